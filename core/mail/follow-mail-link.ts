import type { Campaign } from '../campaigns/campaign.js';
import { EngineError } from '../errors.js';
import type { Ports } from '../engine-ports.js';
import type { FanId } from '../fans/fan.js';
import { planMerge } from '../fans/link-accounts.js';
import { mergeFans } from '../fans/merge-fans.js';
import { openSession } from '../fans/open-session.js';
import { hashToken, newId } from '../identifiers.js';
import type { Secret } from '../secret.js';
import { mailAddressId, maskedAddress } from './mail-address.js';
import type { MailLink } from './mail-link.js';

/** A link from a mail, as its page shows it. */
export type OpenedMailLink = {
  goal: MailLink['goal'];
  campaign: Campaign;
  /** The address, but for most of what stands before the `@`: whoever has the link need not be its owner. */
  shownAddress: string;
};

/**
 * Looks at a link from a mail without using it up: mail scanners open every link there is.
 *
 * @throws EngineError `mail-link-unknown` for one that was used or is over as well
 */
export async function openMailLink(token: Secret, ports: Ports): Promise<OpenedMailLink> {
  const { link, campaign } = await findLink(token, ports);
  return { goal: link.goal, campaign, shownAddress: maskedAddress(link.address) };
}

/**
 * What following a link has come to. `confirmed`: letters go there from now on. `of-another`: the artist tells another
 * of their fans there, who has pre-saved as well, and promises do not change hands. `signed-in`: with the token for the browser's cookie.
 */
export type FollowedMailLink = { campaign: Campaign } & (
  { outcome: 'confirmed' | 'of-another' } | { outcome: 'signed-in'; session: Secret }
);

/**
 * Does what the link was mailed for, and uses it up.
 *
 * @throws EngineError `mail-link-unknown`
 */
export async function followMailLink(
  token: Secret,
  previousSession: Secret | null,
  ports: Ports,
): Promise<FollowedMailLink> {
  const { link, campaign } = await findLink(token, ports);
  if (!(await ports.mailLinks.use(link.id, ports.monotonic.now()))) throw unknownLink();
  if (link.goal === 'confirm') return { campaign, outcome: await confirm(link, previousSession, ports) };
  if (previousSession) await ports.sessions.remove(hashToken(previousSession));
  return { campaign, outcome: 'signed-in', session: await openSession(link, ports) };
}

async function findLink(token: Secret, ports: Ports): Promise<{ link: MailLink; campaign: Campaign }> {
  const link = await ports.mailLinks.byTokenHash(hashToken(token));
  if (!link || link.usedAt || link.expiresAt <= ports.monotonic.now()) throw unknownLink();
  const [campaign, fan] = await Promise.all([ports.campaigns.byId(link.campaignId), ports.fans.byId(link.fanId)]);
  if (!campaign || !fan) throw unknownLink();
  return { link, campaign };
}

function unknownLink(): EngineError {
  return new EngineError('mail-link-unknown', 'There is no such link from a mail, or not any more.');
}

/**
 * Whose address it is already is one person with who asks, unless both have something that stands: if the link is followed
 * in the very browser of who asked. Anybody can ask for letters to somebody else's address, and whoever only wants
 * letters is not to share an account with them.
 */
async function confirm(
  { artistId, fanId, address, language }: MailLink,
  browser: Secret | null,
  ports: Ports,
): Promise<'confirmed' | 'of-another'> {
  const id = mailAddressId.parse(newId('eml', ports.random));
  const confirmedAt = ports.calendar.now();
  const standing = await ports.mailAddresses.claim({ id, artistId, fanId, address, language, confirmedAt });
  if (standing.fanId === fanId) return 'confirmed';
  if (!(await isBrowserOf(fanId, browser, ports))) return 'of-another';
  const plan = await planMerge(fanId, standing.fanId, ports);
  if (plan.do !== 'merge') return plan.outcome === 'one-already' ? 'confirmed' : 'of-another';
  await mergeFans({ artistId, from: plan.from, into: plan.into }, ports);
  return 'confirmed';
}

async function isBrowserOf(
  fanId: FanId,
  browser: Secret | null,
  { sessions, monotonic }: Pick<Ports, 'monotonic' | 'sessions'>,
): Promise<boolean> {
  const session = browser && (await sessions.byTokenHash(hashToken(browser)));
  return session?.fanId === fanId && session.expiresAt > monotonic.now();
}
