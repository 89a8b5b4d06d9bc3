import { messageFlags } from '../world/flags.js';
import { toApiMessage } from '../world/wire.js';
import { channelOf, publicMessage } from './channel-routes.js';
import { refusals, type Answer } from './refusals.js';
import type { RestCall, RestRoute, RestWorld } from './route.js';

/** Publishes a message to all who follow its channel; one's own needs the permission to write, another's to manage. */
function crosspost(call: RestCall, on: RestWorld): Answer {
  const channel = channelOf(call, on, ['sendMessages']);
  const message = publicMessage(call, on);
  if (message.authorId !== on.world.application.id) channelOf(call, on, ['manageMessages']);
  if (channel.kind !== 'announcement') throw refusals.wrongChannelType();
  if ((message.flags & messageFlags.crossposted) !== 0) throw refusals.alreadyCrossposted();
  const published = on.chat.mark(message, { ...message, flags: message.flags | messageFlags.crossposted });
  return { status: 200, body: toApiMessage(published, on.world, on.origin()) };
}

/** What only announcement channels have: publishing, ten times an hour and channel. */
export const announcementRoutes: readonly RestRoute[] = [
  {
    method: 'post',
    path: '/channels/:channelId/messages/:messageId/crosspost',
    auth: 'bot',
    bucket: { name: 'crosspost', limit: 10, windowMs: 60 * 60_000, major: 'channelId' },
    run: crosspost,
  },
];
