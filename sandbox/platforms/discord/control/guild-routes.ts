import express, { type Router } from 'express';
import { z } from 'zod';

import { ControlProblem } from '../../../http/problem.js';
import type { RestWorld } from '../rest/route.js';
import { intents } from '../world/flags.js';
import { guildNews, toApiGuild } from '../world/guild-wire.js';
import { isRoom, overwrite, snowflake } from '../world/records-of.js';
import { toApiChannel, type Wire } from '../world/wire.js';

const guildChange = z.strictObject({ systemChannelId: snowflake.nullable() });
const guildOutage = z.strictObject({ down: z.boolean() });
const channelChange = z.strictObject({ overwrites: z.array(overwrite) });

/**
 * How the server is set up: `/guild` (where Discord itself posts), `/channels/:id` (who may do what there); and
 * `/guild/outage`, in which the gateway says that it is away. What REST answers then is documented nowhere: it goes on.
 */
export function guildRoutes(on: RestWorld): Router {
  const router = express.Router();
  router.post('/guild', (request, response) => {
    const { systemChannelId } = guildChange.parse(request.body);
    on.world.changeGuild({ systemChannelId });
    tell('GUILD_UPDATE', toApiGuild(on.world), on);
    response.json(on.world.guild);
  });
  router.post('/guild/outage', (request, response) => {
    on.gateway.settings.guildOutage = guildOutage.parse(request.body).down;
    tell(...guildNews(on.world, on.gateway.settings), on);
    response.json({ down: on.gateway.settings.guildOutage });
  });
  router.post('/channels/:id', (request, response) => {
    const channel = on.world.channels.get(request.params.id);
    if (!channel || !isRoom(channel)) throw new ControlProblem(404, `The server has no channel ${request.params.id}.`);
    const changed = { ...channel, ...channelChange.parse(request.body) };
    on.world.channels.put(channel.id, changed);
    tell('CHANNEL_UPDATE', toApiChannel(changed, on.world), on);
    response.json(changed);
  });
  return router;
}

function tell(name: string, data: Wire, { gateway, world, feed }: RestWorld): void {
  if (world.bot().inGuild) {
    gateway.dispatch({ name, guildId: world.guild.id, intents: intents.guilds, data: () => data });
  }
  feed.publish({ change: 'people' });
}
