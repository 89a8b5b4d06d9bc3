import { describe, expect, it } from '@jest/globals';
import { nearestLanguage } from '../../../core/languages/language.js';

describe('the language somebody is spoken to in', () => {
  it.each([
    [['en-GB', 'fr'], 'en'],
    [['fr', 'de-CH', 'EN_us'], 'en'],
    [['fr', 'de'], null],
    [[], null],
    [['', '*', 'english', '../en', 'e', 'en\u0000x'], null],
  ] as const)('of %j is %s', (tags, spoken) => {
    expect(nearestLanguage(tags)).toBe(spoken);
  });
});
