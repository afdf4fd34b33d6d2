/** All recipes, in the order of the subjects. */
import type { Recipe } from '../recipe.ts';
import { balochistan } from './balochistan.ts';
import cpec from './cpec.ts';
import { kalapani } from './kalapani.ts';
import { kalapaniExtents } from './kalapani-extents.ts';
import kartarpurCorridor from './kartarpur-corridor.ts';
import { kashmir } from './kashmir.ts';
import { lineOfControl } from './line-of-control.ts';
import { nakuLa } from './naku-la.ts';
import { otherLines } from './other-lines.ts';
import { pangongLine } from './pangong-line.ts';
import pangongTso from './pangong-tso.ts';
import places from './places.ts';

export const RECIPES: readonly Recipe[] = [
  kalapani,
  kalapaniExtents,
  pangongTso,
  pangongLine,
  nakuLa,
  lineOfControl,
  kartarpurCorridor,
  cpec,
  kashmir,
  otherLines,
  balochistan,
  places,
];
