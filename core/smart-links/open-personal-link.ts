import { takesSignUps, type Campaign } from '../campaigns/campaign.js';
import { EngineError } from '../errors.js';
import type { Ports } from '../engine-ports.js';
import { hashToken } from '../identifiers.js';
import type { Secret } from '../secret.js';
import type { BrowserSession } from '../fans/browser-session.js';
import type { FanId } from '../fans/fan.js';
import { mergeFans } from '../fans/merge-fans.js';
import { findSession, openSession } from '../fans/open-session.js';
import { findGrant } from '../grants/find-grant.js';
import { isFansOwnDeed } from '../pre-saves/pre-save.js';
import { keepPoints } from '../referrals/keep-points.js';
import type { PersonalLink } from './personal-link.js';

/** A personal link with the campaign it leads to. */
export type OpenedPersonalLink = {
  link: PersonalLink;
  campaign: Campaign;
  /** Whether there is still something to sign in for. */
  leadsOn: boolean;
};

/** Where a fan goes by their link: to the release, or to what is kept of them. */
export type PersonalLinkGoal = 'release' | 'own-data';

/**
 * Looks at a personal link without using it up: a previewer may come by as often as it likes. Who is under age is let
 * through to what is kept of them, and no further.
 *
 * @throws EngineError `personal-link-unknown`, `under-age`
 */
export async function openPersonalLink(
  token: Secret,
  goal: PersonalLinkGoal,
  ports: Ports,
): Promise<OpenedPersonalLink> {
  const link = await ports.personalLinks.byTokenHash(hashToken(token));
  const campaign = link && (await ports.campaigns.byId(link.campaignId));
  if (!campaign) throw new EngineError('personal-link-unknown', 'There is no such personal link.');
  if (goal === 'release' && (await ports.fans.byId(link.fanId))?.age?.adult === false) {
    throw new EngineError('under-age', 'This link was given before the fan said that they are under age.');
  }
  return { link, campaign, leadsOn: takesSignUps(campaign) };
}

/**
 * "This is me": binds the browser to the link's chat account, in place of whoever it was before.
 *
 * @returns the campaign to go on with, and the token for the browser's cookie
 * @throws EngineError `personal-link-unknown`, `under-age`
 */
export async function claimPersonalLink(
  { token, goal }: { token: Secret; goal: PersonalLinkGoal },
  previousSession: Secret | null,
  ports: Ports,
): Promise<{ campaign: Campaign; session: Secret }> {
  const { link, campaign } = await openPersonalLink(token, goal, ports);
  const known = previousSession && (await findSession(previousSession, ports));
  if (previousSession) await ports.sessions.remove(hashToken(previousSession));
  const fanId = known ? await becomeOne(known, link, ports) : link.fanId;
  return { campaign, session: await openSession({ artistId: link.artistId, fanId }, ports) };
}

/**
 * Somebody who had pre-saved in this browser without an account of any kind, and now says which chat account is theirs,
 * is one person. Of two who have both promised something, or given a permission, nothing is known.
 */
async function becomeOne(
  { artistId, fanId: known }: BrowserSession,
  { fanId: remembered, artistId: ofLink }: PersonalLink,
  ports: Ports,
): Promise<FanId> {
  if (artistId !== ofLink || known === remembered) return remembered;
  const [own, theirs] = [await ports.preSaves.ofFan(known), await ports.preSaves.ofFan(remembered)];
  const isNameless = (await ports.fans.identitiesOf(known)).length === 0;
  const isOfBrowserAlone = own.length > 0 && own.every(({ mode }) => isFansOwnDeed(mode));
  if (!isNameless || !isOfBrowserAlone || theirs.length > 0) return remembered;
  for (const service of ports.services.keys()) {
    const grants = [known, remembered].map((fanId) => findGrant({ artistId, fanId, service }, ports));
    if ((await Promise.all(grants)).some((grant) => grant?.sealed)) return remembered;
  }
  await mergeFans({ artistId, from: remembered, into: known }, ports);
  for (const preSave of own) await keepPoints(preSave, ports);
  return known;
}
