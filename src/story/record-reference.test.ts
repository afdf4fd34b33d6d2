import { expect, it } from 'vitest';
import { toBibtex } from './bibtex.ts';
import { recordInPlain, recordReference } from './record-reference.ts';

const cited = {
  id: 'kalapani/claims/NP-2020-05-20',
  title: 'Kalapani–Lipulekh–Limpiyadhura: Nepal claims, since 20 May 2020',
  link: 'https://atlas.example/#/indo-us-ties?sel=kalapani/claims/NP-2020-05-20&wv=NP&on=2020-12-31',
  version: { version: '0.1.0', asOf: '2026-11-23', hash: '0123abcd' },
  view: 'Worldview: Nepal; date: 31 Dec 2020',
};

it('a claim is cited with version, as-of date, link and view', () => {
  expect(recordInPlain(cited)).toBe(
    'Marchlands. (2026, November 23). Kalapani–Lipulekh–Limpiyadhura: Nepal claims, since 20 May 2020 ' +
      `(Version 0.1.0+0123abcd) [Data set]. ${cited.link} (Worldview: Nepal; date: 31 Dec 2020)`,
  );
});

it('the same in CSL-JSON and in BibTeX', () => {
  const reference = recordReference(cited);
  expect(reference).toMatchObject({
    id: 'marchlands-kalapani-claims-NP-2020-05-20',
    type: 'dataset',
    version: '0.1.0+0123abcd',
    issued: { 'date-parts': [[2026, 11, 23]] },
    URL: cited.link,
  });
  expect(toBibtex([reference])).toBe(`@misc{marchlands-kalapani-claims-NP-2020-05-20,
  author = {{Marchlands}},
  title = {{Kalapani–Lipulekh–Limpiyadhura: Nepal claims, since 20 May 2020}},
  howpublished = {Marchlands: an atlas of disputed ground},
  year = {2026},
  month = {11},
  url = {${cited.link}},
  note = {Version 0.1.0+0123abcd. Worldview: Nepal; date: 31 Dec 2020},
}
`);
});
