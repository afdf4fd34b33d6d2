/** The National Highway Authority's lengths from the Khunjerab Pass, km (Economic Survey 2017-18). */
export const PUBLISHED_KM: Record<string, number> = {
  trunk: 793,
  western: 2463,
  central: 2417,
  eastern: 2686,
};
