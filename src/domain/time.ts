/** Dates as EDTF writes them (ISO 8601-2): days, months, years, approximate (~), uncertain (?), and spans (a/b). */

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%])?$/;

/** A date as EDTF writes it, in parts. */
export interface DateParts {
  year: string;
  month: string | undefined;
  day: string | undefined;
  /** Approximate or uncertain. */
  isDoubtful: boolean;
}

/** The parts of an EDTF date. @throws RangeError for what is not a date of this form */
export function readDate(edtf: string): DateParts {
  const [, year, month, day, doubt] = DATE.exec(edtf) ?? [];
  if (!year || (month && !MONTHS[Number(month) - 1])) throw new RangeError(`“${edtf}” is not a date in EDTF`);
  return { year, month, day, isDoubtful: Boolean(doubt) };
}

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
  const { year, month, day, isDoubtful } = readDate(edtf);
  const words = [day && String(Number(day)), month && MONTHS[Number(month) - 1], year]
    .filter(Boolean)
    .join(' ');
  return isDoubtful ? `about ${words}` : words;
}

/**
 * An interval of the record in words: `1962-11-21/..` "since 21 Nov 1962", `1947/1949-01-01` "1947 to 1 Jan 1949",
 * `/1954` "until 1954", `1954/` "from 1954, until when is not known".
 * @param attested the first day on which a source has it, where the beginning is not known: `/..` with 1962 is
 *   "since 1962 at the latest"
 * @throws RangeError for what is no interval
 */
export function spanInWords(edtf: string, attested?: string): string {
  const [from = '', to = from] = edtf.split('/');
  const isOpenStart = from === '' || from === '..';
  if (from === '' && attested) {
    const start = `${endInWords(attested)} at the latest`;
    if (to === '..') return `since ${start}`;
    return to === '' ? `from ${start}, until when is not known` : `from ${start}, until ${endInWords(to)}`;
  }
  if (to === '..') return isOpenStart ? 'always, as far as recorded' : `since ${endInWords(from)}`;
  if (to === '') return `from ${endInWords(from)}, until when is not known`;
  if (isOpenStart) return `until ${endInWords(to)}`;
  return from === to ? endInWords(from) : `${endInWords(from)} to ${endInWords(to)}`;
}
