import { startWhatsAppBot } from '../../../bots/whatsapp/bot.js';
import { MemoryLog } from '../../doubles/memory-log.js';
import type { Shown } from '../../sandbox/platforms/whatsapp-web/a-whatsapp.js';
import { FakeEngine } from '../fake-engine.js';
import { until } from '../until.js';
import { numberOf, readText, typedBy } from '../whatsapp/as-shown.js';
import type { SharedLink } from '../whatsapp/web/shared-link.js';
import type { ChatWorld, Person, Seen, Where } from './chat-world.js';

function seen({ text, pictureUrl, options, edited: isEdited, pinned: isPinned }: Shown, where: Where): Seen {
  const read = readText(text);
  const voted = options?.map(({ name }) => ({ label: name, url: null })) ?? [];
  const pictures = pictureUrl === null ? [] : [pictureUrl];
  return { ...read, buttons: [...read.buttons, ...voted], commands: [], pictures, isEdited, isPinned, where };
}

/** The sandbox's WhatsApp, and the real bot on WhatsApp Web in a browser that is linked already; people nobody has met, and their group. */
export async function openWebChat(link: SharedLink): Promise<ChatWorld> {
  await link.rest();
  const { whatsApp, monotonic } = link.bot;
  const [asha, leo] = await Promise.all([
    whatsApp.control('/people', { name: 'Asha', shownAs: 'lid' }),
    whatsApp.control('/people', { name: 'Leo' }),
  ]);
  const phones: Record<Person, string> = { asha: asha.phone, leo: leo.phone };
  const ids: Record<Person, string> = { asha: `${asha.lid}@lid`, leo: `${leo.lid}@lid` };
  const members = Object.values(phones).map((phone) => ({ phone, isAdmin: phone === phones.asha }));
  const { id: group } = await whatsApp.control('/groups', { subject: 'Night drivers', members });
  const engine = new FakeEngine();
  const log = new MemoryLog();
  const bots: { stop(): Promise<void> }[] = [];
  const lent = link.lend();
  let last: object | undefined;

  const messages = async (person: Person, where: Where) => {
    const all = await whatsApp.chat(phones[person], where === 'group' ? group : undefined);
    return all.filter(({ author, type }) => author.isAccount && type !== 'revoked');
  };
  const say = async (person: Person, text: string, where: Where) => {
    const written = { from: phones[person], text, ...(where === 'group' && { group }) };
    const { messageId: id } = await whatsApp.control('/messages', written);
    last = { ...written, id };
  };
  const vote = async (person: Person, messageId: string, name: string) => {
    await whatsApp.control('/votes', { from: phones[person], messageId, options: [name] });
  };
  const ways = (person: Person, where: Where, { messageId, text, options }: Shown) => [
    ...readText(text).buttons.map(({ label, url }) => ({
      label,
      press: () =>
        url === null ? say(person, numberOf(text, label) ?? '', where) : say(person, typedBy(url) ?? '', 'private'),
    })),
    ...(options ?? []).map(({ name }) => ({
      label: name,
      press: () => vote(person, messageId, name),
    })),
  ];
  return {
    platform: 'whatsapp',
    engine,
    log,
    group: { platform: 'whatsapp', communityId: group, channelId: null },
    idOf: (person) => ids[person],
    async start(of = engine) {
      const settings = { driver: 'web', sessionDir: link.bot.sessionDir, chromeArgs: [], isProactive: true } as const;
      const { driver } = lent;
      const calendar = monotonic;
      const bot = await startWhatsAppBot({ engine: of, settings, webhooks: null, calendar, monotonic, log, driver });
      bots.push(bot);
      return { stop: () => Promise.all(bots.splice(0).map((each) => each.stop())).then(() => undefined) };
    },
    passMs: (ms) => monotonic.advanceMs(ms),
    runsGroup: (person) =>
      person === 'asha' ? Promise.resolve() : Promise.reject(new Error('Asha alone runs the group.')),
    async meet(person) {
      const before = (await messages(person, 'private')).length;
      await say(person, '/help', 'private');
      await until(async () => (await messages(person, 'private')).length > before);
    },
    say: (text, { by = 'asha', where = 'private' } = {}) => say(by, text, where),
    async press(label, { by = 'asha', where = 'private' } = {}) {
      const find = async () => {
        const all = (await messages(by, where)).flatMap((message) => ways(by, where, message));
        return all.findLast((each) => each.label === label);
      };
      // An answer of several messages comes one by one, its buttons last.
      await until(async () => (await find()) !== undefined);
      await (await find())?.press();
    },
    async reads(person = 'asha', where) {
      const wanted: Where[] = where ? [where] : ['group', 'private'];
      const all = await Promise.all(
        wanted.map(async (each) => (await messages(person, each)).map((message) => seen(message, each))),
      );
      return all.flat();
    },
    async leaveButton(label, choiceId) {
      const options = [
        { label, choiceId },
        { label: 'Another', choiceId: 'another' },
      ];
      await link.bot.send({ kind: 'person', id: ids.asha }, { text: 'From long ago', options });
    },
    async repeatLast() {
      if (last) await whatsApp.control('/messages', last);
    },
    shutOut: () => Promise.reject(new Error('Nobody learns on WhatsApp that they were blocked.')),
    askToWait: () => Promise.reject(new Error('WhatsApp never says how long to wait.')),
    async failSending() {
      await whatsApp.control('/faults', { match: 'SEND *', status: 503, body: '503: try again' });
    },
    async letPin(may) {
      await whatsApp.control('/faults', undefined, 'DELETE');
      if (!may) await whatsApp.control('/faults', { match: 'PIN *', status: 403, body: '403: not allowed' });
    },
    rest: () => link.rest(),
    async deletePosts() {
      for (const { messageId } of await messages('asha', 'group')) {
        await whatsApp.control('/revocations', { messageId });
      }
    },
    async refusePictures() {
      await whatsApp.control('/faults', {
        match: 'SEND *media',
        times: 100,
        status: 400,
        body: '400: media upload failed',
      });
    },
    async close() {
      lent.leave();
      for (const bot of bots) await bot.stop();
      await whatsApp.control('/faults', undefined, 'DELETE');
    },
  };
}
