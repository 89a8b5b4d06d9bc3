import type { LateFailure } from '../../../../core/announcements/deliver-announcement.js';

const minuteMs = 60_000;

/** After so long Meta may take it again. */
const waitsMs = new Map<number, number>([
  // Too many calls of the app, of the account, of the number; too many of our messages were blocked.
  [4, minuteMs],
  [80007, minuteMs],
  [130429, 1_000],
  [131048, 60 * minuteMs],
  // Too many to this person; and too much marketing by anybody.
  [131056, 6_000],
  [131049, 60 * minuteMs],
  // Meta's own trouble.
  [1, 0],
  [2, 0],
  [131000, 0],
  [131016, minuteMs],
  [133004, minuteMs],
]);

/** Our account's fault, not the message's: somebody has to mend it, and until then it waits. */
const ofTheAccount = new Map<number, string>([
  [0, 'set a new WHATSAPP_CLOUD_TOKEN and start again'],
  [3, 'give the system user the permission whatsapp_business_messaging'],
  [10, 'give the system user the permission whatsapp_business_messaging'],
  [190, 'set a new WHATSAPP_CLOUD_TOKEN and start again'],
  [200, 'give the system user the permission whatsapp_business_messaging'],
  [368, 'see in Meta Business Suite why the account is blocked'],
  [131031, 'see in Meta Business Suite why the account is locked'],
  [131042, 'put the payment method of the WhatsApp account in order'],
  [133010, 'register the number with the Cloud API'],
]);

/** What is to be mended where this code is our account's fault; null where it is not. */
export function whatToMendFor(code: number): string | null {
  return ofTheAccount.get(code) ?? null;
}

/** What a code of Meta's comes to for a message. Pure. */
export function judge(code: number, status = 400): LateFailure {
  switch (code) {
    case 131047:
      return { outcome: 'held', reason: 'window-closed' };
    case 131050:
      return { outcome: 'held', reason: 'opted-out' };
    case 131026:
    case 131030:
      return { outcome: 'gone' };
  }
  const waitMs = waitsMs.get(code);
  if (waitMs !== undefined) return { outcome: 'retry', afterMs: waitMs };
  if (ofTheAccount.has(code)) return { outcome: 'retry', afterMs: minuteMs };
  if (status >= 500 || status === 429) return { outcome: 'retry', afterMs: 0 };
  return { outcome: 'refused', code: String(code) };
}
