import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Log } from '../../../../core/ports/log.js';
import { createFirstTimes, type FirstTimes } from '../../../first-times.js';
import { createTurns } from '../../../turns.js';
import type { WebhookAnswer, WebhookRequest, Webhooks } from '../../../webhooks.js';
import type { Incoming, Listener } from '../../driver.js';
import { readEvent, type Told } from './events.js';
import type { CloudSettings } from './settings.js';
import type { Statuses } from './statuses.js';
import { toldOutcome } from './told-outcome.js';
import type { Windows } from './windows.js';

/** What receiving takes. */
export type Receiving = {
  settings: Pick<CloudSettings, 'appSecret' | 'verifyToken' | 'phoneNumberId'>;
  webhooks: Webhooks;
  listener: Listener;
  statuses: Statuses;
  windows: Windows;
  log: Log;
};

/** What people did, worked on at once; beyond it Meta is asked to come again, and keeps what it has. */
const mostInHand = 500;

/**
 * Takes Meta's calls: the question whether this address is ours, and events, whose signature is over the raw bytes. They
 * are answered at once and worked afterwards, those of one person in order; only what is told once, by people to WhatsApp
 * and by WhatsApp of a letter, is kept before the answer: if it cannot be, Meta brings it again. Answers how to wait for what is in hand;
 * from then on Meta is asked to come again.
 */
export function receiveEvents(receiving: Receiving): () => Promise<void> {
  const { settings, webhooks, listener, statuses, windows, log } = receiving;
  const turns = createTurns();
  const inHand = new Set<Promise<void>>();
  const ended = new AbortController();
  const recorded = createFirstTimes<string>();
  const work = (incoming: Incoming): Promise<boolean> => {
    let isKept = true;
    const handled = turns
      .take(incoming.from.id, () => listener.handle(incoming))
      .catch((error: unknown) => {
        isKept = false;
        log.error('What somebody has told WhatsApp could not be kept: Meta is to bring it again.', { error });
      })
      .finally(() => inHand.delete(handled));
    inHand.add(handled);
    return handled.then(() => isKept);
  };
  const take = async (body: Buffer): Promise<WebhookAnswer> => {
    const event = readEvent(readJson(body), settings.phoneNumberId);
    if (!event) {
      log.warn('Meta has posted something that is no event; it is left alone.', {});
      return { status: 200 };
    }
    const kept = event.fates.map((told) => {
      const isAwaited = statuses.tell(told.messageId, told.fate);
      return isAwaited && told.fate.fate === 'failed' ? true : keepFate(told, { ...receiving, recorded });
    });
    if (event.incoming.length > 0 && inHand.size >= mostInHand) return comeAgain;
    const notes = event.incoming.flatMap(({ at, ...incoming }) => {
      const { id, aliases } = incoming.from;
      if (at) windows.wrote([id, ...aliases], at);
      const isKept = work(incoming);
      return incoming.what === 'text' || incoming.what === 'pressed' ? [] : [isKept];
    });
    return (await Promise.all([...notes, ...kept])).every(Boolean) ? { status: 200 } : comeAgain;
  };
  webhooks.receive('whatsapp', (request) => {
    if (ended.signal.aborted) return comeAgain;
    if (request.method === 'GET') return verify(request, settings);
    if (!isSigned(request, settings)) {
      log.warn(
        'A call that is not signed by Meta was turned away: check WHATSAPP_CLOUD_APP_SECRET if it was Meta.',
        {},
      );
      return { status: 401 };
    }
    return take(request.body);
  });
  return async () => {
    ended.abort();
    await Promise.allSettled(inHand);
  };
}

type Keeping = Receiving & { recorded: FirstTimes<string> };

/** What became of a letter is recorded whoever sent it: a process that was killed may have, and a failure may come late. */
async function keepFate(told: Told['fates'][number], keeping: Keeping): Promise<boolean> {
  const { messageId, fate, letterId } = told;
  if (letterId === null || fate.fate === 'not-told') return true;
  const { listener, log, recorded, statuses } = keeping;
  // Each message is told of as sent, as delivered and as read; in whatever order, a failure is the end of it.
  const isStale = fate.fate === 'sent' && statuses.hasFailed(messageId);
  const news = `${messageId} ${fate.fate}`;
  if (isStale || !recorded.isNew(news)) return true;
  try {
    if (fate.fate === 'sent') await listener.wentOut(letterId);
    else await bringBack({ letterId, messageId }, fate.code, keeping);
    return true;
  } catch (error) {
    recorded.forget(news);
    log.warn('It could not be kept what became of a letter: Meta is to say it again.', { error });
    return false;
  }
}

async function bringBack(
  letter: { letterId: string; messageId: string },
  code: number,
  { listener, log }: Keeping,
): Promise<void> {
  const outcome = toldOutcome({ code }, log);
  await listener.cameBack(letter, outcome);
}

const comeAgain: WebhookAnswer = { status: 503, text: 'Come again.' };

function verify({ query }: WebhookRequest, { verifyToken }: Receiving['settings']): WebhookAnswer {
  const isOurs = query['hub.mode'] === 'subscribe' && isSame(query['hub.verify_token'] ?? '', verifyToken.reveal());
  return isOurs ? { status: 200, text: query['hub.challenge'] ?? '' } : { status: 403 };
}

function isSigned({ headers, body }: WebhookRequest, { appSecret }: Receiving['settings']): boolean {
  const expected = createHmac('sha256', appSecret.reveal()).update(body).digest('hex');
  return isSame(headers['x-hub-signature-256'] ?? '', `sha256=${expected}`);
}

/** Of whatever lengths, in the same time: hashes are compared. */
function isSame(given: string, expected: string): boolean {
  const [one, other] = [given, expected].map((text) => createHmac('sha256', 'compared').update(text).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}

function readJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return null;
  }
}
