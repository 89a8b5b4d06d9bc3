import {
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
  type Client,
  type Interaction,
} from 'discord.js';
import { steadily } from '../../core/announcements/capacity.js';
import type { Engine } from '../../core/engine.js';
import type { Calendar } from '../../core/ports/calendar.js';
import type { Log } from '../../core/ports/log.js';
import type { Monotonic } from '../../core/ports/monotonic.js';
import type { Secret } from '../../core/secret.js';
import { BotStartError } from '../bot-start-error.js';
import { allCommands } from '../commands/all-commands.js';
import type { CommandEngine } from '../commands/command.js';
import { createFloodGuard } from '../commands/flood-guard.js';
import { startDelivering } from '../deliver-announcements.js';
import { orStopped } from '../or-stopped.js';
import { PlatformAway } from '../platform-away.js';
import { answerInteraction, suggestForInteraction } from './answer-interaction.js';
import { openClient } from './client.js';
import { deliver } from './deliver.js';
import { startKeepingEvents } from './events.js';
import { discordCodes, errorFields, refusedWith } from './discord-error.js';
import { createRecentInteractions } from './recent-interactions.js';
import { registerCommands } from './register-commands.js';

/** The application at Discord that the bot is. */
export type DiscordSettings = {
  token: Secret;
  applicationId: string;
  /** Without version and slash at the end: `https://discord.com/api`. */
  apiUrl: string;
};

/** What a Discord bot is started with. */
export type DiscordBotOptions = {
  engine: CommandEngine & Pick<Engine, 'deliverAnnouncements' | 'reportCarrier' | 'keepCommunityEvents'>;
  settings: DiscordSettings;
  calendar: Pick<Calendar, 'now'>;
  monotonic: Monotonic;
  log: Log;
  /** Calls the start off. */
  signal?: AbortSignal;
};

/**
 * Starts the bot: signs in, registers its commands if they changed, answers them, and brings the
 * fans of Discord their announcements.
 *
 * @throws BotStartError with a sentence that says what to mend; PlatformAway if Discord does not answer
 */
export async function startDiscordBot(options: DiscordBotOptions): Promise<{ stop(): Promise<void> }> {
  const { engine, settings, log, signal = new AbortController().signal } = options;
  const { client, end } = openClient(settings.apiUrl);
  const recent = createRecentInteractions();
  const floods = createFloodGuard(options);
  reportTrouble(client, log);
  const inHand = new Set<Promise<void>>();
  const take = (interaction: Interaction): void => {
    if (interaction.isAutocomplete()) void suggestForInteraction(interaction, options);
    if (!interaction.isChatInputCommand() && !interaction.isButton()) return;
    const answering = answerInteraction(interaction, { ...options, recent, floods });
    inHand.add(answering);
    void answering.then(() => inHand.delete(answering));
  };
  client.on(Events.InteractionCreate, take);
  try {
    await orStopped(signIn(client, settings), signal);
    await orStopped(register(client, settings, log), signal);
  } catch (error) {
    await end();
    throw error;
  }
  const delivering = startDelivering({
    engine,
    platform: 'discord',
    deliver: (letter) => deliver(letter, { client, engine, recent, log }),
    atOnce: lettersAtOnce,
    capacity: () => steadily(lettersPerHour),
    posting: 'posts',
    log,
  });
  const events = startKeepingEvents({ client, engine, log });
  log.info('The Discord bot is running.', { applicationId: settings.applicationId });
  return {
    /** Takes nothing new, and lets end what is in hand. */
    async stop() {
      client.off(Events.InteractionCreate, take);
      await Promise.all([delivering.stop(), events.stop(), ...inHand]);
      await end();
    },
  };
}

/** Well below Discord's 50 calls a second (chat-platforms §1.4): a letter takes two, and commands come first. */
const lettersAtOnce = 4;

/** Ten a second: two calls each of Discord's 50, and the rest for commands. */
const lettersPerHour = 36_000;

/** Without a listener an `error` of the client would end the process. */
function reportTrouble(client: Client, log: Log): void {
  client.on(Events.Error, (error) => log.error('The Discord client reports an error.', errorFields(error)));
  client.on(Events.Warn, (warning) => log.warn('The Discord client reports a warning.', { warning }));
  client.on(Events.ShardError, (error, shard) => log.warn('The connection to Discord failed.', { shard, error }));
  client.on(Events.ShardReconnecting, (shard) => log.warn('Connecting to Discord again.', { shard }));
  client.on(Events.ShardResume, (shard, replayed) => log.info('Connected to Discord again.', { shard, replayed }));
  client.on(Events.ShardDisconnect, ({ code }, shard) =>
    log.error(`Discord ended the connection for good: ${whatToDo(code)}, and start the bot again.`, { shard, code }),
  );
  client.on(Events.Invalidated, () =>
    log.error('Discord ended the session: check that DISCORD_TOKEN was not reset, and start the bot again.'),
  );
}

const intentsRefused: readonly number[] = [GatewayCloseCodes.DisallowedIntents, GatewayCloseCodes.InvalidIntents];

/** Of the gateway's closings that no library comes back from. */
function whatToDo(code: number): string {
  if (!intentsRefused.includes(code)) return 'check that DISCORD_TOKEN was not reset';
  return 'it refuses an intent, though Frontrow asks for Guilds alone, which needs no switch: take it unchanged';
}

/** Until then servers are known by their ids alone: their channels come one server after the other. */
async function signIn(client: Client, { token, apiUrl }: DiscordSettings): Promise<void> {
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  const closedBy: number[] = [];
  client.on(Events.ShardDisconnect, ({ code }) => closedBy.push(code));
  try {
    await client.login(token.reveal());
  } catch (cause) {
    if (cause instanceof DiscordjsError && cause.code === DiscordjsErrorCodes.TokenInvalid) {
      const where = 'copy a new one from discord.com/developers/applications, your application, Bot, Reset Token';
      throw new BotStartError('discord', `Discord does not accept DISCORD_TOKEN: ${where}.`, { cause });
    }
    // Discord lets a bot sign in a thousand times a day, and resets its token after that.
    const [code] = closedBy;
    if (code !== undefined) {
      throw new BotStartError('discord', `Discord ended the connection for good: ${whatToDo(code)}.`, { cause });
    }
    const next = 'it is tried again until it answers. If that lasts, check DISCORD_API_URL and the network';
    throw new PlatformAway('discord', `Discord cannot be reached at ${apiUrl}: ${next}.`, { cause });
  }
  await ready;
}

async function register(client: Client, { applicationId }: DiscordSettings, log: Log): Promise<void> {
  try {
    const outcome = await registerCommands(client.rest, applicationId, allCommands);
    const commands = allCommands.map(({ name }) => name);
    log.info('The commands at Discord are up to date.', { outcome, commands });
  } catch (cause) {
    if (refusedWith(cause, discordCodes.unknownApplication, discordCodes.notThisApplication)) {
      const next = 'copy the Application ID of the same application that the token is of';
      throw new BotStartError('discord', `DISCORD_APPLICATION_ID does not belong to DISCORD_TOKEN: ${next}.`, {
        cause,
      });
    }
    // The commands of an earlier start still stand: better an old menu than no bot.
    log.error('The commands could not be registered at Discord: start the bot again later.', errorFields(cause));
  }
}
