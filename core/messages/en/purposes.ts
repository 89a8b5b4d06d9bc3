import type { ConsentPurpose, OptionalPurpose } from '../../consent/consent.js';
import type { AskedPurpose } from '../../consent/standing-consents.js';

/** Each purpose as a fan reads of it; `title` is the release it was asked for. */
export const purposeTitles = {
  save: 'Pre-saving {title}, and telling you how it went',
  follow: 'Following the artist of {title}',
  'keep-permission': 'Keeping your permission for the next releases',
  news: 'News, in chat or by e-mail',
  'leaderboard-name': 'Your name on the leaderboard',
  ads: 'Telling advertising services of your visit',
} as const satisfies Record<ConsentPurpose, string>;

/** The same of a release whose name is not known any more, and of a yes to news that was given while they came to chat alone. */
export const purposeTitlesUnnamed = {
  save: 'Pre-saving a release, and telling you how it went',
  follow: 'Following the artist of a release',
  newsInChat: 'News in chat',
} as const;

/** What each optional purpose means, for those who may give or withdraw it. */
export const purposeWords = {
  'keep-permission': 'We keep your permission beyond this release, and your next pre-save here is one tap.',
  news: 'We tell you in chat, or by e-mail if you are told there, when there is something new besides how your pre-saves went.',
  'leaderboard-name': 'Your name is written out on the leaderboard. Without it you are shown as a first letter.',
  ads: 'We tell advertising services that you were here.',
} as const satisfies Record<OptionalPurpose, string>;

/** The questions asked after success. */
export const purposeQuestions = {
  'keep-permission': 'Shall we keep your permission for the next releases of {artist}?',
  news: 'Shall we tell you when {artist} has news?',
  'leaderboard-name': 'May we write your name on the leaderboard?',
} as const satisfies Record<AskedPurpose, string>;

/** The buttons by which a fan says yes later, on their own page. */
export const purposeOffers = {
  'keep-permission': 'Say yes to: keeping your permission for the next releases',
  news: 'Say yes to: news, in chat or by e-mail',
  'leaderboard-name': 'Say yes to: your name on the leaderboard',
} as const satisfies Record<AskedPurpose, string>;
