/** Text that always fits its column: where it would be cut it is set smaller, in steps, and never scrolls or jumps. */

/** Shares of the full size that are tried, largest first. */
export const SHARES = Array.from({ length: 23 }, (_, step) => 1 - step * 0.025);

/** The first of the shares, largest first, with which something fits; the last where none does. */
export function largestThatFits(shares: readonly number[], fits: (share: number) => boolean): number {
  let [low, high] = [0, shares.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(shares[middle]!)) high = middle;
    else low = middle + 1;
  }
  return shares[low]!;
}

/**
 * An attachment that sets `--fit` on an element to the share of the full size at which what is in it does not
 * overflow it; anew when its size, its content or its fonts change. What is hidden but keeps its room counts, so that
 * what is revealed later moves nothing.
 */
export function fitted(element: HTMLElement) {
  const set = (share: number) => element.style.setProperty('--fit', String(share));
  const fit = () => {
    if (element.clientHeight === 0) return;
    set(
      largestThatFits(SHARES, (share) => {
        set(share);
        return element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth;
      }),
    );
  };
  fit();
  const sizes = new ResizeObserver(fit);
  sizes.observe(element);
  const content = new MutationObserver(fit);
  content.observe(element, { subtree: true, childList: true, characterData: true });
  document.fonts.addEventListener('loadingdone', fit);
  return () => {
    sizes.disconnect();
    content.disconnect();
    document.fonts.removeEventListener('loadingdone', fit);
  };
}
