import type { LateFailure } from '../../../../core/announcements/deliver-announcement.js';
import type { Log } from '../../../../core/ports/log.js';
import { judge, whatToMendFor } from './judge.js';

/** A code of Meta's; the status of its answer, where it was one; and what it says besides. */
export type ToldCode = { code: number; status?: number; reason?: string };

/** What a code of Meta's comes to for a message, with a line in the log: where it is our account's fault, how to mend it. */
export function toldOutcome({ code, status = 400, reason }: ToldCode, log: Log): LateFailure {
  const outcome = judge(code, status);
  const fields = { code, ...(reason !== undefined && { reason }) };
  const mend = whatToMendFor(code);
  if (mend !== null) log.error(`Meta takes no message of ours: ${mend}.`, fields);
  else if (outcome.outcome === 'refused') log.warn('Meta refuses a message for good.', fields);
  else log.info('Meta did not deliver a message.', { ...fields, outcome: outcome.outcome });
  return outcome;
}
