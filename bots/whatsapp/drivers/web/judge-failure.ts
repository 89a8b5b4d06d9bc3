import type { DeliveryOutcome } from '../../../../core/announcements/deliver-announcement.js';

/** What came of a message that could not be sent, and whether the browser has to be started anew for it. */
export type Judgement = { outcome: DeliveryOutcome; isBrowserBroken: boolean };

const retryAfterMs = { soon: 15_000, afterRestart: 60_000, afterUpdate: 10 * 60_000 };

/** Known failures of whatsapp-web.js 1.34.7 and of the page it drives, the first that fits. */
const known: readonly { pattern: RegExp; judgement: Judgement }[] = [
  {
    // Nobody who has never written to this account, or shared a group with it, can be written to.
    pattern: /No LID for user/i,
    judgement: { outcome: { outcome: 'refused', code: 'no-lid' }, isBrowserBroken: false },
  },
  {
    pattern: /not in this group|not a member|chat was not found|no announcement group|not.*registered|invalid wid/i,
    judgement: { outcome: { outcome: 'gone' }, isBrowserBroken: false },
  },
  {
    pattern: /^(400|403|405|406|420)\b|only admins|Invalid media type/i,
    judgement: { outcome: { outcome: 'refused', code: 'not-allowed' }, isBrowserBroken: false },
  },
  {
    pattern: /detached frame|target closed|session closed|connection closed|protocol error|context was destroyed/i,
    judgement: { outcome: { outcome: 'retry', afterMs: retryAfterMs.afterRestart }, isBrowserBroken: true },
  },
  {
    // WhatsApp has changed its page under the library.
    pattern: /unknown module|is not a function|cannot read propert|is undefined|is not defined|markedUnread/i,
    judgement: { outcome: { outcome: 'retry', afterMs: retryAfterMs.afterUpdate }, isBrowserBroken: true },
  },
];

/** Tells what a failure of the browser's process means for the message. */
export function judgeFailure(error: string): Judgement {
  const fitting = known.find(({ pattern }) => pattern.test(error));
  return fitting?.judgement ?? { outcome: { outcome: 'retry', afterMs: retryAfterMs.soon }, isBrowserBroken: false };
}
