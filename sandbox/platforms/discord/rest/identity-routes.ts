import { snowflake } from '../world/records-of.js';
import { toApiGuild } from '../world/guild-wire.js';
import { toApiChannel, toApiMember, toApiUser, type Wire } from '../world/wire.js';
import { refusals } from './refusals.js';
import type { RestRoute, RestWorld } from './route.js';

function gatewayBot({ gateway, gatewayUrl }: RestWorld): Wire {
  return {
    url: gatewayUrl(),
    shards: gateway.settings.recommendedShards,
    session_start_limit: {
      total: 1000,
      remaining: gateway.identifiesLeft(),
      reset_after: 86_400_000,
      max_concurrency: 16,
    },
  };
}

function application({ world }: RestWorld): Wire {
  const { id, name, publicKey } = world.application;
  const owner = world.people.get(world.guild.ownerId);
  return {
    id,
    name,
    icon: null,
    description: '',
    summary: '',
    owner: owner ? toApiUser(owner) : null,
    approximate_user_install_count: 0,
    rpc_origins: [],
    bot_public: true,
    bot_require_code_grant: false,
    bot: toApiUser(world.bot()),
    verify_key: publicKey,
    team: null,
    flags: 0,
    approximate_guild_count: 1,
    redirect_uris: [],
    interactions_endpoint_url: null,
  };
}

function guildWire(id: string, { world }: RestWorld): Wire {
  if (id !== world.guild.id) throw refusals.unknownGuild();
  if (!world.bot().inGuild) throw refusals.missingAccess();
  return toApiGuild(world);
}

/** Who the bot is, where it listens, and whom and what it can look up. */
export const identityRoutes: readonly RestRoute[] = [
  {
    method: 'get',
    path: '/gateway',
    auth: 'open',
    run: (_call, on) => ({ status: 200, body: { url: on.gatewayUrl() } }),
  },
  { method: 'get', path: '/gateway/bot', auth: 'bot', run: (_call, on) => ({ status: 200, body: gatewayBot(on) }) },
  {
    method: 'get',
    path: '/users/@me',
    auth: 'bot',
    run: (_call, { world }) => ({ status: 200, body: toApiUser(world.bot(), true) }),
  },
  {
    method: 'get',
    path: '/users/:userId',
    auth: 'bot',
    run(call, { world }) {
      const person = world.people.get(call.param('userId'));
      if (!person) throw refusals.unknownUser();
      return { status: 200, body: toApiUser(person) };
    },
  },
  {
    method: 'get',
    path: '/applications/@me',
    auth: 'bot',
    run: (_call, on) => ({ status: 200, body: application(on) }),
  },
  {
    method: 'get',
    path: '/oauth2/applications/@me',
    auth: 'bot',
    run: (_call, on) => ({ status: 200, body: application(on) }),
  },
  {
    method: 'get',
    path: '/guilds/:guildId',
    auth: 'bot',
    run: (call, on) => ({ status: 200, body: guildWire(call.param('guildId'), on) }),
  },
  {
    method: 'get',
    path: '/guilds/:guildId/channels',
    auth: 'bot',
    run: (call, on) => ({ status: 200, body: guildWire(call.param('guildId'), on)['channels'] }),
  },
  {
    method: 'get',
    path: '/guilds/:guildId/members/:userId',
    auth: 'bot',
    run(call, on) {
      guildWire(call.param('guildId'), on);
      const person = on.world.people.get(call.param('userId'));
      if (person?.inGuild !== true) throw refusals.unknownMember();
      return { status: 200, body: { ...toApiMember(person), user: toApiUser(person) } };
    },
  },
  {
    method: 'post',
    path: '/users/@me/channels',
    auth: 'bot',
    run(call, on) {
      const { world } = on;
      const id = snowflake.safeParse(recipientOf(call.body)).data ?? '';
      const person = world.people.get(id);
      if (!person || person.bot) throw refusals.invalidRecipient();
      countOpening(id, on);
      return { status: 200, body: toApiChannel(world.directChannel(id), world) };
    },
  },
];

/** A conversation that is there already can be opened as often as one likes. */
function countOpening(personId: string, on: RestWorld): void {
  const { world, clock, limits } = on;
  if (world.channels.all().some(({ kind, recipientId }) => kind === 'dm' && recipientId === personId)) return;
  on.dmOpeningsMs = on.dmOpeningsMs.filter((atMs) => clock.now() - atMs < 60_000);
  if (on.dmOpeningsMs.length >= limits.dmOpeningsPerMinute) throw refusals.openingTooFast();
  on.dmOpeningsMs.push(clock.now());
}

function recipientOf(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'recipient_id' in body ? body.recipient_id : undefined;
}
