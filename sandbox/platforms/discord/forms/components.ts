import { z } from 'zod';

import { address, list, refuseAt, text } from './rules.js';

const componentId = z.number().int().min(0).optional();
const emoji = z.object({ id: z.string().nullish(), name: z.string().nullish(), animated: z.boolean().optional() });
const customId = text(1, 100);

const button = z
  .object({
    type: z.literal(2),
    id: componentId,
    style: z.number().int().min(1).max(6),
    label: text(0, 80).optional(),
    emoji: emoji.optional(),
    custom_id: customId.optional(),
    url: address(512, ['http', 'https', 'discord']).optional(),
    sku_id: z.string().optional(),
    disabled: z.boolean().optional(),
  })
  .superRefine((value, context) => {
    const required = value.style === 5 ? 'url' : value.style === 6 ? 'sku_id' : 'custom_id';
    if (value[required] === undefined) {
      context.addIssue({ code: 'custom', path: [required], message: 'BASE_TYPE_REQUIRED: This field is required' });
    }
    if (value.custom_id !== undefined && value.url !== undefined) {
      const message = 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE: A custom id and url cannot both be specified';
      context.addIssue({ code: 'custom', message });
    }
    if (required !== 'sku_id' && (value.label ?? '') === '' && value.emoji === undefined) {
      context.addIssue({ code: 'custom', path: ['label'], message: 'BASE_TYPE_REQUIRED: This field is required' });
    }
  });

const selectRules = {
  id: componentId,
  custom_id: customId,
  placeholder: text(0, 150).optional(),
  min_values: z.number().int().min(0).max(25).optional(),
  max_values: z.number().int().min(1).max(25).optional(),
  disabled: z.boolean().optional(),
  required: z.boolean().optional(),
};
const selectOption = z.object({
  label: text(1, 100),
  value: text(1, 100),
  description: text(0, 100).optional(),
  emoji: emoji.optional(),
  default: z.boolean().optional(),
});
const stringSelect = z.object({ ...selectRules, type: z.literal(3), options: list(selectOption, 1, 25) });
const entitySelect = z.object({
  ...selectRules,
  type: z.union([z.literal(5), z.literal(6), z.literal(7), z.literal(8)]),
  channel_types: z.array(z.number().int()).optional(),
  default_values: z.array(z.object({ id: z.string(), type: z.string() })).optional(),
});

const actionRow = z.object({
  type: z.literal(1),
  id: componentId,
  components: list(z.discriminatedUnion('type', [button, stringSelect, entitySelect]), 1, 5),
});

const media = z.object({ url: address(2048, ['http', 'https', 'attachment']) });
const display = { id: componentId, spoiler: z.boolean().optional() };
const textDisplay = z.object({ type: z.literal(10), id: componentId, content: text(1, 4000) });
const thumbnail = z.object({ ...display, type: z.literal(11), media, description: text(0, 1024).nullish() });
const section = z.object({
  type: z.literal(9),
  id: componentId,
  components: list(textDisplay, 1, 3),
  accessory: z.discriminatedUnion('type', [button, thumbnail]),
});
const gallery = z.object({
  type: z.literal(12),
  id: componentId,
  items: list(z.object({ media, description: text(0, 1024).nullish(), spoiler: z.boolean().optional() }), 1, 10),
});
const file = z.object({ ...display, type: z.literal(13), file: media });
const separator = z.object({
  type: z.literal(14),
  id: componentId,
  divider: z.boolean().optional(),
  spacing: z.number().int().min(1).max(2).optional(),
});
const blocks = [actionRow, section, textDisplay, gallery, file, separator] as const;
const container = z.object({
  ...display,
  type: z.literal(17),
  accent_color: z.number().int().min(0).max(0xffffff).nullish(),
  components: list(z.discriminatedUnion('type', [...blocks]), 1, 40),
});

/** The rows under a classic message: at most five, each of buttons or one select. */
export const classicComponents = list(z.discriminatedUnion('type', [actionRow]), 0, 5);

/** The layout of a message with the IS_COMPONENTS_V2 flag. */
export const layoutComponents = list(z.discriminatedUnion('type', [...blocks, container]), 0, 40);

const labelled = z.object({
  type: z.literal(4),
  id: componentId,
  custom_id: customId,
  style: z.number().int().min(1).max(2),
  label: text(1, 45).optional(),
  min_length: z.number().int().min(0).max(4000).optional(),
  max_length: z.number().int().min(1).max(4000).optional(),
  required: z.boolean().optional(),
  value: text(0, 4000).optional(),
  placeholder: text(0, 100).optional(),
});
const modalRow = z.object({ type: z.literal(1), id: componentId, components: list(labelled, 1, 1) });
const modalLabel = z.object({
  type: z.literal(18),
  id: componentId,
  label: text(1, 45),
  description: text(0, 100).nullish(),
  component: z.discriminatedUnion('type', [labelled, stringSelect, entitySelect]),
});

/** The form a bot opens with interaction callback 9. */
export const modalForm = z.object({
  custom_id: customId,
  title: text(1, 45),
  components: list(z.discriminatedUnion('type', [modalRow, modalLabel, textDisplay]), 1, 5),
});

const nested = z.looseObject({
  custom_id: z.string().optional(),
  components: z.array(z.unknown()).optional(),
  accessory: z.unknown().optional(),
  component: z.unknown().optional(),
});

/** The component and all inside it, outermost first. */
export function flatten(component: unknown): z.output<typeof nested>[] {
  const parsed = nested.safeParse(component);
  if (!parsed.success) return [];
  const { components = [], accessory, component: held } = parsed.data;
  return [parsed.data, ...[...components, accessory, held].flatMap(flatten)];
}

/** Refuses two components with one custom id, and layouts of more than 40 components. */
export function assertComponentsFit(components: readonly unknown[]): void {
  const all = components.flatMap(flatten);
  if (all.length > 40) refuseAt(['components'], 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 40 in length.');
  const ids = all.flatMap((each) => each.custom_id ?? []);
  if (new Set(ids).size !== ids.length) {
    refuseAt(['components'], 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated');
  }
}
