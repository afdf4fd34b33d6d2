/** Words that stand in exported files: licences, conventions, the notice. */
export const files = {
  title: 'Marchlands, an atlas of disputed ground',
  licences: [
    'Geometry derived from OpenStreetMap: © OpenStreetMap contributors, Open Database License 1.0, https://opendatacommons.org/licenses/odbl/1-0/. What is derived from it is under the same licence.',
    'Geometry from Natural Earth: public domain. From GSHHG: LGPL 3 or later. From GeoNames: CC BY 4.0.',
    'Words, claims and their citations: Marchlands, CC BY 4.0, https://creativecommons.org/licenses/by/4.0/.',
  ],
  notice: [
    'Depictions imply no opinion on the legal status of any territory or on the course of any boundary.',
    'The worldview and the date were chosen by whoever made this file; neither depends on where it was made.',
  ],
  /** Where no rule of a state was read, it is not said to have one. */
  noticeOf: (states: readonly string[]) =>
    `Publishing maps of these boundaries is regulated in ${
      states.length > 1 ? `${states.slice(0, -1).join(', ')} and ${states.at(-1)}` : states[0]
    }.`,
  conventions: {
    parcels:
      'GeoJSON (RFC 7946), WGS 84. as:<worldview> is the ISO 3166-1 alpha-2 code of the owner in that worldview, “disputed” or “unknown”; docs/data.md gives the rules.',
    arcs: 'GeoJSON (RFC 7946), WGS 84. FEATURECLA and FCLASS_IN, _PK, _CN, _NP hold the classes of Natural Earth’s boundary lines, de facto and by point of view; docs/exports.md gives the mapping.',
    subjects: 'GeoJSON (RFC 7946), WGS 84. One feature for each named line, area, route and place.',
    places: 'Linked Places format 1.2 (GeoJSON-LD).',
    csv: 'CSV (RFC 4180), described by CSV on the Web (W3C, 2015). Dates are EDTF (ISO 8601-2).',
  },
  notKept: 'not kept',
};
