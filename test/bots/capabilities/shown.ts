import { render as renderForDiscord } from '../../../bots/discord/render.js';
import type { SpokenReply } from '../../../bots/commands/reply.js';
import { render as renderForTelegram } from '../../../bots/telegram/render.js';
import { capabilities as cloud, toContent as toCloudContent } from '../../../bots/whatsapp/drivers/cloud/content.js';
import { capabilities as web, toContent as toWebContent } from '../../../bots/whatsapp/drivers/web/content.js';
import { render as renderForWhatsApp } from '../../../bots/whatsapp/render.js';
import { parseMessageForm } from '../../../sandbox/platforms/discord/forms/message.js';
import { checkKeyboard } from '../../../sandbox/platforms/telegram/api/keyboards.js';
import { parseHtml } from '../../../sandbox/platforms/telegram/text/parse-html.js';
import { readMessage, toShown } from '../../../sandbox/platforms/whatsapp-cloud/api/message-forms.js';
import { refusalOfForm } from '../../../sandbox/platforms/whatsapp-web/limits.js';
import { asDiscordShows } from '../discord/as-shown.js';
import { readText } from '../whatsapp/as-shown.js';

/** A reply as a platform shows it: everything to read, everything to tap, and where a tap leads. */
export type Shown = { text: string; labels: readonly string[]; urls: readonly string[]; pictures: readonly string[] };

/** One platform, as the capability table has it. */
export type ShowingPlatform = {
  name: string;
  /** Shows a reply, and throws if the platform itself would refuse it. */
  show: (reply: SpokenReply) => Shown;
  /** How many characters of a label are shown at least. */
  label: number;
};

const now = new Date('2026-11-24T10:00:00Z');

/** On WhatsApp Web nothing can be pressed in what nobody waits for. */
const unasked = { ...web, options: web.optionsUnasked };

/** Everything that replies are shown on; a platform that comes is added here, and has to pass. */
export const showingPlatforms: readonly ShowingPlatform[] = [
  { name: 'Discord', show: showOnDiscord, label: 80 },
  { name: 'Telegram', show: showOnTelegram, label: 64 },
  { name: 'WhatsApp, by the Cloud API', show: showByCloudApi, label: 72 },
  { name: 'WhatsApp Web', show: (reply) => showOnWhatsAppWeb(reply, web), label: 100 },
  { name: 'WhatsApp Web, unasked', show: (reply) => showOnWhatsAppWeb(reply, unasked), label: 100 },
];

/** Checked by the sandbox's own forms, which know Discord's limits and none of the bot. */
function showOnDiscord(reply: SpokenReply): Shown {
  const message = renderForDiscord(reply);
  parseMessageForm({ content: message.content, embeds: message.embeds, components: message.components });
  const { content, embeds, components, files } = message;
  if (content === '' && embeds.length + files.length === 0) throw new Error('Discord refuses an empty message.');
  const texts = embeds.flatMap(({ title = '', description = '', fields = [] }) => [
    title,
    description,
    ...fields.flatMap(({ name, value }) => [name, value]),
  ]);
  const buttons = components.flatMap((row) => row.components);
  return {
    text: [...[content, ...texts].map(asDiscordShows), ...files.map(({ description }) => description)].join('\n'),
    labels: buttons.map(({ label = '' }) => label),
    urls: buttons.flatMap((button) => ('url' in button ? [button.url] : [])),
    pictures: [...embeds.flatMap(({ image }) => (image ? [image.url] : [])), ...files.map(({ name }) => name)],
  };
}

/** Checked by the sandbox's own reading of HTML and keyboards. */
function showOnTelegram(reply: SpokenReply): Shown {
  const messages = renderForTelegram(reply, now);
  if (messages.length === 0) throw new Error('There is nothing to send.');
  const texts = messages.map(({ html, photoUrl, png, buttons }) => {
    const { text } = parseHtml(html);
    const most = photoUrl === null && !png ? 4096 : 1024;
    if (text.trim() === '' || text.length > most) throw new Error(`Telegram refuses a text of ${text.length}.`);
    checkKeyboard({ inline_keyboard: buttons.map((button) => [button]) });
    return text;
  });
  const buttons = messages.flatMap((message) => message.buttons);
  return {
    text: texts.join('\n').replaceAll('\u200b', ''),
    labels: buttons.map(({ text }) => text),
    urls: buttons.flatMap((button) => ('url' in button ? [button.url] : [])),
    pictures: messages.flatMap(({ photoUrl, png }) => (png ? ['picture.png'] : (photoUrl ?? []))),
  };
}

/** Checked by the sandbox's own forms of Meta's messages; what is folded into a list counts as shown. */
function showByCloudApi(reply: SpokenReply): Shown {
  const { messages } = renderForWhatsApp(reply, { now, capabilities: cloud });
  if (messages.length === 0) throw new Error('There is nothing to send.');
  const shown = messages.map((message) => {
    const { content } = readMessage({
      messaging_product: 'whatsapp',
      to: '919845010001',
      ...toCloudContent(message, message.png ? '4490709327384033' : null),
    });
    if (content.type === 'template' || content.type === 'reaction') throw new Error('That is no answer.');
    return toShown(content, (id) => `media ${id}`);
  });
  const read = shown.map(({ text }) => readText(text));
  const buttons = read.flatMap((each) => each.buttons);
  return {
    text: read.map(({ text }) => text).join('\n'),
    labels: [
      ...shown.flatMap(({ choices }) => choices.map(({ title, description }) => description ?? title)),
      ...buttons.map(({ label }) => label),
    ],
    urls: [...shown.flatMap(({ link }) => (link ? [link.url] : [])), ...buttons.flatMap(({ url }) => url ?? [])],
    pictures: shown.flatMap(({ imageUrl }) => imageUrl ?? []),
  };
}

/** Checked by the sandbox's own limits of texts and polls. */
function showOnWhatsAppWeb(reply: SpokenReply, capabilities: typeof web): Shown {
  const { messages } = renderForWhatsApp(reply, { now, capabilities });
  if (messages.length === 0) throw new Error('There is nothing to send.');
  const shown = messages.map((message) => {
    const { text, poll } = toWebContent(message);
    const options = poll?.options.map((name, localId) => ({ name, localId })) ?? [];
    const refusal =
      refusalOfForm({ type: 'chat', body: text, options: null }) ??
      (poll && refusalOfForm({ type: 'poll_creation', body: poll.question, options }));
    if (refusal !== null) throw new Error(`WhatsApp refuses it: ${refusal}.`);
    return {
      ...readText(text),
      options: options.map(({ name }) => name),
      imageUrl: message.png ? 'picture.png' : message.imageUrl,
    };
  });
  const buttons = shown.flatMap((each) => each.buttons);
  return {
    text: shown.map(({ text }) => text).join('\n'),
    labels: [...shown.flatMap(({ options }) => options), ...buttons.map(({ label }) => label)],
    urls: buttons.flatMap(({ url }) => url ?? []),
    pictures: shown.flatMap(({ imageUrl }) => imageUrl ?? []),
  };
}
