import { takesSignUps, type Campaign } from '../campaigns/campaign.js';
import { EngineError } from '../errors.js';
import type { Ports } from '../engine-ports.js';
import { hashToken } from '../identifiers.js';
import type { Secret } from '../secret.js';
import { openSession } from '../fans/open-session.js';
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
  if (previousSession) await ports.sessions.remove(hashToken(previousSession));
  return { campaign, session: await openSession(link, ports) };
}
