import type { Campaign } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import type { FanId } from '../fans/fan.js';
import { findReferrer } from '../referrals/find-referrer.js';
import type { Arrival } from '../smart-links/arrival.js';
import type { PersonalLink } from '../smart-links/personal-link.js';

/** Who signs up, and for what. */
type Newcomer = { fanId: FanId; campaign: Pick<Campaign, 'id'> };

type ArrivalPorts = Pick<Ports, 'personalLinks' | 'referralCodes'>;

/**
 * How a fan has come, as it is fixed when they sign up: by the first valid code, those that they typed in chat before
 * the one of the link that their browser came by. Whom a bot has given a link, and whose browser came by no other, has come
 * by that: also where the browser keeps no cookies, so that no click is known.
 */
export async function fixArrival(arrival: Arrival, newcomer: Newcomer, ports: ArrivalPorts): Promise<Arrival> {
  const given = (await ports.personalLinks.ofFan(newcomer.fanId))
    .filter(({ campaignId }) => campaignId === newcomer.campaign.id)
    .sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime());
  const referralCode = await firstValidCode([...given.map((link) => link.referralCode), arrival.referralCode], {
    newcomer,
    ports,
  });
  return { ...fromChat(arrival, given), referralCode };
}

async function firstValidCode(
  texts: readonly (string | null)[],
  { newcomer: { fanId, campaign }, ports }: { newcomer: Newcomer; ports: ArrivalPorts },
): Promise<string | null> {
  for (const text of texts) {
    const referrer = text === null ? null : await findReferrer({ text, campaign, newcomer: fanId }, ports);
    if (referrer) return referrer.code;
  }
  return null;
}

/** The last community that they asked in counts: one who asks again alone has not come from elsewhere. */
function fromChat(arrival: Arrival, given: readonly PersonalLink[]): Arrival {
  const last = given.findLast(({ askedIn }) => askedIn !== null) ?? given.at(-1);
  const isUnknown = arrival.link === null && arrival.source === null;
  if (!last || !(isUnknown || arrival.link === 'personal')) return arrival;
  return { ...arrival, link: 'personal', source: last.askedIn ?? last.platform };
}
