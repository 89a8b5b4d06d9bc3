import { messageText } from '../../../../core/messages/format-message.js';
import { cut } from '../../../commands/cut.js';
import type { Capabilities, OutgoingMessage } from '../../driver.js';
import { escapeText } from '../../text.js';
import { withAddresses } from '../../with-addresses.js';
import type { CloudTemplate } from './settings.js';

/** What Meta takes at most (chat-platforms §5). */
const most = { text: 4096, interactive: 1024, buttons: 3, label: 20, row: 24, description: 72, parameter: 1000 };

/** Meta's limits: a list has ten rows, a row id 200 characters; a long label is told below its row. */
export const capabilities: Capabilities = {
  textLength: most.text,
  textLengthWithOptions: 1024,
  leastOptions: 1,
  options: 10,
  optionsUnasked: 10,
  optionLabelLength: most.description,
  choiceIdLength: 200,
  groups: false,
};

/**
 * A message as the Cloud API has it. Up to three short options are buttons, more are rows of a list; a link alone is a
 * button that opens it, and any other stands in the text. A picture stands above, where there is one and its text fits.
 *
 * @param mediaId a picture that was uploaded for it; null: there is none
 */
export function toContent(message: OutgoingMessage, mediaId: string | null = null): object {
  const { text, links, options } = message;
  const image = mediaId !== null ? { id: mediaId } : message.imageUrl !== null ? { link: message.imageUrl } : null;
  const [first, ...others] = links;
  if (options.length > 0) {
    const body = { text: withAddresses(text, links) };
    return fitsButtons(options) ? buttons(options, { body, image }) : list(message, body);
  }
  if (first && withAddresses(text, others).length <= most.interactive) {
    return interactive({
      type: 'cta_url',
      ...header(image),
      body: { text: withAddresses(text, others) },
      action: { name: 'cta_url', parameters: { display_text: cut(first.label, most.label), url: first.url } },
    });
  }
  const whole = withAddresses(text, links);
  if (image !== null && whole.length <= most.interactive) {
    return { type: 'image', image: { ...image, caption: whole } };
  }
  return { type: 'text', text: { body: whole.slice(0, most.text), preview_url: false } };
}

/**
 * The approved message: our first line as `{{1}}`, the rest as `{{2}}`, for Meta allows no line breaks in them. Nothing can
 * be pressed under it, so what can be chosen is numbered; what is too long is cut before that and before the addresses.
 */
export function toTemplate(message: OutgoingMessage, { name, language }: CloudTemplate): object {
  const { text, links, options, menuFrom = text.length } = message;
  const [title = '', ...rest] = text.slice(0, menuFrom).split('\n');
  const listed = oneLine(text.slice(menuFrom), most.parameter);
  const addresses = links.map(({ label, url }) => `${oneLine(label, most.description)}: ${url}`);
  const numbered = options.map(({ label }, index) => `${index + 1} ${oneLine(escapeText(label), most.description)}`);
  const choices = numbered.length > 0 ? [...numbered, messageText(message.language, 'whatsapp.typeNumber')] : [listed];
  const kept = [...addresses, ...choices].join(' ').trim();
  const room = Math.max(1, most.parameter - kept.length - 1);
  const body = `${oneLine(rest.join(' '), room)} ${kept}`.trim();
  const parameters = [oneLine(title, most.parameter), body].map((each) => ({ type: 'text', text: each || '\u2013' }));
  return {
    type: 'template',
    template: { name, language: { code: language }, components: [{ type: 'body', parameters }] },
  };
}

type Options = OutgoingMessage['options'];

function fitsButtons(options: Options): boolean {
  const labels = options.map(({ label }) => label);
  const isShort = labels.every((label) => label.length <= most.label);
  return options.length <= most.buttons && isShort && new Set(labels).size === labels.length;
}

function buttons(options: Options, { body, image }: { body: object; image: Image | null }): object {
  const all = options.map(({ label, choiceId }) => ({ type: 'reply', reply: { id: choiceId, title: label } }));
  return interactive({ type: 'button', ...header(image), body, action: { buttons: all } });
}

function list({ options, language }: OutgoingMessage, body: object): object {
  const rows = options.map(({ label, choiceId }) => ({
    id: choiceId,
    title: cut(label, most.row),
    ...(label.length > most.row && { description: cut(label, most.description) }),
  }));
  return interactive({
    type: 'list',
    body,
    action: { button: messageText(language, 'whatsapp.choose'), sections: [{ rows }] },
  });
}

function interactive(content: object): object {
  return { type: 'interactive', interactive: content };
}

/** A picture by its address, or by the id that Meta gave it when it was uploaded. */
type Image = { link: string } | { id: string };

function header(image: Image | null): object {
  return image === null ? {} : { header: { type: 'image', image } };
}

/** As a parameter may be: on one line, and without marks, which would end where Meta's own begin. */
function oneLine(text: string, length: number): string {
  return cut(
    text
      .replace(/[*_~`]/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
    length,
  );
}
