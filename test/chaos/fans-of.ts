import { seatFans } from '../../bench/seat-fans.js';
import type { AccountKey } from '../../core/artists/team.js';
import type { Campaign } from '../../core/campaigns/campaign.js';
import { subscribeCloud } from '../../scripts/start/sandbox-whatsapp-cloud.js';
import { DiscordPeople } from '../bots/discord/discord-people.js';
import { TelegramPeople } from '../bots/telegram/telegram-people.js';
import { until } from '../bots/until.js';
import { CloudPeople } from '../bots/whatsapp/cloud-people.js';
import type { Installation } from '../flows/installation.js';

/** Fans of the campaign's artist who asked for news, all on one platform of the sandbox. */
export type Fans = {
  accounts: readonly AccountKey[];
  /** What a bots' process needs to be this platform's, beside what each of them needs. */
  environment: Readonly<Record<string, string>>;
  /** What each of them reads, from the platform's own book. */
  read(): Promise<string[][]>;
  /** What is done at the platform once the process is started for the first time, until it can write to them. */
  begin?(): Promise<void>;
  /** Has one message in flight, for certain: it arrives, and its sender does not hear of it. */
  loseNextAnswer?(): Promise<unknown>;
  /** Resolves once the platform has said all that it had to say of what was sent, also to the process that came after. */
  heardOut?(): Promise<void>;
  close?(): Promise<void>;
};

/** Where they are seated. */
export type Seating = Pick<Installation, 'sandbox' | 'configuration' | 'environment'> & {
  campaign: Campaign;
  now: Date;
};

/** Seats so many of them. */
export type FansOf = (count: number, seating: Seating) => Promise<Fans>;

export const fansOnDiscord: FansOf = async (count, seating) => {
  const accounts = await seatFans(count, 'discord', seating);
  const people = new DiscordPeople(seating.sandbox.discord.describe().control);
  const reads = async ({ externalId }: AccountKey): Promise<string[]> => {
    const messages = await people.sees(externalId, 'dm');
    return messages.flatMap(({ embeds }) => embeds.map(({ description }) => description ?? ''));
  };
  return {
    accounts,
    environment: pick(/^DISCORD_/, seating.environment),
    read: () => Promise.all(accounts.map(reads)),
  };
};

export const fansOnTelegram: FansOf = async (count, seating) => {
  const accounts = await seatFans(count, 'telegram', seating);
  const people = new TelegramPeople(seating.sandbox.telegram.describe().control);
  const reads = async ({ externalId }: AccountKey) => (await people.sees(Number(externalId))).map(({ text }) => text);
  return {
    accounts,
    environment: pick(/^TELEGRAM_/, seating.environment),
    read: () => Promise.all(accounts.map(reads)),
  };
};

/** They have not written since the process began: what reaches them is the template. */
export const fansOnWhatsAppCloud: FansOf = async (count, seating) => {
  const accounts = await seatFans(count, 'whatsapp', seating);
  const { control } = seating.sandbox.whatsappCloud.describe();
  const people = new CloudPeople(control);
  const reads = async (_: AccountKey, number: number) => (await people.sees(`fan${number}`)).map(({ text }) => text);
  const subscribe = () => subscribeCloud(seating.configuration, seating.sandbox.world());
  return {
    accounts,
    environment: pick(/^(WHATSAPP_|BOTS_PORT$)/, seating.environment),
    read: () => Promise.all(accounts.map(reads)),
    begin: () =>
      until(
        async () =>
          subscribe().then(
            () => true,
            () => false,
          ),
        60_000,
      ),
    // Between two letters nothing waits for a moment: the new process is to be there, and all of the old one's told.
    heardOut: () => until(async () => (await people.waitingEvents()) === 0, 60_000),
  };
};

function pick(own: RegExp, environment: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => own.test(name)));
}
