import type { DeliveryOutcome } from '../../../../core/announcements/deliver-announcement.js';
import type { Target } from '../../driver.js';

/** What came of a message that could not be sent, and whether the browser has to be started anew for it. */
export type Judgement = { outcome: DeliveryOutcome; isBrowserBroken: boolean };

const retryAfterMs = { afterRestart: 60_000, afterUpdate: 10 * 60_000 };

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

/** Tells what a failure of the browser's process means for a message to a person, or into a group. */
export function judgeFailure(error: string, to: Target['kind']): Judgement {
  // WhatsApp asks for no pause here; how long it is, the engine decides.
  const unknown: Judgement = { outcome: { outcome: 'retry', afterMs: 0 }, isBrowserBroken: false };
  const { outcome, isBrowserBroken } = known.find(({ pattern }) => pattern.test(error))?.judgement ?? unknown;
  // Nobody is gone where a group is: the account was taken out of it, and only a person can let it in again.
  const isOutside = to === 'group' && outcome.outcome === 'gone';
  return { outcome: isOutside ? { outcome: 'refused', code: 'not-in-group' } : outcome, isBrowserBroken };
}
