import type { DeliveryOutcome, Letter } from '../../core/announcements/deliver-announcement.js';
import type { Calendar } from '../../core/ports/calendar.js';
import type { Log } from '../../core/ports/log.js';
import { letterReply } from '../commands/letter-replies.js';
import type { Reply } from '../commands/reply.js';
import type { WhatsAppEngine } from './answer-message.js';
import type { Purpose, Target, WhatsAppDriver } from './driver.js';
import { goOnUrl } from './go-on-link.js';
import { render } from './render.js';

/** What delivering takes. */
export type WhatsAppDelivering = {
  driver: WhatsAppDriver;
  engine: Pick<WhatsAppEngine, 'viewSmartLink' | 'addressOfAccount' | 'openCampaigns'>;
  calendar: Pick<Calendar, 'now'>;
  log: Log;
};

/**
 * Brings a letter to its fan, under the id that they go on under, and a post into its group. Throws only if no message
 * can be made of the letter: whatever WhatsApp does is an outcome.
 */
export async function deliver(letter: Letter, delivering: WhatsAppDelivering): Promise<DeliveryOutcome> {
  const { driver, engine, calendar, log } = delivering;
  const reply = await letterReply(letter, engine);
  const shown = letter.about === 'post' ? await forEverybody(reply, letter.community, delivering) : reply;
  const { messages } = render(shown, { now: calendar.now(), capabilities: driver.capabilities });
  const target = await targetOf(letter, engine);
  for (const message of messages) {
    const outcome = await driver.send(target, message, purposeOf(letter));
    if (outcome.outcome === 'delivered') continue;
    log.info('A letter was not delivered on WhatsApp.', { announcementId: letter.announcement.id, ...outcome });
    return outcome;
  }
  return { outcome: 'delivered' };
}

function purposeOf({ about }: Letter): Purpose {
  return about === 'pre-save' ? 'notice' : 'marketing';
}

async function targetOf(letter: Letter, engine: WhatsAppDelivering['engine']): Promise<Target> {
  if (letter.about === 'post') return { kind: 'group', groupId: letter.community.communityId };
  const { externalId } = letter.announcement;
  return { kind: 'person', id: await engine.addressOfAccount({ platform: 'whatsapp', externalId }) };
}

/** What somebody presses in a group would be answered there: a link goes on in each one's own chat with us. */
async function forEverybody(
  { visibility, parts }: Reply,
  place: Extract<Letter, { about: 'post' }>['community'],
  { driver, engine }: WhatsAppDelivering,
): Promise<Reply> {
  const number = driver.number();
  const linked = parts.map(async (part) => {
    if (part.part !== 'card') return part;
    const { choices = [], ...card } = part;
    if (number === null) return card;
    const links = choices.map(async ({ label, command }) => ({
      label,
      url: await goOnUrl({ number, command, place }, engine),
    }));
    return { ...card, links: [...card.links, ...(await Promise.all(links))] };
  });
  return { visibility, parts: await Promise.all(linked) };
}
