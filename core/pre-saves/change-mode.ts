import type { OutboxEvent } from '../announcements/outbox-event.js';
import type { Ports } from '../engine-ports.js';
import { tellsAccount } from '../streaming/tells-account.js';
import type { ModeReason, PreSave, PreSaveId, SoftMode } from './pre-save.js';
import { endedWithoutPermission, rearmWrites } from './rearm-writes.js';

/**
 * Keeps a promise by a message with the link from now on, because no save can be made for the fan, and tells them so.
 * What is due is no longer moved: the attempt itself finds out, and its end is told.
 *
 * @returns false if nothing was changed: it is in that mode already, withdrawn, due, or changed by somebody else meanwhile
 */
export async function moveToReminder(
  id: PreSaveId,
  reason: ModeReason,
  ports: Pick<Ports, 'calendar' | 'preSaves'>,
): Promise<boolean> {
  const preSave = await ports.preSaves.byId(id);
  if (!preSave || preSave.withdrawnAt || preSave.mode !== 'direct') return false;
  if (preSave.dueAt <= ports.calendar.now()) return false;
  return ports.preSaves.changeMode(preSave, { to: 'reminder', reason, event: movedEvent(preSave) });
}

/**
 * Keeps a promise in the way that its fan has chosen: they know of it, so nothing is told.
 *
 * @returns false if nothing was changed: it is in that mode already, withdrawn, due, or changed by somebody else meanwhile
 */
export async function changeToChosen(
  id: PreSaveId,
  mode: SoftMode,
  ports: Pick<Ports, 'calendar' | 'preSaves'>,
): Promise<boolean> {
  const preSave = await ports.preSaves.byId(id);
  if (!preSave || preSave.withdrawnAt || (preSave.mode === mode && !awaitsSubscription(preSave))) return false;
  if (preSave.dueAt <= ports.calendar.now()) return false;
  return ports.preSaves.changeMode(preSave, { to: mode, reason: 'fan-chose', event: null });
}

/**
 * Keeps a promise by a message from now on, and by a save should the fan's account have a subscription in time: they have
 * just signed in with one that has none, and read of it.
 */
export async function awaitSubscription(id: PreSaveId, ports: Pick<Ports, 'calendar' | 'preSaves'>): Promise<void> {
  const preSave = await ports.preSaves.byId(id);
  if (!preSave || preSave.withdrawnAt || awaitsSubscription(preSave)) return;
  if (preSave.dueAt <= ports.calendar.now()) return;
  await ports.preSaves.changeMode(preSave, { to: 'reminder', reason: 'no-subscription', event: null });
}

/** Whether a fan gets the link only because their account had no subscription. */
export function awaitsSubscription({ mode, modeReason }: Pick<PreSave, 'mode' | 'modeReason'>): boolean {
  return mode === 'reminder' && modeReason === 'no-subscription';
}

/**
 * Asks a fan once more to connect again, whose pre-save is in `reminder` mode because the permission had ended. Run
 * twice for the same check-up, it is one question: its event is the same.
 */
export async function askToReconnectAgain(
  id: PreSaveId,
  checkUp: string,
  ports: Pick<Ports, 'preSaves'>,
): Promise<void> {
  const preSave = await ports.preSaves.byId(id);
  if (preSave?.modeReason !== 'grant-ended') return;
  const event = { id: `asked-again:${id}:${checkUp}`, kind: 'moved-to-reminder' } as const;
  await ports.preSaves.changeMode(preSave, { to: 'reminder', reason: 'grant-ended', event });
}

function movedEvent({ id, modeChanges }: PreSave): OutboxEvent {
  return { id: `moved-to-reminder:${id}:${modeChanges + 1}`, kind: 'moved-to-reminder' };
}

/**
 * Keeps a promise by saving again, now that there is a permission that works; what ended without one meanwhile is
 * saved at the fan's midnight, or at once if that has passed. Safe to run twice, or to die in the middle.
 *
 * @returns false if the mode was not changed by this call
 */
export async function bringBackDirect(
  id: PreSaveId,
  ports: Pick<Ports, 'alarms' | 'calendar' | 'preSaves' | 'services' | 'waves' | 'writes'>,
): Promise<boolean> {
  const preSave = await ports.preSaves.byId(id);
  if (!preSave || preSave.withdrawnAt) return false;
  const driver = ports.services.get(preSave.service);
  const vouched = driver && tellsAccount(driver);
  const changed =
    preSave.mode !== 'direct' &&
    (await ports.preSaves.changeMode(preSave, {
      to: 'direct',
      reason: null,
      verification: vouched ? { verified: true, by: 'service-account' } : preSave.verification,
      event: null,
    }));
  // After the mode: a worker that met an armed write in the old one would remind again.
  await rearmWrites(id, endedWithoutPermission, ports);
  return changed;
}
