import { z } from 'zod';
import type { Where, ChatWorld, Person, Seen } from './chat-world.js';
import { asDiscordShows } from '../discord/as-shown.js';
import { openDiscordWorld } from '../discord/discord-world.js';
import type { SharedSandbox } from '../shared-sandbox.js';
import type { SeenMessage } from '../discord/discord-people.js';
import { permissions } from '../../../sandbox/platforms/discord/world/flags.js';

/** As Discord's bit string has it. */
const administrator = '8';

const typed = /^\/(\w+)\s*(.*)$/s;

/** `release: night-drive code: X` as the options of a slash command. */
function optionsOf(text: string): Record<string, string> {
  const [, ...pieces] = text.split(/(?:^|\s)([a-z]+):\s+/);
  const pairs = pieces.flatMap((name, at) => (at % 2 === 0 ? [[name, (pieces[at + 1] ?? '').trim()] as const] : []));
  return Object.fromEntries(pairs);
}

function textsOf({ content, embeds }: SeenMessage): string[] {
  const parts = embeds.flatMap(({ title, description = '', fields }) => [
    title,
    description,
    ...fields.flatMap(({ name, value }) => [name, value]),
  ]);
  return [content, ...parts].filter((part) => part !== '');
}

function seen(message: SeenMessage, where: Where): Seen {
  const { mentions, components } = message;
  const texts = textsOf(message);
  return {
    text: texts.map(asDiscordShows).join('\n'),
    buttons: components.flatMap((row) => row.components).map(({ label, url }) => ({ label, url: url || null })),
    links: texts.flatMap((text) => text.match(/https?:\/\/[^\s)]+/g) ?? []),
    pings: [...(mentions.everyone ? ['everyone'] : []), ...mentions.roles, ...mentions.users],
    commands: [],
    pictures: message.attachments.map(({ url }) => url),
    isEdited: message.editedTimestamp !== null,
    isPinned: message.pinned,
    where,
  };
}

async function botOf({ url, token }: { url: string; token: string }): Promise<{ id: string }> {
  const response = await fetch(`${url}/v10/users/@me`, { headers: { authorization: `Bot ${token}` } });
  return z.object({ id: z.string() }).parse(await response.json());
}

/** The sandbox's Discord, and the real bot on discord.js. */
export async function openDiscordChat(shared?: SharedSandbox): Promise<ChatWorld> {
  const world = await openDiscordWorld(shared);
  const { people, engine, log, guild } = world;
  const ids: Record<Person, string> = { asha: world.asha, leo: await people.fan('leo') };
  const placeOf = (where: Where) => (where === 'private' ? { dm: true } : { channelId: guild.channelIds[0] });
  const messages = async (person: Person, where: Where) => {
    const kinds = where === 'private' ? (['dm'] as const) : (['text', 'announcement'] as const);
    const all = await Promise.all(kinds.map((kind) => people.sees(ids[person], kind)));
    return all.flat().filter(({ thinking }) => !thinking);
  };
  return {
    platform: 'discord',
    engine,
    log,
    group: { platform: 'discord', communityId: guild.id, channelId: guild.channelIds[0] ?? null },
    idOf: (person) => ids[person],
    start: (of) => world.start({}, of),
    passMs: (ms) => world.monotonic.advanceMs(ms),
    runsGroup: (person) => people.post(`/users/${ids[person]}`, { permissions: administrator }).then(() => undefined),
    meet: () => Promise.resolve(),
    async say(text, { by = 'asha', where = 'private' } = {}) {
      const [, name, rest = ''] = typed.exec(text) ?? [];
      const place = { userId: ids[by], ...placeOf(where) };
      if (name === undefined) await people.post('/messages', { ...place, content: text });
      else await people.post('/commands', { ...place, name, options: optionsOf(rest) });
    },
    async press(label, { by = 'asha', where = 'private' } = {}) {
      const pressable = (await messages(by, where)).flatMap(({ id: messageId, components }) =>
        components.flatMap((row) => row.components.map((button) => ({ messageId, ...button }))),
      );
      const button = pressable.findLast((each) => each.label === label);
      const { messageId, custom_id: customId } = button ?? {};
      await people.post('/components', { userId: ids[by], messageId, customId });
    },
    async reads(person = 'asha', where) {
      const wanted: Where[] = where ? [where] : ['group', 'private'];
      const all = await Promise.all(
        wanted.map(async (each) => (await messages(person, each)).map((message) => seen(message, each))),
      );
      return all.flat();
    },
    async leaveButton(label, id) {
      const call = async (path: string, body: unknown) => {
        const headers = { authorization: `Bot ${world.api.token}`, 'content-type': 'application/json' };
        const response = await fetch(`${world.api.url}/v10${path}`, {
          method: 'POST',
          headers,
          body: JSON.stringify(body),
        });
        return z.object({ id: z.string() }).parse(await response.json()).id;
      };
      const channelId = await call('/users/@me/channels', { recipient_id: ids.asha });
      const components = [{ type: 1, components: [{ type: 2, style: 2, label, custom_id: id }] }];
      await call(`/channels/${channelId}/messages`, { content: 'From long ago', components });
    },
    repeatLast: () => people.post('/gateway/repeat', {}).then(() => undefined),
    shutOut: (person) => people.post(`/users/${ids[person]}`, { dmsClosed: true }).then(() => undefined),
    async askToWait(seconds) {
      await people.post('/faults', {
        match: 'POST /channels/*/messages',
        status: 429,
        headers: { 'retry-after': String(seconds), 'x-ratelimit-scope': 'user' },
        body: { message: 'You are being rate limited.', retry_after: seconds, global: false },
      });
    },
    async failSending() {
      await people.post('/faults', { match: 'POST /channels/*/messages', times: 3, status: 503 });
    },
    async letPin(may) {
      const { id } = await botOf(world.api);
      const [allow, deny] = may ? [permissions.pinMessages, '0'] : ['0', permissions.pinMessages];
      await people.post(`/channels/${guild.channelIds[0] ?? ''}`, { overwrites: [{ id, type: 1, allow, deny }] });
    },
    rest: () => Promise.resolve(),
    async deletePosts() {
      const channel = guild.channelIds[0] ?? '';
      for (const { id } of await messages('asha', 'group')) {
        const headers = { authorization: `Bot ${world.api.token}` };
        await fetch(`${world.api.url}/v10/channels/${channel}/messages/${id}`, { method: 'DELETE', headers });
      }
    },
    refusePictures: async () => {
      // The first answer alone has the picture: what comes after it goes through.
      const body = { message: 'Request entity too large', code: 40005 };
      await people.post('/faults', { match: 'PATCH /webhooks/*', status: 413, body });
    },
    close: () => world.close(),
  };
}
