import { until } from '../until.js';
import type { ChatWorld, Person, Seen, Where } from './chat-world.js';
import { buttonsOf, type SeenMessage } from '../telegram/telegram-people.js';
import type { TelegramWorld } from '../telegram/telegram-world.js';

function seen(message: SeenMessage, where: Where): Seen {
  const spans = (...types: string[]) =>
    message.entities
      .filter(({ type }) => types.includes(type))
      .map(({ offset, length }) => message.text.slice(offset, offset + length));
  return {
    text: message.text.replaceAll('\u200b', ''),
    buttons: buttonsOf(message).map(({ text, url = null }) => ({ label: text, url })),
    links: spans('url', 'text_link', 'email'),
    pings: spans('mention', 'text_mention'),
    commands: spans('bot_command'),
    pictures: message.photoUrl === null ? [] : [message.photoUrl],
    isEdited: message.edited,
    isPinned: message.pinned,
    where,
  };
}

/** The sandbox's Telegram, and the real bot on it: through the library, and in the way, that `open` starts it. */
export async function openTelegramChat(open: () => Promise<TelegramWorld>): Promise<ChatWorld> {
  const world = await open();
  const { people, engine, log, group } = world;
  const ids: Record<Person, number> = { asha: world.asha, leo: world.leo };
  const chatOf = (person: Person, where: Where) => (where === 'private' ? ids[person] : group);
  return {
    platform: 'telegram',
    engine,
    log,
    group: { platform: 'telegram', communityId: String(group), channelId: null },
    idOf: (person) => String(ids[person]),
    start: (of) => world.start({}, of),
    passMs: (ms) => world.monotonic.advanceMs(ms),
    async runsGroup(person) {
      await people.post(`/groups/${group}/members`, { userId: ids[person], status: 'administrator' });
    },
    async meet(person) {
      await people.open(ids[person], `https://t.me/${world.account.username}`);
      await until(async () => (await people.sees(ids[person])).length > 0);
    },
    say: (text, { by = 'asha', where = 'private' } = {}) => people.write(ids[by], text, chatOf(by, where)),
    async press(label, { by = 'asha', where = 'private' } = {}) {
      const chatId = chatOf(by, where);
      const pressable = (await people.sees(ids[by], chatId)).flatMap((message) =>
        buttonsOf(message).map((button) => ({ messageId: message.messageId, ...button })),
      );
      const button = pressable.findLast(({ text }) => text === label);
      if (button?.url?.startsWith('https://t.me/')) await people.open(ids[by], button.url);
      else
        await people.post('/presses', {
          userId: ids[by],
          chatId,
          messageId: button?.messageId,
          data: button?.callback_data,
        });
    },
    async reads(person = 'asha', where) {
      const wanted: Where[] = where ? [where] : ['group', 'private'];
      const all = await Promise.all(
        wanted.map(async (each) =>
          (await people.sees(ids[person], chatOf(person, each))).map((message) => seen(message, each)),
        ),
      );
      return all.flat();
    },
    async leaveButton(label, id) {
      const markup = { inline_keyboard: [[{ text: label, callback_data: id }]] };
      const body = JSON.stringify({ chat_id: ids.asha, text: 'From long ago', reply_markup: markup });
      const headers = { 'content-type': 'application/json' };
      await fetch(`${world.api.url}/bot${world.api.token}/sendMessage`, { method: 'POST', headers, body });
    },
    repeatLast: () => people.post('/updates/repeat').then(() => undefined),
    shutOut: (person) => people.post(`/users/${ids[person]}`, { blocked: true }).then(() => undefined),
    async askToWait(seconds) {
      const description = `Too Many Requests: retry after ${seconds}`;
      const body = { ok: false, error_code: 429, description, parameters: { retry_after: seconds } };
      await people.post('/faults', { match: '/sendMessage', status: 429, body });
    },
    async failSending() {
      await people.post('/faults', { match: '/sendMessage', status: 502 });
    },
    async letPin(may) {
      await people.post(`/groups/${group}/members`, { bot: true, status: may ? 'administrator' : 'member' });
    },
    rest: () => Promise.resolve(),
    async deletePosts() {
      for (const { messageId } of await people.sees(ids.asha, group)) {
        const body = JSON.stringify({ chat_id: group, message_id: messageId });
        const headers = { 'content-type': 'application/json' };
        await fetch(`${world.api.url}/bot${world.api.token}/deleteMessage`, { method: 'POST', headers, body });
      }
    },
    async refusePictures() {
      const body = { ok: false, error_code: 400, description: 'Bad Request: IMAGE_PROCESS_FAILED' };
      await people.post('/faults', { match: '/sendPhoto', status: 400, body });
    },
    close: () => world.close(),
  };
}
