import { setTimeout as wait } from 'node:timers/promises';
import type { Campaign } from '../../core/campaigns/campaign.js';
import { EngineError } from '../../core/errors.js';
import { newToken } from '../../core/identifiers.js';
import { Secret } from '../../core/secret.js';
import type { OpenedEngine } from '../../core/wiring/open-engine.js';
import type { PromisedSave } from './promise.js';
import { homes } from './rehearsed-night.js';
import type { SpotifyControl } from './spotify-control.js';
import { wallClockMidnight } from './wall-clock-midnight.js';

/** What fans join with. */
export type Entrance = { opened: OpenedEngine; control: SpotifyControl; campaign: Campaign; trackUri: string };

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
  const accounts = await entrance.control.openAccounts(
    count,
    homes.map(({ country }) => country),
  );
  const promised: PromisedSave[] = [];
  const waiting = accounts.entries();
  const oneAfterTheOther = async (): Promise<void> => {
    for (const [index, { accountId }] of waiting) {
      promised.push(await joinFan({ index, accountId }, entrance));
      onJoined();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, oneAfterTheOther));
  return promised;
}

type Newcomer = { index: number; accountId: string };

async function joinFan({ index, accountId }: Newcomer, entrance: Entrance): Promise<PromisedSave> {
  const { opened, campaign, trackUri } = entrance;
  const zone = (homes[index % homes.length] ?? homes[0])?.zone ?? 'UTC';
  const chatAccount = index % chatEvery === 0 ? `9${String(index).padStart(17, '0')}` : null;
  const browser = newToken(opened.random);
  const fromChat = chatAccount === null ? null : await arriveFromChat(chatAccount, opened);
  const fan = { accountId, zone, browser, session: fromChat };
  const session = await signIn(fan, entrance);
  if (session === null) throw new Error('A fan has joined and has no session.');
  const midnight = wallClockMidnight(campaign.releaseDate, zone);
  return { ...fan, uri: trackUri, midnight, before: null, chatAccount, session, withdrawnAt: null, revokedAt: null };
}

type Visitor = Pick<PromisedSave, 'accountId' | 'zone' | 'browser'> & { session: Secret | null };

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
  { accountId, zone, browser, session }: Visitor,
  { opened: { engine }, control, campaign }: Entrance,
): Promise<Secret | null> {
  const asked = { slug: campaign.slug, service: 'spotify', zone, follow: false, adult: true } as const;
  const address = await engine.beginPreSave({ ...asked, browser, session });
  const parameters = await control.agree(address, accountId);
  const completed = await engine.completePreSave({ service: 'spotify', parameters, browser });
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
