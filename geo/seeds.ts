/** The parcels that are more than the undisputed rest of a state, by points inside them. */
import type { Position } from 'geojson';
import type { ParcelId } from '../src/domain/ground.ts';

/** A point inside each face that has a name of its own, [longitude, latitude]. The rest is the country's it lies in. */
export const SEEDS: Record<ParcelId, Position[]> = {
  kalapani: [[80.75, 30.35]],
  doklam: [[89.05, 27.35]],
  'jakarlung-pasamlung': [[91, 27.93]],
  'gilgit-baltistan': [[75, 35.9]],
  'azad-kashmir': [
    [73.6, 34.3],
    [73.9, 33.4],
  ],
  'jammu-kashmir': [[74.8, 34.08]],
  ladakh: [[77.58, 34.16]],
  siachen: [[77.11, 35.42]],
  'aksai-chin': [[79.1, 35.1]],
  shaksgam: [[76.5, 36.05]],
  demchok: [
    [79.127, 33.059],
    [79.322, 32.725],
  ],
  'demchok-east': [[79.254, 33.061]],
  nelang: [[79.106, 31.231]],
  barahoti: [[80.141, 30.73]],
  kaurik: [[78.593, 32.108]],
  'arunachal-pradesh': [[94, 28]],
  sikkim: [[88.5, 27.5]],
  balochistan: [[66, 28.5]],
  'sir-creek': [[68.204, 23.8168]],
};

/** Whether a parcel is an undisputed part of one state. */
export const isUndisputed = (id: ParcelId) => !(id in SEEDS) || id === 'balochistan';
