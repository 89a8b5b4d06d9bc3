import type { DeliveryOutcome, Letter, PostLetter, Revision } from '../../core/announcements/deliver-announcement.js';
import type { Calendar } from '../../core/ports/calendar.js';
import { letterReply } from '../commands/letter-replies.js';
import { decodePress } from '../commands/press.js';
import type { Choice, SpokenReply } from '../commands/reply.js';
import type { WhatsAppEngine } from './answer-message.js';
import type { Purpose, Target, WhatsAppDriver } from './driver.js';
import { goOnUrl } from './go-on-link.js';
import { keepMenu, type KeepingMenus } from './keep-menu.js';
import { render, type Rendered } from './render.js';

/** What delivering takes. */
export type WhatsAppDelivering = Pick<KeepingMenus, 'menus' | 'log'> & {
  driver: WhatsAppDriver;
  engine: Pick<WhatsAppEngine, 'viewSmartLink' | 'addressOfAccount' | 'openCampaigns' | 'keepLastMenu'>;
  calendar: Pick<Calendar, 'now'>;
};

/**
 * Brings a letter to its fan, under the id that they go on under, and a post into its group. Throws only if no message
 * can be made of the letter: whatever WhatsApp does is an outcome.
 */
export async function deliver(letter: Letter, delivering: WhatsAppDelivering): Promise<DeliveryOutcome> {
  const { driver, engine, calendar, log } = delivering;
  const reply = await letterReply(letter, engine);
  const shown = letter.about === 'post' ? await forEverybody(reply, letter.community, delivering) : reply;
  const capabilities = { ...driver.capabilities, options: driver.capabilities.optionsUnasked };
  const rendered = render(shown, { now: calendar.now(), capabilities });
  if (letter.about === 'post' && letter.revises) return changePost(letter.revises, { letter, rendered }, delivering);
  const target = await targetOf(letter, engine);
  const { externalId } = letter.announcement;
  const choices = choicesOf(rendered);
  if (target.kind === 'person' && choices.length > 0) {
    const account = { platform: 'whatsapp', externalId } as const;
    await keepMenu(choices, { ids: [target.id, externalId], account }, delivering);
  }
  let messageId: string | undefined;
  for (const [index, message] of rendered.messages.entries()) {
    const isLast = index === rendered.messages.length - 1;
    const errand = { purpose: purposeOf(letter), ...(isLast && { endsLetter: letter.announcement.id }) };
    const outcome = await driver.send(target, message, errand);
    if (outcome.outcome === 'delivered') {
      messageId ??= outcome.messageId;
      continue;
    }
    log.info('A letter was not delivered on WhatsApp.', { announcementId: letter.announcement.id, ...outcome });
    return outcome;
  }
  if (letter.about !== 'post' || messageId === undefined) return { outcome: 'delivered' };
  const isPinned = letter.tracker?.pin === 'pin' ? { isPinned: await driver.pin(messageId, true) } : {};
  return { outcome: 'delivered', messageId, ...isPinned };
}

/**
 * Gives a post new words, or takes it back. What WhatsApp lets nobody change any more, as after a quarter of an hour it
 * does, is at least not pinned where it would stand there wrongly.
 */
async function changePost(
  { messageId, as }: Revision,
  { letter, rendered }: { letter: PostLetter; rendered: Rendered },
  { driver, log }: WhatsAppDelivering,
): Promise<DeliveryOutcome> {
  const [message = null] = rendered.messages;
  const outcome = await driver.change(messageId, as === 'removal' ? null : message);
  const isLate = outcome.outcome === 'too-late';
  if (letter.tracker && (isLate || letter.tracker.pin === 'unpin')) await driver.pin(messageId, false);
  if (outcome.outcome === 'delivered' && letter.tracker?.pin === 'pin') {
    return { ...outcome, isPinned: await driver.pin(messageId, true) };
  }
  if (outcome.outcome !== 'delivered') {
    log.info('A post was not changed on WhatsApp.', { announcementId: letter.announcement.id, ...outcome });
  }
  return outcome;
}

/** What the numbers stand for: also of what can be pressed, for a template of Meta's numbers that too. */
function choicesOf({ messages, menu }: Rendered): Choice['command'][] {
  const pressable = messages.flatMap(({ options }) => options.flatMap(({ choiceId }) => decodePress(choiceId) ?? []));
  return [...menu, ...pressable];
}

function purposeOf({ about }: Letter): Purpose {
  return about === 'pre-save' || about === 'team' || about === 'asker' ? 'notice' : 'marketing';
}

async function targetOf(letter: Letter, engine: WhatsAppDelivering['engine']): Promise<Target> {
  if (letter.about === 'post') return { kind: 'group', groupId: letter.community.communityId };
  const { externalId } = letter.announcement;
  return { kind: 'person', id: await engine.addressOfAccount({ platform: 'whatsapp', externalId }) };
}

/** What somebody presses in a group would be answered there: a link goes on in each one's own chat with us. */
async function forEverybody(
  reply: SpokenReply,
  place: Extract<Letter, { about: 'post' }>['community'],
  { driver, engine }: WhatsAppDelivering,
): Promise<SpokenReply> {
  const number = driver.number();
  const linked = reply.parts.map(async (part) => {
    if (part.part !== 'card') return part;
    const { choices = [], ...card } = part;
    if (number === null) return card;
    const links = choices.map(async ({ label, command }) => ({
      label,
      url: await goOnUrl({ number, command, place }, engine),
    }));
    return { ...card, links: [...card.links, ...(await Promise.all(links))] };
  });
  return { ...reply, parts: await Promise.all(linked) };
}
