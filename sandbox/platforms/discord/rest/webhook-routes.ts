import { parseMessageForm } from '../forms/message.js';
import { messageFlags } from '../world/flags.js';
import type { Interaction, Message } from '../world/records-of.js';
import { toApiMessage } from '../world/wire.js';
import { refusals, type Answer } from './refusals.js';
import type { RestCall, RestRoute, RestWorld } from './route.js';

function interactionOf(call: RestCall, on: RestWorld): Interaction {
  if (call.param('applicationId') !== on.world.application.id) throw refusals.unknownWebhook();
  return on.interactions.byToken(call.param('token'));
}

/** `@original` is the first answer, or for a button the message it sits on; others must come of the same interaction. */
function messageOf(call: RestCall, on: RestWorld): Message {
  const interaction = interactionOf(call, on);
  const asked = call.param('messageId');
  const id = asked === '@original' ? (interaction.originalMessageId ?? '') : asked;
  const message = on.chat.find(interaction.channelId, id);
  const reachable = message.interactionId === interaction.id || message.id === interaction.sourceMessageId;
  if (!reachable) throw refusals.unknownMessage();
  return message;
}

function show(message: Message, on: RestWorld): Answer {
  return { status: 200, body: toApiMessage(message, on.world, on.origin()) };
}

function edit(call: RestCall, on: RestWorld): Answer {
  const message = messageOf(call, on);
  return show(on.chat.edit(message, parseMessageForm(call.body, message.flags), call.files), on);
}

/**
 * A further message. While the first answer is still "thinking" it becomes that
 * answer instead, with the visibility the deferral chose.
 */
function followUp(call: RestCall, on: RestWorld): Answer {
  const interaction = interactionOf(call, on);
  const original = on.world.messages.get(interaction.originalMessageId ?? '');
  const form = parseMessageForm(call.body);
  if (original && (original.flags & messageFlags.loading) !== 0) {
    return show(on.chat.edit(original, form, call.files), on);
  }
  const ephemeral = form.flags & messageFlags.ephemeral;
  const message = on.chat.send({
    channelId: interaction.channelId,
    authorId: on.world.application.id,
    form,
    files: call.files,
    flags: ephemeral,
    onlyFor: ephemeral === 0 ? undefined : interaction.personId,
    interactionId: interaction.id,
  });
  return show(message, on);
}

function remove(call: RestCall, on: RestWorld): Answer {
  on.chat.remove(messageOf(call, on));
  return { status: 204 };
}

const one = '/webhooks/:applicationId/:token/messages/:messageId';

/** What an interaction's token allows for fifteen minutes after the first answer. */
export const webhookRoutes: readonly RestRoute[] = [
  { method: 'post', path: '/webhooks/:applicationId/:token', auth: 'open', run: followUp },
  { method: 'get', path: one, auth: 'open', run: (call, on) => show(messageOf(call, on), on) },
  { method: 'patch', path: one, auth: 'open', run: edit },
  { method: 'delete', path: one, auth: 'open', run: remove },
];
