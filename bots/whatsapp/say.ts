import type { AccountKey } from '../../core/artists/team.js';
import type { CommunityPlace } from '../../core/communities/community-place.js';
import type { Engine } from '../../core/engine.js';
import type { Calendar } from '../../core/ports/calendar.js';
import type { Choice, SpokenReply } from '../commands/reply.js';
import type { BoundedMap } from './bounded-map.js';
import type { Target, WhatsAppDriver } from './driver.js';
import { goOnUrl } from './go-on-link.js';
import { keepMenu, type KeepingMenus } from './keep-menu.js';
import { speechIn } from '../commands/speech.js';
import { render } from './render.js';
import { keysOf, note, type Said } from './understand.js';

/** What saying something takes. */
export type SayingMessages = Omit<KeepingMenus, 'engine'> & {
  driver: WhatsAppDriver;
  engine: KeepingMenus['engine'] & Pick<Engine, 'openCampaigns'>;
  calendar: Pick<Calendar, 'now'>;
  /** Who has written to us alone: nobody else is written to because of what they typed in a group. */
  writers: BoundedMap<Date>;
};

/** What is answered, whose it is, and the command that it answers; null: there is none to go on with. */
export type Saying = {
  said: Said;
  account: AccountKey;
  command: Choice['command'] | null;
  answering: SayingMessages;
};

/** Says it where it was asked; what is for one person alone never into a group. */
export async function say(reply: SpokenReply, { said, account, command, answering }: Saying): Promise<void> {
  const { chat, from } = said;
  const { language } = reply;
  const speech = speechIn(language);
  const ids = [from.id, ...from.aliases];
  const alone: Chat = {
    target: { kind: 'person', id: from.id },
    remember: (menu) => keepMenu(menu, { ids, account }, answering),
  };
  if (chat.kind === 'direct') return send(reply, alone, answering);
  const target: Target = { kind: 'group', groupId: chat.groupId };
  const group: Chat = {
    target,
    remember(menu) {
      answering.menus.put(keysOf(said), menu);
      return Promise.resolve();
    },
  };
  if (reply.visibility === 'public') return send(reply, group, answering);
  if (ids.some((id) => answering.writers.has(id))) {
    await send(reply, alone, answering);
    return send({ ...note(speech.say('whatsapp.inPrivate')), language }, group, answering);
  }
  const number = answering.driver.number();
  if (number === null) return send({ ...note(speech.say('whatsapp.writeFirst')), language }, group, answering);
  const url = await urlToGoOn(number, { said, command, answering });
  const line = { text: `${speech.label('whatsapp.goOn')}\n${url}`, imageUrl: null, links: [], options: [], language };
  await answering.driver.send(target, line, { purpose: 'reply' });
}

/** Somebody waits for the way into our own chat, also where the release of the group cannot be looked up. */
async function urlToGoOn(
  number: string,
  { said, command, answering }: Pick<Saying, 'said' | 'command' | 'answering'>,
): Promise<string> {
  const { engine, log } = answering;
  try {
    return await goOnUrl({ number, command, place: placeOf(said) }, engine);
  } catch (error) {
    log.warn('What a group stands for could not be looked up; the link goes without it.', { error });
    return goOnUrl({ number, command, place: null }, engine);
  }
}

/** Where something is said, and how its lists are remembered there. */
type Chat = { target: Target; remember: (menu: readonly Choice['command'][]) => Promise<void> };

async function send(
  reply: SpokenReply,
  { target, remember }: Chat,
  { driver, calendar, log }: SayingMessages,
): Promise<void> {
  const { messages, menu } = render(reply, { now: calendar.now(), capabilities: driver.capabilities });
  if (menu.length > 0) await remember(menu);
  for (const message of messages) {
    const outcome = await driver.send(target, message, { purpose: 'reply' });
    if (outcome.outcome === 'delivered') continue;
    log.warn('An answer did not reach WhatsApp.', { outcome: outcome.outcome });
    // Its words follow, and are to be read also where a picture is not taken.
    if (!message.png) return;
  }
}

/** The community in which it was said; null where it was said to us alone. */
export function placeOf({ chat }: Pick<Said, 'chat'>): CommunityPlace | null {
  return chat.kind === 'group' ? { platform: 'whatsapp', communityId: chat.groupId, channelId: null } : null;
}
