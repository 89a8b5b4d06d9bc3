import { z } from 'zod';

import { modalForm } from '../forms/components.js';
import { parseMessageForm, type MessageForm } from '../forms/message.js';
import { list, parseForm, refuseAt, text } from '../forms/rules.js';
import { messageFlags } from '../world/flags.js';
import { modal, jsonObject, type Interaction, type Message } from '../world/records-of.js';
import { toApiMessage, type Wire } from '../world/wire.js';
import { refusals, type Answer } from './refusals.js';
import type { RestCall, RestRoute, RestWorld } from './route.js';

/** Interaction callback types (chat-platforms §1.2). */
const kinds = { message: 4, deferMessage: 5, deferUpdate: 6, update: 7, choices: 8, modal: 9 } as const;

const callback = z.object({ type: z.number().int(), data: z.unknown().optional() });
const deferral = z.object({ flags: z.number().int().min(0).nullish() }).nullish();
const choices = z.object({
  choices: list(z.object({ name: text(1, 100), value: z.union([text(0, 100), z.number()]) }), 0, 25),
});

/** A callback being carried out; `data` is not yet checked. */
interface Callback {
  call: RestCall;
  on: RestWorld;
  interaction: Interaction;
  data: unknown;
}

/** What the interaction becomes, and the message that came of it. */
interface Outcome {
  answer: Partial<Interaction>;
  message?: Message;
}

function post({ call, on, interaction }: Callback, form: MessageForm, flags: number): Outcome {
  const message = on.chat.send({
    channelId: interaction.channelId,
    authorId: on.world.application.id,
    form,
    files: call.files,
    flags,
    onlyFor: (flags & messageFlags.ephemeral) === 0 ? undefined : interaction.personId,
    interactionId: interaction.id,
  });
  return { answer: {}, message };
}

function answerNow(callback: Callback): Outcome {
  const form = parseMessageForm(callback.data);
  return post(callback, form, form.flags & messageFlags.ephemeral);
}

/** "… is thinking": only EPHEMERAL may be set, and it stays what it is (chat-platforms §1.4). */
function defer(callback: Callback): Outcome {
  const parsed = parseForm(z.object({ data: deferral }), { data: callback.data });
  const flags = ((parsed.data?.flags ?? 0) & messageFlags.ephemeral) | messageFlags.loading;
  return post(callback, { flags: 0 }, flags);
}

function sourceOf({ on, interaction }: Callback): Message {
  const source = on.world.messages.get(interaction.sourceMessageId ?? '');
  if (!source) throw refusals.unknownMessage();
  return source;
}

function update(callback: Callback): Outcome {
  const { call, on, data } = callback;
  const source = sourceOf(callback);
  return { answer: {}, message: on.chat.edit(source, parseMessageForm(data, source.flags), call.files) };
}

function openModal({ on, interaction, data }: Callback): Outcome {
  const form = parseForm(z.object({ data: modalForm }), { data }).data;
  const components = z.array(jsonObject).parse(JSON.parse(JSON.stringify(form.components)));
  on.feed.publish({ change: 'modal', channelId: interaction.channelId, onlyFor: interaction.personId });
  return { answer: { modal: modal.parse({ customId: form.custom_id, title: form.title, components }) } };
}

function suggest({ data }: Callback): Outcome {
  return { answer: { choices: parseForm(z.object({ data: choices }), { data }).data.choices } };
}

const deeds: Record<number, (callback: Callback) => Outcome> = {
  [kinds.message]: answerNow,
  [kinds.deferMessage]: defer,
  [kinds.deferUpdate]: (callback) => ({ answer: {}, message: sourceOf(callback) }),
  [kinds.update]: update,
  [kinds.choices]: suggest,
  [kinds.modal]: openModal,
};

/** Which callbacks a kind of interaction takes. */
const allowed: Record<Interaction['type'], readonly number[]> = {
  2: [kinds.message, kinds.deferMessage, kinds.modal],
  3: [kinds.message, kinds.deferMessage, kinds.deferUpdate, kinds.update, kinds.modal],
  4: [kinds.choices],
  5: [kinds.message, kinds.deferMessage, kinds.deferUpdate, kinds.update],
};

function carryOut(call: RestCall, on: RestWorld, interaction: Interaction): Outcome & { kind: number } {
  const { type: kind, data } = parseForm(callback, call.body);
  const deed = deeds[kind];
  if (!deed || !allowed[interaction.type].includes(kind)) {
    refuseAt(['type'], 'BASE_TYPE_CHOICES', `Value must be one of {${allowed[interaction.type].join(', ')}}.`);
  }
  return { kind, ...deed({ call, on, interaction, data }) };
}

function withResponse(on: RestWorld, interaction: Interaction, outcome: Outcome & { kind: number }): Wire {
  const { message, kind } = outcome;
  const flags = message?.flags ?? 0;
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      ...(message
        ? {
            response_message_id: message.id,
            response_message_loading: (flags & messageFlags.loading) !== 0,
            response_message_ephemeral: (flags & messageFlags.ephemeral) !== 0,
          }
        : {}),
    },
    ...(message ? { resource: { type: kind, message: toApiMessage(message, on.world, on.origin()) } } : {}),
  };
}

function answerCallback(call: RestCall, on: RestWorld): Answer {
  const interaction = on.interactions.waiting(call.param('interactionId'), call.param('token'));
  const outcome = carryOut(call, on, interaction);
  const originalMessageId = outcome.message?.id;
  on.interactions.acknowledge(interaction, {
    ...outcome.answer,
    ...(originalMessageId === undefined ? {} : { originalMessageId }),
  });
  if (!call.asks('with_response')) return { status: 204 };
  return { status: 200, body: withResponse(on, interaction, outcome) };
}

/** The first answer to an interaction: within three seconds, and once. */
export const callbackRoutes: readonly RestRoute[] = [
  { method: 'post', path: '/interactions/:interactionId/:token/callback', auth: 'open', run: answerCallback },
];
