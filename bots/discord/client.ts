import { SimpleShardingStrategy, type WebSocketManager } from '@discordjs/ws';
import { Client, GatewayIntentBits, Options, type RESTOptions } from 'discord.js';

/** A client, and the only way to end it. */
export type OpenedClient = { client: Client; end: () => Promise<void> };

/** A call that would wait longer than this for a rate limit is given back, so that no letter outlives its lease. */
const longestRateLimitMs = 5_000;

/**
 * Of people the library needs nobody but the bot itself, by whom permissions are reckoned; each fan's interaction
 * carries its own. So many are kept at most, of all servers and in each, or every fan would stay for as long as we run.
 */
const mostPeople = 100;

/** What the library keeps without need, or keeps for ever. Servers, channels and roles stay whole. */
const kept = Options.cacheWithLimits({
  ...Options.DefaultMakeCacheSettings,
  MessageManager: 0,
  ReactionManager: 0,
  UserManager: { maxSize: mostPeople, keepOverLimit: ({ id, client }) => id === client.user.id },
  GuildMemberManager: { maxSize: mostPeople, keepOverLimit: ({ id, client }) => id === client.user.id },
});

/** Makes a client that is not signed in yet. */
export function openClient(apiUrl: string): OpenedClient {
  let isEnded = false;
  const client = new Client({
    // Slash commands need no more; the others are privileged or bring events nobody reads.
    intents: [GatewayIntentBits.Guilds],
    shards: 'auto',
    allowedMentions: { parse: [] },
    makeCache: kept,
    rest: {
      api: apiUrl,
      timeout: 10_000,
      retries: 2,
      // The library's own way sends a form by whichever undici the process loaded first, and another version's fails at it.
      makeRequest: (url, init) => fetch(url, init as RequestInit) as ReturnType<RESTOptions['makeRequest']>,
      rejectOnRateLimit: ({ retryAfter }) => retryAfter > longestRateLimitMs,
    },
    ws: {
      buildStrategy: (manager) => {
        comeBackNoMore(manager, () => isEnded);
        return new SimpleShardingStrategy(manager);
      },
    },
  });
  return {
    client,
    async end() {
      isEnded = true;
      client.removeAllListeners();
      // Whatever of it is still under way has nobody left who listens.
      client.on('error', () => undefined);
      await client.destroy();
    },
  };
}

/**
 * A connection that has failed is opened again half a second later, also if the client was destroyed meanwhile: there
 * would be two of one bot then. It asks for its session first, and of one that has ended it gets no answer.
 */
function comeBackNoMore({ options }: WebSocketManager, isEnded: () => boolean): void {
  const retrieve = options.retrieveSessionInfo.bind(options);
  options.retrieveSessionInfo = (shardId) => (isEnded() ? new Promise(() => undefined) : retrieve(shardId));
}
