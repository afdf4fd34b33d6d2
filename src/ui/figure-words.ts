/** How one figure stands to a range of others, in words. */
import { proof } from '../messages/proof.ts';

/** @param off how far it lies outside of the range, as a share of the end that it passes; 0 within */
export function againstRange(off: number): string {
  const share = `${Math.abs(100 * off).toLocaleString('en-GB', { maximumSignificantDigits: 2 })} %`;
  if (off === 0) return proof.detail.within;
  return off > 0 ? proof.detail.above(share) : proof.detail.below(share);
}
