/** Coordinates as people write them, latitude first. */
import type { Spot } from './region-index.ts';

/** What was typed: coordinates; what looks like coordinates but cannot be; or something else. */
export type Typed =
  | { kind: 'spot'; spot: Spot }
  | { kind: 'bad'; problem: 'latitude' | 'longitude' | 'minutes' | 'same-axis' | 'one-number' }
  | { kind: 'words' };

/** Degrees with decimals, or with minutes and seconds. */
const DEGREES =
  String.raw`([+\-−])?(\d+(?:\.\d+)?)\s*(?:[°ºd˚]\s*)?` +
  String.raw`(?:(\d+(?:\.\d+)?)\s*['′’m]\s*)?(?:(\d+(?:\.\d+)?)\s*(?:["″”s]|''|′′)\s*)?`;
/** One angle, with a letter of the compass before it, behind it, or with none. */
const BEFORE = new RegExp(String.raw`([NSEW])\s*${DEGREES}`, 'iuy');
const BEHIND = new RegExp(String.raw`${DEGREES}([NSEW])?(?!\p{L})`, 'iuy');

interface Angle {
  value: number;
  axis: 'lat' | 'lon' | null;
  isSound: boolean;
}

function readAngle(text: string, from: number): { angle: Angle; end: number } | null {
  BEFORE.lastIndex = BEHIND.lastIndex = from;
  const led = BEFORE.exec(text);
  const trailed = led ? null : BEHIND.exec(text);
  const parts = led ? [...led.slice(2), led[1]] : trailed?.slice(1);
  if (!parts) return null;
  const [sign, degrees, minutes = '0', seconds = '0', compass = ''] = parts;
  const letter = compass.toUpperCase();
  const size = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600;
  const isMinus = sign !== undefined && sign !== '+';
  const isBack = letter === 'S' || letter === 'W';
  return {
    angle: {
      value: isMinus === isBack ? size : -size,
      axis: letter === '' ? null : 'NS'.includes(letter) ? 'lat' : 'lon',
      isSound: Number(minutes) < 60 && Number(seconds) < 60,
    },
    end: led ? BEFORE.lastIndex : BEHIND.lastIndex,
  };
}

const SEPARATOR = /\s*[,;/]?\s*/uy;

/**
 * Reads coordinates: `34.75, 78.17`, `34°45′N 78°10′E`, `N34.75 E78.17`, `78.17E 34.75N`. Without letters the first
 * is the latitude.
 */
export function readCoordinates(typed: string): Typed {
  const text = typed.trim().replace(/^\(|\)$/g, '');
  if (!/^[NSEW]?\s*[+\-−]?\d/iu.test(text)) return { kind: 'words' };
  const first = readAngle(text, 0);
  if (!first) return { kind: 'words' };
  SEPARATOR.lastIndex = first.end;
  SEPARATOR.exec(text);
  if (SEPARATOR.lastIndex >= text.length) {
    // A whole number may be a year or part of a name; a fraction or a degree sign is half of a place.
    return /[°º˚′.,]/u.test(text) ? { kind: 'bad', problem: 'one-number' } : { kind: 'words' };
  }
  const second = readAngle(text, SEPARATOR.lastIndex);
  if (!second || text.slice(second.end).trim() !== '') return { kind: 'words' };
  const angles = [first.angle, second.angle] as const;
  if (angles.some(({ isSound }) => !isSound)) return { kind: 'bad', problem: 'minutes' };
  const [a, b] = angles;
  if (a.axis !== null && a.axis === b.axis) return { kind: 'bad', problem: 'same-axis' };
  const isLonFirst = a.axis === 'lon' || b.axis === 'lat';
  const [lat, lon] = isLonFirst ? [b.value, a.value] : [a.value, b.value];
  if (Math.abs(lat) > 90) return { kind: 'bad', problem: 'latitude' };
  if (Math.abs(lon) > 180) return { kind: 'bad', problem: 'longitude' };
  return { kind: 'spot', spot: { lat: Number(lat.toFixed(6)), lon: Number(lon.toFixed(6)) } };
}

/** A spot as it is shown and copied: `34.75, 78.17`, five decimals at most, about a metre. */
export const spellSpot = ({ lat, lon }: Spot): string =>
  [lat, lon].map((degrees) => String(Number(degrees.toFixed(5)))).join(', ');
