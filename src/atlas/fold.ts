/** Words as they are searched: case, accents and the spellings of a script folded, so that one form finds the other. */

/** Letters that writers of Urdu, Persian, Uyghur and Arabic type for each other. */
const ARABIC: Readonly<Record<string, string>> = {
  ى: 'ي',
  ی: 'ي',
  ئ: 'ي',
  ے: 'ي',
  ک: 'ك',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ة: 'ه',
  ۃ: 'ه',
  ؤ: 'و',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
};

/** A text with case, Latin accents, Arabic vowel signs, the nukta and variant letters taken out. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]|[\u064b-\u065f]|\u0670|\u0640|\u093c|\u200c|\u200d/g, '')
    .replace(/[\u0600-\u06ff]/g, (letter) => ARABIC[letter] ?? letter)
    // A nasal vowel is written with either sign.
    .replace(/\u0901/g, '\u0902')
    .replace(/['’]s?\b/gi, '')
    .toLowerCase();

const HAN = /\p{Script=Han}/u;

/** Pairs of neighbouring characters: Chinese is written without spaces, and most of its words have two. */
function pairs(run: string): string[] {
  const letters = [...run];
  return letters.length < 2 ? letters : letters.slice(1).map((letter, index) => letters[index]! + letter);
}

/** Where Chinese begins or ends within a run of letters. */
const EDGE = /(?<=\p{Script=Han})(?!\p{Script=Han})|(?<!\p{Script=Han})(?=\p{Script=Han})/u;

/** The words of a text, folded; Tibetan by syllables, Chinese by pairs of characters. */
export const wordsOf = (text: string): string[] =>
  (fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
    .flatMap((run) => (HAN.test(run) ? run.split(EDGE) : [run]))
    .flatMap((run) => (HAN.test(run) ? pairs(run) : [run]));

/** How many words a name may have for it to be searched as one word, too: "Lipu Lekh" is "Lipulekh". */
const JOINED = 4;

/** A name as one word, or null where it is one already or is too long. */
export function joined(name: string): string | null {
  const words = wordsOf(name);
  return words.length > 1 && words.length <= JOINED && !HAN.test(name) ? words.join('') : null;
}
