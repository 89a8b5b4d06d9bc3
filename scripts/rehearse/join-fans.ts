import { setTimeout as wait } from 'node:timers/promises';
import type { Campaign } from '../../core/campaigns/campaign.js';
import { EngineError } from '../../core/errors.js';
import { newToken } from '../../core/identifiers.js';
import { Secret } from '../../core/secret.js';
import type { OpenedEngine } from '../../core/wiring/open-engine.js';
import type { PromisedSave } from './promise.js';
import { homes } from './rehearsed-night.js';
import type { RehearsedService } from './rehearsed-service.js';
import { wallClockMidnight } from './wall-clock-midnight.js';

/** What fans join with. */
export type Entrance = { opened: OpenedEngine; services: readonly RehearsedService[]; campaign: Campaign };

/** So many fans are on their way at once. */
const atOnce = 12;
/** Every third fan comes from a chat, and is told there how it went. */
const chatEvery = 3;
/** A machine that is too busy to let a call out in time makes the service look away. */
const triesMost = 10;
const tryAgainMs = 3_000;

/**
 * Lets fans join as they do: the engine's use cases from the first click to the promise, with the permission page
 * answered by the sandbox. Answers what was promised to whom.
 */
export async function joinFans(count: number, entrance: Entrance, onJoined: () => void): Promise<PromisedSave[]> {
  const newcomers = await openAccounts(count, entrance.services);
  const promised: PromisedSave[] = [];
  const waiting = newcomers.values();
  const oneAfterTheOther = async (): Promise<void> => {
    for (const newcomer of waiting) {
      promised.push(await joinFan(newcomer, entrance));
      onJoined();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, oneAfterTheOther));
  return promised;
}

type Newcomer = { index: number; zone: string; accountId: string; service: RehearsedService };

/** Accounts at the services, in turn; in each home the turns begin with another service, so that every service is in all zones. */
async function openAccounts(count: number, services: readonly RehearsedService[]): Promise<Newcomer[]> {
  const homeOf = (index: number) => homes[index % homes.length];
  const turn = (index: number) => (index + Math.floor(index / homes.length)) % services.length;
  const indexes = Array.from({ length: count }, (_, index) => index);
  const newcomers: Newcomer[] = [];
  for (const [place, service] of services.entries()) {
    const own = indexes.filter((index) => turn(index) === place);
    if (own.length === 0) continue;
    const countries = own.map((index) => homeOf(index)?.country ?? 'IN');
    for (const [nth, { accountId }] of (await service.control.openAccounts(own.length, countries)).entries()) {
      const index = own[nth] ?? 0;
      newcomers.push({ index, zone: homeOf(index)?.zone ?? 'UTC', accountId, service });
    }
  }
  return newcomers.sort((one, other) => one.index - other.index);
}

async function joinFan({ index, zone, accountId, service }: Newcomer, entrance: Entrance): Promise<PromisedSave> {
  const { opened, campaign } = entrance;
  const chatAccount = index % chatEvery === 0 ? `9${String(index).padStart(17, '0')}` : null;
  const browser = newToken(opened.random);
  const fromChat = chatAccount === null ? null : await arriveFromChat(chatAccount, opened);
  const fan = { service: service.name, accountId, zone, browser, session: fromChat };
  const session = await signIn(fan, entrance);
  if (session === null) throw new Error('A fan has joined and has no session.');
  const midnight = wallClockMidnight(campaign.releaseDate, zone);
  return {
    ...fan,
    uri: service.trackUri,
    midnight,
    before: null,
    chatAccount,
    session,
    withdrawnAt: null,
    revokedAt: null,
  };
}

type Visitor = Pick<PromisedSave, 'service' | 'accountId' | 'zone' | 'browser'> & { session: Secret | null };

/**
 * A fan goes to the service's sign-in, says yes, and comes back; answers their session. Who is told that the service
 * does not answer at the moment tries again a little later.
 */
export async function signIn(visitor: Visitor, entrance: Entrance): Promise<Secret | null> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await signInOnce(visitor, entrance);
    } catch (error) {
      const mayPass = error instanceof EngineError && error.code === 'service-unavailable';
      if (!mayPass || tries >= triesMost) throw error;
      await wait(tryAgainMs);
    }
  }
}

async function signInOnce(
  { service, accountId, zone, browser, session }: Visitor,
  { opened: { engine }, services, campaign }: Entrance,
): Promise<Secret | null> {
  const there = services.find(({ name }) => name === service);
  if (!there) throw new Error(`There is no ${service} in this rehearsal.`);
  const asked = { slug: campaign.slug, service, zone, follow: false, adult: true } as const;
  const address = await engine.beginPreSave({ ...asked, browser, session });
  const parameters = await there.agree(address, accountId);
  const completed = await engine.completePreSave({ service, parameters, browser });
  return session ?? completed.session;
}

async function arriveFromChat(externalId: string, { engine }: OpenedEngine): Promise<Secret> {
  const account = { platform: 'discord', externalId, displayName: `Fan ${externalId}` } as const;
  const invitation = await engine.givePersonalLink(account);
  if (invitation.kind !== 'join') throw new Error('The campaign of the rehearsal lets nobody in.');
  const token = new Secret(invitation.personalUrl.slice(invitation.personalUrl.lastIndexOf('/') + 1));
  const { session } = await engine.claimPersonalLink(token, null);
  return session;
}
