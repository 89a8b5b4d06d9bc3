import { z } from 'zod';
import type { Campaign } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import type { FanId } from '../fans/fan.js';
import { releaseSpan } from '../release-waves/midnight.js';
import { Secret } from '../secret.js';
import type { ServiceName } from '../streaming/service-name.js';
import type { Account, Credentials } from '../streaming/streaming-service.js';
import type { AccountMark } from './account-mark.js';
import { grantId, type Grant } from './grant.js';
import { keptAfterReleaseMs, dateAnew } from './keep-grant.js';

type FreshGrant = {
  owner: FanId;
  campaign: Campaign;
  service: ServiceName;
  account: Pick<Account, 'market'> & { mark: AccountMark | null };
  credentials: Credentials;
  scopes: string[];
  consentExpiresAt: Date | null;
};

/**
 * Keeps what the fan has just allowed, sealed, in place of an older grant of theirs for this service.
 *
 * @returns the grant it took the place of
 */
export async function sealGrant(
  fresh: FreshGrant,
  ports: Pick<Ports, 'grants' | 'sealer' | 'calendar' | 'consents' | 'campaigns'>,
): Promise<Grant | null> {
  const id = grantId(fresh.campaign.artistId, fresh.owner, fresh.service);
  for (;;) {
    const standing = await ports.grants.byId(id);
    const grant = renew(draft(id, fresh, ports), standing);
    const kept = standing ? await ports.grants.replace(grant) : await ports.grants.add(grant);
    if (kept) {
      await dateAnew(id, ports);
      return standing;
    }
    // Somebody else kept one in between (a second tab): read again and put ours over it.
  }
}

function draft(id: Grant['id'], fresh: FreshGrant, ports: Pick<Ports, 'sealer' | 'calendar'>): Grant {
  const owner = { artistId: fresh.campaign.artistId, fanId: fresh.owner, service: fresh.service, id };
  return {
    ...owner,
    accountMark: fresh.account.mark,
    market: fresh.account.market,
    scopes: fresh.scopes,
    state: 'live',
    sealed: ports.sealer.seal(packCredentials(fresh.credentials), grantContext(owner)),
    version: 1,
    purposes: [fresh.campaign.id],
    consentedAt: ports.calendar.now(),
    honouredAt: ports.calendar.now(),
    consentExpiresAt: fresh.consentExpiresAt,
    keepUntil: keepUntil(fresh.campaign, ports),
    destruction: null,
  };
}

/** Until it is dated by the fan's consents, a moment later: a release of long ago must not have it destroyed in between. */
function keepUntil(campaign: Campaign, { calendar }: Pick<Ports, 'calendar'>): Date {
  const start = Math.max(releaseSpan(campaign).last.getTime(), calendar.now().getTime());
  return new Date(start + keptAfterReleaseMs);
}

/** The new grant in the old one's place: it serves the old one's campaigns as well. */
function renew(fresh: Grant, standing: Grant | null): Grant {
  if (!standing) return fresh;
  const keepUntil = Math.max(
    fresh.keepUntil.getTime(),
    standing.state === 'destroyed' ? 0 : standing.keepUntil.getTime(),
  );
  return {
    ...fresh,
    version: standing.version + 1,
    purposes: [...new Set([...standing.purposes, ...fresh.purposes])],
    keepUntil: new Date(keepUntil),
  };
}

/** What a grant's envelope is bound to: pasted to another fan, it does not open. */
export function grantContext(grant: Pick<Grant, 'artistId' | 'service' | 'fanId' | 'id'>): string[] {
  return ['grant', grant.artistId, grant.service, grant.fanId, grant.id];
}

const packed = z.strictObject({
  accessToken: z.string(),
  accessTokenExpiresAt: z.iso.datetime().nullable(),
  refreshToken: z.string().nullable(),
});

/** Credentials as one secret text, to be sealed. */
export function packCredentials(credentials: Credentials): Secret {
  const { accessToken, accessTokenExpiresAt, refreshToken } = credentials;
  return new Secret(
    JSON.stringify({
      accessToken: accessToken.reveal(),
      accessTokenExpiresAt: accessTokenExpiresAt?.toISOString() ?? null,
      refreshToken: refreshToken?.reveal() ?? null,
    }),
  );
}

/** The credentials in an opened envelope. */
export function unpackCredentials(text: Secret): Credentials {
  const { accessToken, accessTokenExpiresAt, refreshToken } = packed.parse(JSON.parse(text.reveal()));
  return {
    accessToken: new Secret(accessToken),
    accessTokenExpiresAt: accessTokenExpiresAt === null ? null : new Date(accessTokenExpiresAt),
    refreshToken: refreshToken === null ? null : new Secret(refreshToken),
  };
}
