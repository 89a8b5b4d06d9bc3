import { setTimeout as pause } from 'node:timers/promises';
import type { DeliveryOutcome } from '../../../../core/announcements/deliver-announcement.js';
import type { Log } from '../../../../core/ports/log.js';
import type { Pace } from '../../../pace.js';
import type { Errand, OutgoingMessage, WhatsAppDriver } from '../../driver.js';
import { toContent, toTemplate } from './content.js';
import { GraphRefusal, GraphUnreachable, type Graph } from './graph.js';
import type { DailyReach } from './daily-reach.js';
import type { CloudTemplate } from './settings.js';
import type { PairPace } from './pair-pace.js';
import type { Fate, Statuses } from './statuses.js';
import { toldOutcome } from './told-outcome.js';
import type { Windows } from './windows.js';

/** What sending takes. */
export type Sending = {
  graph: Graph;
  statuses: Statuses;
  windows: Windows;
  pace: Pace;
  pairs: PairPace;
  reach: DailyReach;
  /** What fans have asked for, to who has not written within a day; null: it waits until they write. */
  template: CloudTemplate | null;
  /** The same for an artist's own words, which Meta takes for marketing. */
  blastTemplate: CloudTemplate | null;
  log: Log;
};

/** A picture that Meta could not fetch, or does not take. */
const pictureTroubles = [131052, 131053];

/**
 * Sends messages. A reply is sent once Meta has accepted it. A notice is sent once Meta says that it went out: it accepts
 * what it will not deliver, and says so afterwards.
 */
export function createSender(sending: Sending): WhatsAppDriver['send'] {
  return async (target, message, errand) => {
    if (target.kind === 'group') return { outcome: 'refused', code: 'no-groups' };
    return errand.purpose === 'reply'
      ? reply(target.id, message, sending)
      : notify(target.id, message, { errand, sending });
  };
}

async function reply(to: string, message: OutgoingMessage, sending: Sending): Promise<DeliveryOutcome> {
  const posted = await postPatiently(to, { content: await contentOf(message, sending) }, sending);
  if (typeof posted !== 'string') return posted;
  if (message.imageUrl !== null || message.png) void repeatWithoutPicture(posted, { to, message, sending });
  return { outcome: 'delivered' };
}

/** How often an answer is said, and how long it waits in between: nobody reads an answer to what they have forgotten. */
const triesOfReply = 3;
const longestPauseMs = 6_000;

/**
 * Somebody waits for it: where Meta asks us to slow down it is said again a little later, and not lost. Only what Meta has
 * refused is: what it did not answer may have gone out.
 */
async function postPatiently(to: string, posting: Posted, sending: Sending): Promise<string | DeliveryOutcome> {
  for (let tries = 1; ; tries += 1) {
    const posted = await post(to, posting, sending);
    if (typeof posted === 'string' || posted.outcome !== 'retry' || tries === triesOfReply) return posted;
    if (posted.afterMs === 0 || posted.afterMs > longestPauseMs) return posted;
    await pause(posted.afterMs);
  }
}

/** Somebody waits for the words: they are not to go without them for the sake of a picture. */
async function repeatWithoutPicture(
  messageId: string,
  { to, message, sending }: { to: string; message: OutgoingMessage; sending: Sending },
): Promise<void> {
  const fate = await sending.statuses.of(messageId);
  if (fate.fate !== 'failed' || !pictureTroubles.includes(fate.code)) return;
  await post(to, { content: toContent(withoutPicture(message)) }, sending);
}

function withoutPicture(message: OutgoingMessage): OutgoingMessage {
  const bare = { ...message, imageUrl: null };
  delete bare.png;
  return bare;
}

/** A picture of ours is uploaded first; where Meta does not take it, the words go without. */
async function contentOf(message: OutgoingMessage, { graph, log }: Sending): Promise<object> {
  if (!message.png) return toContent(message);
  try {
    return toContent(message, await graph.upload(message.png));
  } catch (error) {
    if (!(error instanceof GraphUnreachable || error instanceof GraphRefusal)) throw error;
    log.warn('Meta did not take a picture: its message goes without.', { error });
    return toContent(withoutPicture(message));
  }
}

type Notifying = { errand: Errand; sending: Sending };

async function notify(to: string, message: OutgoingMessage, { errand, sending }: Notifying): Promise<DeliveryOutcome> {
  const { windows, pace, pairs, reach } = sending;
  const template = windows.isOpen(to) ? null : templateFor(errand, sending);
  const waitMs = template === null ? 0 : reach.waitMs(to);
  if (waitMs > 0) return { outcome: 'retry', afterMs: waitMs };
  await pairs.turn(to);
  await pace.turn();
  const content = template ? toTemplate(message, template) : await contentOf(message, sending);
  const fate = await outcomeOf(to, content, { errand, sending });
  const hasPicture = message.imageUrl !== null || message.png !== undefined;
  if (fate.outcome === 'refused' && pictureTroubles.map(String).includes(fate.code) && hasPicture) {
    return notify(to, withoutPicture(message), { errand, sending });
  }
  if (fate.outcome === 'retry' && fate.afterMs > 0 && fate.afterMs < 6_000) pace.hold(fate.afterMs);
  return fate;
}

function templateFor({ purpose }: Errand, { template, blastTemplate }: Sending): CloudTemplate | null {
  return purpose === 'marketing' ? blastTemplate : template;
}

async function outcomeOf(to: string, content: object, { errand, sending }: Notifying): Promise<DeliveryOutcome> {
  const posted = await post(to, { content, endsLetter: errand.endsLetter }, sending);
  if (typeof posted !== 'string') return posted;
  return fromFate(await sending.statuses.of(posted), sending.log);
}

function fromFate(fate: Fate, log: Log): DeliveryOutcome {
  return fate.fate === 'failed' ? toldOutcome({ code: fate.code }, log) : { outcome: 'delivered' };
}

type Posted = { content: object; endsLetter?: string | undefined };

/** The id of a message that Meta has accepted, or what came of it at once. */
async function post(
  to: string,
  { content, endsLetter }: Posted,
  { graph, log }: Sending,
): Promise<string | DeliveryOutcome> {
  try {
    return await graph.send(to, content, endsLetter);
  } catch (error) {
    if (error instanceof GraphUnreachable) {
      log.warn('A message did not reach Meta; it is tried again if nobody waits for it.', { because: error.because });
      return { outcome: 'retry', afterMs: 0 };
    }
    if (error instanceof GraphRefusal) {
      const { code, status, message: reason } = error;
      return toldOutcome({ code, status, reason }, log);
    }
    throw error;
  }
}
