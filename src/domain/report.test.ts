import { expect, it } from 'vitest';
import { reportDoor } from './report.ts';

it('a report goes nowhere where no address is set, or the setting is none', () => {
  expect(reportDoor(null, 'T', 'B')).toBeNull();
  expect(reportDoor('javascript:alert(1)//{body}', 'T', 'B')).toBeNull();
  expect(reportDoor('https://tracker.example/new', 'T', 'B')).toBeNull();
});

it('a mail and a form are filled in, and nothing in the text can break out', () => {
  expect(reportDoor('mailto:maps@example.org', 'A & B?', 'one\ntwo')).toEqual({
    kind: 'mail',
    href: 'mailto:maps@example.org?subject=A%20%26%20B%3F&body=one%0D%0Atwo',
  });
  expect(reportDoor('https://tracker.example/new?title={title}&body={body}', '{body}', '100 % “x”')).toEqual({
    kind: 'tracker',
    href: 'https://tracker.example/new?title=%7Bbody%7D&body=100%20%25%20%E2%80%9Cx%E2%80%9D',
  });
});
