import type { ServiceRefusal } from '../../core/streaming/streaming-service.js';
import { limit, wrong, type Finding } from './finding.js';

/** How a service is spoken of. */
export type Spoken = {
  title: string;
  /** What was called, for who has to look whether it is right. */
  address: string;
  /** The variable that address is set by. */
  addressVariable: string;
  /** Where the right credentials are to be found. */
  credentials: string;
};

/** What came of a call that was not answered as it should be. */
export type Unanswered = { reachable: boolean; credentialsWork: boolean | null; finding: Finding };

/** A refusal, as whoever runs the app is to understand it. */
export function unanswered(refusal: ServiceRefusal, spoken: Spoken): Unanswered {
  const { title, address, addressVariable, credentials } = spoken;
  switch (refusal.outcome) {
    case 'app-stopped':
      return { reachable: true, credentialsWork: false, finding: stopped(refusal.reason, spoken) };
    case 'token-refused':
    case 'grant-revoked':
    case 'account-refused':
      return {
        reachable: true,
        credentialsWork: false,
        finding: wrong(`${title} gives our app a token and does not honour it.`, `Check ${addressVariable}.`),
      };
    case 'throttled':
      return { reachable: true, credentialsWork: null, finding: limit(throttled(title, refusal.retryAfterMs)) };
    case 'unclear':
      if (refusal.reason === 'no-answer') return { reachable: false, credentialsWork: null, finding: silent(spoken) };
      return { reachable: true, credentialsWork: null, finding: odd(refusal.reason, spoken) };
    case 'app-refused':
    case 'not-live':
      return {
        reachable: true,
        credentialsWork: null,
        finding: wrong(
          `Something at ${address} turns down a request that ${title} answers.`,
          `Check ${addressVariable}, and the credentials: ${credentials}.`,
        ),
      };
    case 'held-back':
    case 'called-off':
      throw new Error('Nothing of ours stands between this check and the service.');
  }
}

function stopped(reason: string, { title, credentials }: Spoken): Finding {
  switch (reason) {
    case 'owner-premium-lapsed':
      return wrong(
        `${title} has stopped this app: its owner has no Premium.`,
        'Renew the Premium of the account that owns the app; it can take some hours until calls pass again.',
      );
    case 'access-tier':
      return wrong(
        `${title} has not opened its API to this app yet.`,
        'Ask TIDAL for access in your app’s page at developer.tidal.com.',
      );
    default:
      return wrong(`${title} does not know this app, or its secret is another.`, `Copy both anew: ${credentials}.`);
  }
}

function throttled(title: string, retryAfterMs: number | null): string {
  const wait = retryAfterMs === null ? 'later' : `in ${waitWords(retryAfterMs)}`;
  return `${title} has had too many calls of this app and wants to be asked again ${wait}.`;
}

function waitWords(ms: number): string {
  const minutes = Math.ceil(ms / 60_000);
  return minutes < 120 ? `${minutes} min` : `${Math.ceil(minutes / 60)} h`;
}

function silent({ title, address, addressVariable }: Spoken): Finding {
  return wrong(
    `${title} cannot be reached at ${address}.`,
    `Check the network of this machine, and ${addressVariable} if you have set it; then run this again.`,
  );
}

function odd(reason: string, { title, address, addressVariable }: Spoken): Finding {
  const status = /^http-(\d+)$/.exec(reason)?.[1];
  if (status !== undefined) {
    return wrong(`${title} is in trouble: ${address} answers ${status}.`, 'Run this again in some minutes.');
  }
  return wrong(
    `What answers at ${address} does not speak as ${title} does.`,
    `Check ${addressVariable}, and whether a proxy stands in between.`,
  );
}
