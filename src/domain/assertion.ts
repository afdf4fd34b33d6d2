/** What a state can assert, of ground and of a line. */

/** A parcel's id: that of the area feature of the same ground (`kalapani`), or of a country (`india`), or `sea`. */
export type ParcelId = string;

/**
 * What a state asserts of ground.
 * `owns`: it is its own. `pending`: its own on its maps, the final status left to a settlement. `contests`: disputed,
 * and not its holder's before a settlement, without drawing it as its own. `part`: a part of it,
 * whose edge is not known. `recognises`: it is another's (`whose`). `open`: left open or undefined. `abstains`: it
 * says that the matter is for others.
 */
export const ASSERTIONS = ['owns', 'pending', 'contests', 'part', 'recognises', 'open', 'abstains'] as const;
export type Assertion = (typeof ASSERTIONS)[number];

/** What a state asserts of a line: that it is a boundary, no more than a control line, or left undefined. */
export const LINE_ASSERTIONS = ['boundary', 'control-line', 'undefined'] as const;
export type LineAssertion = (typeof LINE_ASSERTIONS)[number];
