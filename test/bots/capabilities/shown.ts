import { render as renderForDiscord } from '../../../bots/discord/render.js';
import type { Reply } from '../../../bots/commands/reply.js';
import { render as renderForTelegram } from '../../../bots/telegram/render.js';
import { parseMessageForm } from '../../../sandbox/platforms/discord/forms/message.js';
import { checkKeyboard } from '../../../sandbox/platforms/telegram/api/keyboards.js';
import { parseHtml } from '../../../sandbox/platforms/telegram/text/parse-html.js';
import { asDiscordShows } from '../discord/as-shown.js';

/** A reply as a platform shows it: everything to read, everything to tap, and where a tap leads. */
export type Shown = { text: string; labels: readonly string[]; urls: readonly string[]; pictures: readonly string[] };

/** One platform, as the capability table has it. */
export type ShowingPlatform = {
  name: string;
  /** Shows a reply, and throws if the platform itself would refuse it. */
  show: (reply: Reply) => Shown;
  /** How many characters of a label are shown at least. */
  label: number;
};

const now = new Date('2026-11-24T10:00:00Z');

/** Everything that replies are shown on; a platform that comes is added here, and has to pass. */
export const showingPlatforms: readonly ShowingPlatform[] = [
  { name: 'Discord', show: showOnDiscord, label: 80 },
  { name: 'Telegram', show: showOnTelegram, label: 64 },
];

/** Checked by the sandbox's own forms, which know Discord's limits and none of the bot. */
function showOnDiscord(reply: Reply): Shown {
  const message = renderForDiscord(reply);
  parseMessageForm({ content: message.content, embeds: message.embeds, components: message.components });
  const { content, embeds, components } = message;
  if (content === '' && embeds.length === 0) throw new Error('Discord refuses an empty message.');
  const texts = embeds.flatMap(({ title = '', description = '', fields = [] }) => [
    title,
    description,
    ...fields.flatMap(({ name, value }) => [name, value]),
  ]);
  const buttons = components.flatMap((row) => row.components);
  return {
    text: [content, ...texts].map(asDiscordShows).join('\n'),
    labels: buttons.map(({ label = '' }) => label),
    urls: buttons.flatMap((button) => ('url' in button ? [button.url] : [])),
    pictures: embeds.flatMap(({ image }) => (image ? [image.url] : [])),
  };
}

/** Checked by the sandbox's own reading of HTML and keyboards. */
function showOnTelegram(reply: Reply): Shown {
  const messages = renderForTelegram(reply, now);
  if (messages.length === 0) throw new Error('There is nothing to send.');
  const texts = messages.map(({ html, photoUrl, buttons }) => {
    const { text } = parseHtml(html);
    const most = photoUrl === null ? 4096 : 1024;
    if (text.trim() === '' || text.length > most) throw new Error(`Telegram refuses a text of ${text.length}.`);
    checkKeyboard({ inline_keyboard: buttons.map((button) => [button]) });
    return text;
  });
  const buttons = messages.flatMap((message) => message.buttons);
  return {
    text: texts.join('\n').replaceAll('\u200b', ''),
    labels: buttons.map(({ text }) => text),
    urls: buttons.flatMap((button) => ('url' in button ? [button.url] : [])),
    pictures: messages.flatMap(({ photoUrl }) => (photoUrl === null ? [] : [photoUrl])),
  };
}
