import { z } from 'zod';

import { address, lengthOf, list, refuseAt, text } from './rules.js';

const link = address(2048, ['http', 'https']);
const picture = z.object({ url: address(2048, ['http', 'https', 'attachment']) });

/** One embed of a message, with Discord's limits. */
const embed = z.object({
  title: text(0, 256).nullish(),
  description: text(0, 4096).nullish(),
  url: link.nullish(),
  timestamp: z.iso
    .datetime({ offset: true, error: 'DATETIME_TYPE_PARSE: Could not parse the value as a date.' })
    .nullish(),
  color: z.number().int().min(0).max(0xffffff).nullish(),
  footer: z.object({ text: text(1, 2048), icon_url: picture.shape.url.nullish() }).nullish(),
  image: picture.nullish(),
  thumbnail: picture.nullish(),
  author: z.object({ name: text(1, 256), url: link.nullish(), icon_url: picture.shape.url.nullish() }).nullish(),
  fields: list(z.object({ name: text(1, 256), value: text(1, 1024), inline: z.boolean().nullish() }), 0, 25).nullish(),
});

/** The embeds of a message. */
export const embeds = list(embed, 0, 10);

const totalLimit = 6000;

/** Refuses embeds whose texts together exceed 6,000 characters. */
export function assertEmbedsFit(all: z.output<typeof embeds>): void {
  const texts = all.flatMap((each) => [
    each.title,
    each.description,
    each.footer?.text,
    each.author?.name,
    ...(each.fields ?? []).flatMap((field) => [field.name, field.value]),
  ]);
  const total = texts.reduce((sum, part) => sum + lengthOf(part ?? ''), 0);
  if (total > totalLimit) {
    refuseAt(['embeds'], 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${totalLimit}`);
  }
}
