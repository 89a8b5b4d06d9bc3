import { z } from 'zod';
import { openDriver } from '../../../bots/telegram/open-driver.js';
import { TelegramRefusal, TelegramUnreachable } from '../../../bots/telegram/driver.js';
import { webhookUrl } from '../../../bots/webhooks.js';
import { platformTitles } from '../../../core/fans/platform-titles.js';
import type { TelegramConfiguration } from '../../../core/wiring/telegram-configuration.js';
import { examined, good, limit, note, wrong, type Examined, type Finding } from '../finding.js';
import { subject, type Instruments } from '../subject.js';

const me = z.object({
  username: z.string(),
  can_join_groups: z.boolean().optional(),
  can_read_all_group_messages: z.boolean().optional(),
});
const webhookInfo = z.object({
  url: z.string(),
  pending_update_count: z.number(),
  last_error_date: z.number().optional(),
  last_error_message: z.string().optional(),
});
type WebhookInfo = z.output<typeof webhookInfo>;

/** A failure of longer ago is over: Telegram keeps telling of it. */
const recentMs = 60 * 60 * 1000;
/** More waiting than a bot leaves that answers. */
const manyWaiting = 100;

/** Telegram: whether it knows the bot, and how the bot gets its messages. */
export const telegram = subject<TelegramConfiguration>({
  key: 'telegram',
  title: platformTitles.telegram,
  owns: (variable) => variable.startsWith('TELEGRAM_'),
  read: (found) => found.telegram,
  address: ({ apiUrl }) => apiUrl,
  firstStep: 'Send /newbot to @BotFather, and set TELEGRAM_TOKEN (docs/operating/telegram.md).',
  examine: async (configured, instruments) => ({
    ...(await examine(configured, instruments)),
    limits: [`${configured.lettersPerSecond} messages a second unasked (TELEGRAM_LETTERS_PER_SECOND)`],
    expires: [{ what: 'bot token', at: null, says: 'lives until it is revoked' }],
    paste: [
      { what: 'To @BotFather, one after the other', where: 'each asks which bot', value: '/setjoingroups → Enable' },
      { what: 'To @BotFather', where: 'in groups the bot needs commands only', value: '/setprivacy → Enable' },
      {
        what: 'To @BotFather',
        where: 'what fans read before they tap Start',
        value: '/setdescription → Pre-save once, and it is in your library at midnight, your time.',
      },
    ],
  }),
});

async function examine(configured: TelegramConfiguration, instruments: Instruments): Promise<Examined> {
  const driver = await openDriver(configured.driver, configured);
  try {
    const [who, how] = await Promise.all([
      driver.call('getMe', {}, 'impatient'),
      driver.call('getWebhookInfo', {}, 'impatient'),
    ]);
    const [bot, info] = [me.parse(who), webhookInfo.parse(how)];
    const receives = configured.webhookSecret ? 'webhook' : 'polling';
    return examined({
      findings: [
        good(`Telegram knows the bot @${bot.username}.`),
        ...botWords(bot),
        ...webhookWords(info, configured, instruments),
      ],
      reachable: true,
      credentialsWork: true,
      mode: receives,
    });
  } catch (error) {
    return unanswered(error, configured);
  }
}

function unanswered(error: unknown, { apiUrl }: TelegramConfiguration): Examined {
  // Telegram answers a malformed token with 404.
  if (error instanceof TelegramRefusal && (error.code === 401 || error.code === 404)) {
    const next = 'Send /token to @BotFather, choose the bot, and copy what it answers.';
    const finding = wrong('Telegram does not accept TELEGRAM_TOKEN.', next);
    return examined({ findings: [finding], reachable: true, credentialsWork: false });
  }
  const check = 'Check the network of this machine, and TELEGRAM_API_URL if you have set it; then run this again.';
  const how = error instanceof TelegramUnreachable ? 'cannot be reached' : 'does not answer as it should';
  if (error instanceof TelegramRefusal || error instanceof TelegramUnreachable || error instanceof z.ZodError) {
    const finding = wrong(`Telegram ${how} at ${apiUrl}.`, check);
    return examined({ findings: [finding], reachable: !(error instanceof TelegramUnreachable) });
  }
  throw error;
}

function botWords(bot: z.output<typeof me>): Finding[] {
  const found: Finding[] = [];
  if (bot.can_join_groups === false) {
    const next = 'Send /setjoingroups to @BotFather, choose the bot, Enable.';
    found.push(limit('The bot may not be added to groups.', next));
  }
  if (bot.can_read_all_group_messages === true) {
    const next = 'Send /setprivacy to @BotFather, choose the bot, Enable.';
    found.push(note('The bot is given everything that is written in groups, and needs commands only.', next));
  }
  return found;
}

function webhookWords(info: WebhookInfo, configured: TelegramConfiguration, instruments: Instruments): Finding[] {
  return [...addressWords(info, configured, instruments), ...errorWords(info, instruments), ...waitingWords(info)];
}

function addressWords(
  { url }: WebhookInfo,
  { webhookSecret }: TelegramConfiguration,
  { found }: Instruments,
): Finding[] {
  if (webhookSecret === undefined) {
    if (url === '') return [good('The bot asks for its messages: no address of ours is needed.')];
    return [
      note(`A webhook is set (${originOf(url)}), and this bot asks for its messages: it removes it when it starts.`),
    ];
  }
  const { baseUrl, botsPort } = found;
  const ours = botsPort === undefined ? null : webhookUrl('telegram', { baseUrl, port: botsPort });
  if (ours === null || url === ours) return url === ours ? [good(`Telegram calls us at ${url}.`)] : [];
  if (url === '') return [note(`Telegram calls nobody yet; the bot has it call ${ours} when it starts.`)];
  return [
    limit(
      `Telegram calls another address (${originOf(url)}), not ${ours}.`,
      'Start the bot here, and stop the other one: the last that starts is called.',
    ),
  ];
}

function errorWords(
  { last_error_date: atS, last_error_message: message }: WebhookInfo,
  { calendar }: Instruments,
): Finding[] {
  if (atS === undefined || calendar.now().getTime() - atS * 1000 > recentMs) return [];
  return [
    wrong(
      `Telegram could not call us the last time: ${message ?? 'it does not say why'}.`,
      'See that /webhooks/telegram of BASE_URL leads to BOTS_PORT of the running bot; then run this again.',
    ),
  ];
}

function waitingWords({ pending_update_count: waiting }: WebhookInfo): Finding[] {
  if (waiting < manyWaiting) return [];
  return [
    limit(`${waiting} messages of fans wait for the bot.`, 'Start the bot: it answers them one after the other.'),
  ];
}

/** Not more of an address: some put a token into its path. */
function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : 'an address';
}
