import { z } from 'zod';
import { isLoopback } from '../adapters/system/loopback.js';
import { Secret } from '../secret.js';
import { serviceAddress } from './addresses.js';
import { credential } from './credentials.js';
import type { EnvironmentReader } from './environment.js';
import { wholeNumber } from './whole-number.js';

/** Telegram, as an operator's bot may use it. */
export type TelegramConfiguration = {
  token: Secret;
  driver: 'grammy' | 'telegraf';
  apiUrl: string;
  lettersPerSecond: number;
  /** Sent along by Telegram with what it calls us for; absent: it is asked for what is new. */
  webhookSecret?: Secret;
};

const botToken = credential
  .regex(/^\d{5,16}:[\w-]{30,60}$/, 'must be the whole token as BotFather shows it, with its number and the colon')
  .transform((text) => new Secret(text));
const driverName = z.enum(['grammy', 'telegraf'], 'must be grammy or telegraf');
const webhookSecret = credential
  .regex(/^[\w-]{16,256}$/, 'must be 16 to 256 of A-Z, a-z, 0-9, _ and -')
  .transform((text) => new Secret(text));

const optional = [
  'TELEGRAM_DRIVER',
  'TELEGRAM_API_URL',
  'TELEGRAM_LETTERS_PER_SECOND',
  'TELEGRAM_WEBHOOK_SECRET',
] as const;
const lettersPerSecond = wholeNumber(1, 1_000, 'must be a number of messages, from 1 to 1000');

/** Reads what the Telegram bot is started with; undefined if there is none. */
export function readTelegram(reader: EnvironmentReader, production: boolean): TelegramConfiguration | undefined {
  reader.noteHalfConfigured(['TELEGRAM_TOKEN'], optional);
  const token = reader.read('TELEGRAM_TOKEN', botToken);
  const driver = reader.read('TELEGRAM_DRIVER', driverName) ?? 'grammy';
  const apiUrl = reader.read('TELEGRAM_API_URL', serviceAddress(production)) ?? 'https://api.telegram.org';
  const calledWith = reader.read('TELEGRAM_WEBHOOK_SECRET', webhookSecret);
  const webhook = calledWith === undefined ? {} : { webhookSecret: calledWith };
  const pace = reader.read('TELEGRAM_LETTERS_PER_SECOND', lettersPerSecond) ?? 25;
  return token === undefined ? undefined : { token, driver, apiUrl, lettersPerSecond: pace, ...webhook };
}

/** A URL leaves out the port that its scheme stands for. */
const portsThatTelegramCalls: readonly string[] = ['', '80', '88', '8443'];

/** Notes an address of ours that Telegram would not call. The sandbox's Telegram calls any on this machine. */
export function noteUncallable(
  reader: EnvironmentReader,
  { telegram, baseUrl }: { telegram?: TelegramConfiguration | undefined; baseUrl: string },
): void {
  if (telegram?.webhookSecret === undefined || isLoopback(new URL(telegram.apiUrl))) return;
  const url = new URL(baseUrl);
  if (url.protocol === 'https:' && !isLoopback(url) && portsThatTelegramCalls.includes(url.port)) return;
  const what = `${url.origin} is no address that Telegram calls: https on port 443, 80, 88 or 8443, reached from the internet`;
  reader.note(
    'BASE_URL',
    `does not go with TELEGRAM_WEBHOOK_SECRET: ${what}. Without it the bot asks for its messages`,
  );
}
