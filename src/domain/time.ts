/** Dates as EDTF writes them (ISO 8601-2): days, months, years, approximate (~), uncertain (?), and spans (a/b). */

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%])?$/;

/**
 * An EDTF date in words: `2019-11-02` is "2 Nov 2019", `1846/1865` "1846 to 1865", `1984~` "about 1984".
 * @throws RangeError for what is not a date of this form
 */
export function dateInWords(edtf: string): string {
  if (edtf.includes('/')) return edtf.split('/').map(endInWords).join(' to ');
  return endInWords(edtf);
}

function endInWords(edtf: string): string {
  if (edtf === '..' || edtf === '') return 'not known';
  const parts = DATE.exec(edtf);
  const [, year, month, day, doubt] = parts ?? [];
  const name = month ? MONTHS[Number(month) - 1] : undefined;
  if (!year || (month && !name)) throw new RangeError(`“${edtf}” is not a date in EDTF`);
  const words = [day && String(Number(day)), name, year].filter(Boolean).join(' ');
  return doubt ? `about ${words}` : words;
}
