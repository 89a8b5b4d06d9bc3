import express, { type Router } from 'express';
import { z } from 'zod';

import { ControlProblem } from '../../../http/problem.js';
import { flatten } from '../forms/components.js';
import { toApiCommand } from '../rest/command-routes.js';
import type { RestWorld } from '../rest/route.js';
import { snowflake, type Interaction } from '../world/records-of.js';
import { toApiUser, toApiMember, type Wire } from '../world/wire.js';
import { personOf, placeOf } from './fan-routes.js';
import { commandData, findCommand, type Typed } from './invocations.js';

const where = { userId: snowflake, channelId: snowflake.optional(), dm: z.boolean().default(false) };
const commandCall = z.strictObject({
  ...where,
  name: z.string().trim().min(1),
  options: z.record(z.string(), z.unknown()).default({}),
  targetId: snowflake.optional(),
});
const suggestionCall = commandCall.omit({ targetId: true }).extend({ focused: z.string() });
const press = z.strictObject({
  userId: snowflake,
  messageId: snowflake,
  customId: z.string(),
  values: z.array(z.string()).optional(),
});
const submission = z.strictObject({
  userId: snowflake,
  interactionId: snowflake,
  fields: z.record(z.string(), z.string()).default({}),
});

/** What people do to the bot: `/commands`, `/autocomplete`, `/components`, `/modals`. Each starts a real interaction. */
export function deedRoutes(on: RestWorld): Router {
  const router = express.Router();
  router.get('/commands', (_request, response) => {
    response.json({ commands: on.world.commands.all().map((command) => toApiCommand(command, on)) });
  });
  router.post('/commands', (request, response) => {
    const typed = typedBy(commandCall.parse(request.body), on);
    const data = commandData(typed, findCommand(typed));
    answer(response, on.interactions.begin({ type: 2, ...typed, data, commandName: typed.name }));
  });
  router.post('/autocomplete', async (request, response) => {
    const typed = typedBy(suggestionCall.parse(request.body), on);
    const data = commandData(typed, findCommand(typed));
    const begun = on.interactions.begin({ type: 4, ...typed, data, commandName: typed.name });
    const settled = await on.interactions.settled(begun.id);
    if (settled?.state !== 'acknowledged')
      throw new ControlProblem(504, 'Loading options failed: the bot did not answer.');
    response.json({ choices: settled.choices ?? [] });
  });
  router.post('/components', (request, response) => {
    answer(response, pressed(press.parse(request.body), on));
  });
  router.post('/modals', (request, response) => {
    answer(response, submitted(submission.parse(request.body), on));
  });
  return router;
}

function answer(response: express.Response, interaction: Interaction): void {
  response.status(201).json({ interactionId: interaction.id });
}

type Call = Omit<z.output<typeof commandCall>, 'targetId'> & { targetId?: string | undefined; focused?: string };

function typedBy(call: Call, on: RestWorld): Typed {
  const person = personOf(call.userId, on);
  const channel = placeOf(person, call, on);
  const name = call.name.replace(/^\//, '').replace(/\s+/g, ' ');
  const { options, targetId, focused } = call;
  return { world: on.world, origin: on.origin(), person, channel, name, options, targetId, focused };
}

const pressable = z.object({
  type: z.number(),
  disabled: z.boolean().optional(),
  options: z.array(z.looseObject({ value: z.string() })).optional(),
});

function pressed({ userId, messageId, customId, values }: z.output<typeof press>, on: RestWorld): Interaction {
  const person = personOf(userId, on);
  const message = on.world.messages.get(messageId);
  const channel = on.world.channels.get(message?.channelId ?? '');
  const visible = message && (message.onlyFor === undefined || message.onlyFor === userId);
  if (!visible || !channel) throw new ControlProblem(404, `${person.displayName} sees no message ${messageId}.`);
  const found = message.components.flatMap(flatten).find((each) => each.custom_id === customId);
  const component = pressable.safeParse(found);
  if (!component.success)
    throw new ControlProblem(404, `That message has no component with the custom id "${customId}".`);
  if (component.data.disabled === true) throw new ControlProblem(409, 'That component is disabled.');
  const { type, options } = component.data;
  const data: Wire = { custom_id: customId, component_type: type };
  if (type !== 2) {
    if (values === undefined) throw new ControlProblem(400, 'Send values: what was selected.');
    const stranger = options && values.find((value) => !options.some((option) => option.value === value));
    if (stranger !== undefined) throw new ControlProblem(400, `"${stranger}" is not among the options.`);
    data['values'] = values;
    if (type !== 3) data['resolved'] = resolvedPeople(values, on);
  }
  return on.interactions.begin({ type: 3, person, channel, data, sourceMessageId: messageId });
}

function resolvedPeople(ids: readonly string[], { world }: RestWorld): Wire {
  const people = ids.flatMap((id) => world.people.get(id) ?? []);
  return {
    users: Object.fromEntries(people.map((person) => [person.id, toApiUser(person)])),
    members: Object.fromEntries(
      people.map((person) => [person.id, { ...toApiMember(person), permissions: person.permissions }]),
    ),
  };
}

const input = z.looseObject({
  type: z.literal(4),
  custom_id: z.string(),
  required: z.boolean().default(true),
  min_length: z.number().default(0),
  max_length: z.number().default(4000),
});

function submitted({ userId, interactionId, fields }: z.output<typeof submission>, on: RestWorld): Interaction {
  const person = personOf(userId, on);
  const opened = on.world.interactions.get(interactionId);
  const channel = on.world.channels.get(opened?.channelId ?? '');
  if (!opened?.modal || opened.personId !== userId || !channel) {
    throw new ControlProblem(404, `${person.displayName} has no form open for the interaction ${interactionId}.`);
  }
  const { customId, components } = opened.modal;
  const data = { custom_id: customId, components: components.map((row) => filledRow(row, fields)), resolved: {} };
  on.world.interactions.put(opened.id, { ...opened, modal: undefined });
  on.feed.publish({ change: 'modal', channelId: channel.id, onlyFor: userId });
  const { commandName, sourceMessageId } = opened;
  return on.interactions.begin({ type: 5, person, channel, data, commandName, sourceMessageId });
}

const modalRow = z.object({ type: z.number(), id: z.number().optional() });

function filledRow(row: unknown, fields: Record<string, string>): Wire {
  const { type, id = 0 } = modalRow.parse(row);
  const filled = flatten(row).flatMap((each) => {
    const known = input.safeParse(each);
    return known.success
      ? [{ type: 4, id: 0, custom_id: known.data.custom_id, value: checkedValue(known.data, fields) }]
      : [];
  });
  return type === 18 ? { type, id, component: filled[0] } : { type, id, components: filled };
}

function checkedValue(rule: z.output<typeof input>, fields: Record<string, string>): string {
  const value = fields[rule.custom_id] ?? '';
  const tooShort = value.length < (rule.required ? Math.max(1, rule.min_length) : 0);
  if (tooShort || value.length > rule.max_length) {
    throw new ControlProblem(
      400,
      `The field "${rule.custom_id}" wants ${rule.min_length} to ${rule.max_length} characters.`,
    );
  }
  return value;
}
