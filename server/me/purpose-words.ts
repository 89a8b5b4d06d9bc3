import type { ConsentPurpose, OptionalPurpose } from '../../core/consent/consent.js';
import type { AskedPurpose } from '../../core/consent/standing-consents.js';

/** Each purpose as a fan reads of it; `title` is the release it was asked for. */
export const purposeTitles = {
  save: (title) => `Pre-saving ${title}, and telling you how it went`,
  follow: (title) => `Following the artist of ${title}`,
  'keep-permission': () => 'Keeping your permission for the next releases',
  news: () => 'News in chat',
  'leaderboard-name': () => 'Your name on the leaderboard',
  ads: () => 'Telling advertising services of your visit',
} satisfies Record<ConsentPurpose, (title: string) => string>;

/** What each optional purpose means, for those who may give or withdraw it. */
export const purposeWords = {
  'keep-permission': 'We keep your permission beyond this release, and your next pre-save here is one tap.',
  news: 'We tell you in chat when there is something new, besides how your pre-saves went.',
  'leaderboard-name': 'Your name is written out on the leaderboard. Without it you are shown as a first letter.',
  ads: 'We tell advertising services that you were here.',
} satisfies Record<OptionalPurpose, string>;

/** The questions asked after success. */
export const questions = {
  'keep-permission': (artist) => `Shall we keep your permission for the next releases of ${artist}?`,
  news: (artist) => `Shall we tell you when ${artist} has news?`,
  'leaderboard-name': () => 'May we write your name on the leaderboard?',
} satisfies Record<AskedPurpose, (artist: string) => string>;
