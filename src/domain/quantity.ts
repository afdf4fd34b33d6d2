/** Figures in words: grouped by thousands, rounded to what is known. */

const grouped = (value: number, decimals = 0) =>
  value.toLocaleString('en-GB', { maximumFractionDigits: decimals });

/** A range of km, km² or m: `740–776 km`; one figure where both ends agree. */
export function rangeInWords([low, high]: readonly [number, number], kind: 'length' | 'area' | 'elevation') {
  const unit = { length: 'km', area: 'km²', elevation: 'm' }[kind];
  // Two ends that differ are never printed as one.
  const decimals = high < 100 || (low !== high && grouped(low) === grouped(high)) ? 1 : 0;
  const text = (value: number) => grouped(value, decimals);
  return `${low === high ? text(low) : `${text(low)}–${text(high)}`} ${unit}`;
}

/** A distance in metres: `20 m`, `1.2 km`, `11 km`. */
export function distanceInWords(metres: number): string {
  if (metres < 1000) return `${grouped(metres)} m`;
  return `${grouped(metres / 1000, metres < 10_000 ? 1 : 0)} km`;
}
