import { expect, it } from '@jest/globals';
import { languageCalled } from '../../../core/languages/language-called.js';

it.each([
  ['hi', 'hi'],
  ['Hindi', 'hi'],
  ['हिन्दी', 'hi'],
  ['bangla', 'bn'],
  ['espanol', 'es'],
  ['PORTUGUÊS (BRASIL)', 'pt-BR'],
  ['portuguese', 'pt-BR'],
  ['Klingon', null],
  ['', null],
])('who types %j means %j', (typed, meant) => {
  expect(languageCalled(typed)).toBe(meant);
});
