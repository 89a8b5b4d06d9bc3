import { z } from 'zod';
import { inviteUrl } from '../../../bots/discord/invite-url.js';
import { platformTitles } from '../../../core/fans/platform-titles.js';
import type { DiscordConfiguration } from '../../../core/wiring/configuration.js';
import { askJson, type Asked } from '../ask-json.js';
import { examined, good, limit, note, wrong, type Examined, type Finding } from '../finding.js';
import { subject, type Instruments } from '../subject.js';

/** Of the application, what makes or breaks our bot. */
const application = z.object({
  id: z.string(),
  name: z.string().optional(),
  bot_public: z.boolean().optional(),
  bot_require_code_grant: z.boolean().optional(),
  interactions_endpoint_url: z.string().nullish(),
  approximate_guild_count: z.number().optional(),
});
const gateway = z.object({
  shards: z.number(),
  session_start_limit: z.object({ total: z.number(), remaining: z.number(), reset_after: z.number() }),
});
type Gateway = z.output<typeof gateway>;

/** Discord: whether it knows the bot, and whether anything at the application keeps our bot from working. */
export const discord = subject<DiscordConfiguration>({
  key: 'discord',
  title: platformTitles.discord,
  owns: (variable) => variable.startsWith('DISCORD_'),
  read: (found) => found.discord,
  address: ({ apiUrl }) => apiUrl,
  firstStep:
    'Make an application with a bot at discord.com/developers, and set DISCORD_TOKEN and DISCORD_APPLICATION_ID (docs/operating/discord.md).',
  examine: async (configured, instruments) => ({
    ...(await examine(configured, instruments)),
    expires: [{ what: 'bot token', at: null, says: 'lives until it is reset' }],
    paste: [
      {
        what: 'Invite the bot',
        where: 'open it as whoever runs the server',
        value: inviteUrl(configured.applicationId),
      },
    ],
  }),
});

async function examine(configured: DiscordConfiguration, { fetch }: Instruments): Promise<Examined> {
  const headers = { authorization: `Bot ${configured.token.reveal()}` };
  const ask = <Shape extends z.ZodType>(path: string, answer: Shape) =>
    askJson(`${configured.apiUrl}/v10${path}`, { fetch, headers, answer });
  const [app, socket] = await Promise.all([ask('/applications/@me', application), ask('/gateway/bot', gateway)]);
  if (app.outcome !== 'answered') return unanswered(app, configured);
  const findings = [
    good(
      `Discord knows the bot${app.answer.name === undefined ? '' : ` “${app.answer.name}”`}, and its gateway is open to it.`,
    ),
    ...wordsOf(app.answer, configured),
    ...gatewayWords(socket),
  ];
  return examined({
    findings: socket.outcome === 'answered' ? findings : findings.slice(1),
    reachable: true,
    credentialsWork: true,
    mode: app.answer.bot_public === false ? 'private bot' : 'public bot',
    limits: socket.outcome === 'answered' ? limitsOf(socket.answer) : [],
  });
}

function unanswered(
  asked: Exclude<Asked<unknown>, { outcome: 'answered' }>,
  { apiUrl }: DiscordConfiguration,
): Examined {
  if (asked.outcome === 'refused' && asked.status === 401) {
    const finding = wrong(
      'Discord does not accept DISCORD_TOKEN.',
      'Copy a new one: discord.com/developers/applications, your application, Bot, Reset Token.',
    );
    return examined({ findings: [finding], reachable: true, credentialsWork: false });
  }
  const how = asked.outcome === 'silent' ? 'cannot be reached' : 'does not answer as it should';
  const finding = wrong(
    `Discord ${how} at ${apiUrl}.`,
    'Check the network of this machine, and DISCORD_API_URL if you have set it; then run this again.',
  );
  return examined({ findings: [finding], reachable: asked.outcome !== 'silent' });
}

function wordsOf(app: z.output<typeof application>, { applicationId }: DiscordConfiguration): Finding[] {
  const found: Finding[] = [];
  if (app.id !== applicationId) {
    found.push(
      wrong(
        'DISCORD_APPLICATION_ID does not belong to DISCORD_TOKEN.',
        'Copy both from the same application: General Information, Application ID; Bot, Reset Token.',
      ),
    );
  }
  if (app.interactions_endpoint_url) {
    found.push(
      wrong(
        'Discord sends what people type to an Interactions Endpoint URL, and so never to this bot.',
        'Clear that field: your application, General Information, Interactions Endpoint URL.',
      ),
    );
  }
  if (app.bot_require_code_grant === true) {
    const next = 'Switch it off: your application, Bot, Requires OAuth2 Code Grant.';
    found.push(wrong('The bot asks for an OAuth2 code grant, and nobody can invite it by a link.', next));
  }
  if (app.bot_public === false) {
    found.push(note('The bot is private: only the application’s owner can invite it.'));
  }
  if (app.approximate_guild_count === 0) {
    found.push(limit('The bot is in no server yet.', 'Open the invite address below, and choose your server.'));
  }
  return found;
}

function gatewayWords(asked: Asked<Gateway>): Finding[] {
  if (asked.outcome !== 'answered') {
    return [wrong('Discord does not open its gateway to this bot at the moment.', 'Run this again in some minutes.')];
  }
  const { remaining, reset_after: resetMs } = asked.answer.session_start_limit;
  if (remaining > 0) return [];
  const hours = Math.ceil(resetMs / 3_600_000);
  return [
    wrong(
      'The bot has signed in as often as Discord lets it in a day.',
      `Stop what starts it again and again; it can sign in again in ${hours} h.`,
    ),
  ];
}

function limitsOf({ shards, session_start_limit: { remaining, total } }: Gateway): string[] {
  const connections = shards === 1 ? '1 connection' : `${shards} connections`;
  return [`${connections}; ${remaining} of ${total} sign-ins left today`, 'about 10 messages a second unasked'];
}
