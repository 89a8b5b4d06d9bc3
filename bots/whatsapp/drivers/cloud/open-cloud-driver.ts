import type { Calendar } from '../../../../core/ports/calendar.js';
import type { Log } from '../../../../core/ports/log.js';
import { BotStartError } from '../../../bot-start-error.js';
import { createPace } from '../../../pace.js';
import { PlatformAway } from '../../../platform-away.js';
import type { Webhooks } from '../../../webhooks.js';
import type { WhatsAppDriver } from '../../driver.js';
import { capabilities } from './content.js';
import { createDailyReach } from './daily-reach.js';
import { openGraph, GraphRefusal, GraphUnreachable, type Graph } from './graph.js';
import { watchMessagingLimit, type MessagingLimit } from './messaging-limit.js';
import { createPairPace } from './pair-pace.js';
import { receiveEvents } from './receive-events.js';
import { createSender } from './send.js';
import type { CloudSettings } from './settings.js';
import { createStatuses } from './statuses.js';
import { createWindows } from './windows.js';

/** What the driver is opened with. */
export type CloudDriverOptions = {
  settings: CloudSettings;
  webhooks: Webhooks;
  calendar: Pick<Calendar, 'now'>;
  log: Log;
};

/** Each waits until Meta says that it went out, a second or two; the pace is kept all the same. */
const lettersAtOnce = 40;
/** Meta lets 80 a second through, in and out together: half of it for what nobody waits for. */
const noticesPerSecond = 40;

/** Speaks to WhatsApp through Meta's Cloud API. */
export function openCloudDriver({ settings, webhooks, calendar, log }: CloudDriverOptions): WhatsAppDriver {
  const graph = openGraph(settings);
  const statuses = createStatuses(log);
  const windows = createWindows(calendar);
  const send = createSender({
    graph,
    statuses,
    windows,
    pace: createPace(noticesPerSecond),
    pairs: createPairPace(),
    reach: createDailyReach(calendar, () => limit?.peoplePerDay() ?? null),
    template: settings.template ?? null,
    blastTemplate: settings.blastTemplate ?? null,
    log,
  });
  let limit: MessagingLimit | null = null;
  let number: string | null = null;
  const stopping = new AbortController();
  const isStopped = () => stopping.signal.aborted;
  let ended = (): Promise<void> => Promise.resolve();
  return {
    capabilities,
    lettersAtOnce,
    posting: 'no-communities',
    async start(listener) {
      number = await askForNumber(graph, settings);
      if (isStopped()) return;
      limit = watchMessagingLimit(graph, log);
      await limit.asked;
      if (isStopped()) return;
      ended = receiveEvents({ settings, webhooks, listener, statuses, windows, log });
      log.info('Meta is to call this address: set it in the app, under WhatsApp, Configuration.', {
        callbackUrl: webhooks.urlOf('whatsapp'),
      });
    },
    send,
    // Meta lets nobody change what was sent, and there is nothing to pin where there are no groups.
    change: () => Promise.resolve({ outcome: 'too-late' }),
    pin: () => Promise.resolve(false),
    number: () => number,
    // It is in no group.
    managesGroup: () => Promise.resolve(false),
    capacity: () => ({
      lettersPerHour: settings.template ? noticesPerSecond * 3600 : 0,
      blastsPerHour: settings.blastTemplate ? noticesPerSecond * 3600 : 0,
      lettersPerDay: limit?.peoplePerDay() ?? null,
      quiet: null,
    }),
    // No turn is further away than some seconds.
    endWaiting: () => undefined,
    async stop() {
      stopping.abort();
      await Promise.all([ended(), limit?.stop()]);
      statuses.stop();
    },
  };
}

async function askForNumber(graph: Graph, { graphUrl }: CloudSettings): Promise<string> {
  try {
    return await graph.number();
  } catch (cause) {
    const wrong = whatToMend(cause);
    if (wrong !== null) throw new BotStartError('whatsapp', wrong, { cause });
    const isSilent = cause instanceof GraphRefusal || cause instanceof GraphUnreachable;
    const how = isSilent ? 'does not answer' : 'does not answer as it documents';
    const next = 'it is tried again until it does. If that lasts, check WHATSAPP_GRAPH_URL and the network';
    throw new PlatformAway('whatsapp', `Meta ${how} at ${graphUrl}: ${next}.`, { cause });
  }
}

/** Null: nothing, as it is not about us. */
function whatToMend(cause: unknown): string | null {
  if (!(cause instanceof GraphRefusal)) return null;
  if (cause.code === 190) {
    return 'Meta does not accept WHATSAPP_CLOUD_TOKEN: make a new token of the system user in Meta Business Suite.';
  }
  if ([3, 10, 100, 200].includes(cause.code)) {
    return 'Meta knows no such number for this token: check WHATSAPP_CLOUD_PHONE_NUMBER_ID, and that the system user has the WhatsApp account.';
  }
  return null;
}
