import type { Ports } from '../engine-ports.js';
import type { Channel } from '../fans/channel.js';
import type { Announcement } from './announcement.js';
import { announcementsWaiting } from './announcements-waiting.js';
import type { Letter, OpeningLetters } from './letter.js';
import { openLetter } from './open-letter.js';
import { recordDelivery, type DeliveryOutcome, type DeliveryResult } from './record-delivery.js';
import { SharedLookups } from './shared-lookups.js';
import { trackerDelivered } from '../trackers/tracker-delivered.js';

export type {
  AskerLetter,
  BlastLetter,
  Letter,
  LetterOfCampaign,
  MailLinkLetter,
  PostLetter,
  PreSaveLetter,
  Revision,
  TeamLetter,
} from './letter.js';
export type { DeliveryOutcome, LateFailure } from './record-delivery.js';

/** Longer than one letter can take: an answer, a channel and a message, three tries of 15 s each, with a margin. */
const leaseMs = 180 * 1000;
/** A letter that was taken so often in a row without any result may be what ends the process. */
const mostFailures = 5;

/** How announcements reach one platform. */
export type Postman = {
  /** Throws only for a letter that it cannot make a message of. */
  deliver: (letter: Letter) => Promise<DeliveryOutcome>;
  /** False once the platform's bot is stopping: what is not in hand yet stays for the next. */
  isAtWork: () => boolean;
  /** How many letters may be in hand at once, each to another account; one if it is not said. */
  atOnce?: number;
};

/**
 * Hands every announcement that waits for this platform to the postman and records how it went: in the order in
 * which they happened to each account, and several accounts at once. At least once: a crash after the delivery and
 * before the record repeats it.
 */
export async function deliverAnnouncements(platform: Channel, postman: Postman, ports: Ports): Promise<void> {
  const opening = { ports, shared: new SharedLookups(ports) };
  const waiting = announcementsWaiting(platform, ports);
  const lane = async (): Promise<void> => {
    for await (const announcement of waiting) {
      if (!postman.isAtWork()) return;
      await deliverOne(announcement, postman, opening);
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: postman.atOnce ?? 1 }, lane));
  for (const ended of lanes) if (ended.status === 'rejected') throw ended.reason;
}

async function deliverOne(announcement: Announcement, postman: Postman, opening: OpeningLetters): Promise<void> {
  const { ports } = opening;
  const until = new Date(ports.monotonic.now().getTime() + leaseMs);
  if (!(await ports.announcements.claim(announcement, until))) return;
  const { attempts, failures } = announcement;
  const taken = { ...announcement, attempts: attempts + 1, failures: failures + 1 };
  await recordDelivery(taken, await attempt(taken, postman, opening), ports);
}

async function attempt(announcement: Announcement, postman: Postman, opening: OpeningLetters): Promise<DeliveryResult> {
  if (announcement.failures > mostFailures) return { outcome: 'hopeless', reason: 'never-answered' };
  try {
    const letter = await openLetter(announcement, opening);
    if ('outcome' in letter) return letter;
    const outcome = await postman.deliver(letter);
    if (letter.about === 'post' && letter.tracker) await trackerDelivered(letter.tracker, outcome, opening.ports);
    return outcome;
  } catch (error) {
    if (announcement.failures < mostFailures) return { outcome: 'failed', error };
    return { outcome: 'hopeless', reason: error instanceof Error ? error.name : 'not-an-error', error };
  }
}
