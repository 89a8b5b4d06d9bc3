import { isToCome, type Campaign } from '../campaigns/campaign.js';
import { variantFor, type Variant } from '../campaigns/variant.js';
import { isConsentLive } from '../consent/consent.js';
import type { Ports } from '../engine-ports.js';
import type { FanId } from '../fans/fan.js';
import { hashToken, newToken } from '../identifiers.js';
import type { Place } from '../places/place.js';
import { findReferrer } from '../referrals/find-referrer.js';
import type { Secret } from '../secret.js';
import type { LinkKind } from './arrival.js';
import type { ClickBook } from './click-book.js';
import type { Click } from './click.js';
import { untracked } from './untracked.js';
import type { AdClickIds, Visit } from './visit.js';
import type { DailySalt } from './visitor-mark.js';

/** A visit to the link of a campaign, and from where. `fanId`: whom the browser's session has introduced. */
export type CampaignVisit = { campaign: Campaign; visit: Visit; place: Place; fanId: FanId | null };

/** What the page is shown with, and what the browser's arrival cookie holds from now on; null: what it held. */
export type RecordedVisit = { variant: Variant | null; click: Secret | null };

/** What recording keeps between visits. */
export type Recording = { book: ClickBook; salt: DailySalt };

const unseen: RecordedVisit = { variant: null, click: null };

/**
 * Records that somebody has opened a campaign's link, and chooses the variant they see. Nobody under age is recorded,
 * and nothing that is not a person. Whatever goes wrong here, the page is shown.
 */
export async function recordVisit(visited: CampaignVisit, recording: Recording, ports: Ports): Promise<RecordedVisit> {
  try {
    return await record(visited, recording, ports);
  } catch (error) {
    ports.log.warn('A click could not be recorded.', { campaignId: visited.campaign.id, error });
    return unseen;
  }
}

async function record(visited: CampaignVisit, { book, salt }: Recording, ports: Ports): Promise<RecordedVisit> {
  const { campaign, visit, fanId } = visited;
  if (campaign.phase === 'cancelled') return unseen;
  if (visit.by === 'preview') {
    await book.note({ preview: campaign.id });
    return unseen;
  }
  if (visit.click?.equals(untracked) === true || (await isUnderAge(fanId, ports))) return unseen;
  const earlier = await earlierClick(visited, book, ports);
  // The first valid code wins.
  const referralCode = earlier?.referralCode ?? (await validCode(visited, ports));
  if (earlier && isSameArrival(earlier, referralCode, visited)) {
    return { variant: standing(earlier, campaign) ?? variantFor(campaign, earlier.id), click: null };
  }
  const marks = await salt.marks(ports);
  const mark = marks.markOf(visit, campaign.id);
  const variant = standing(earlier, campaign) ?? variantFor(campaign, mark);
  const token = newToken(ports.random);
  const click = await newClick({ ...visited, id: hashToken(token), referralCode, variant, earlier }, ports);
  await book.note({ click, day: marks.day, mark });
  // A point hangs on it, and the next request may reach another process.
  if (referralCode !== null) await book.written();
  return { variant, click: token };
}

async function isUnderAge(fanId: FanId | null, ports: Pick<Ports, 'fans'>): Promise<boolean> {
  return fanId !== null && (await ports.fans.byId(fanId))?.age?.adult === false;
}

/** What this browser's cookie stands for, if it is a click of this campaign. */
async function earlierClick(
  { visit, campaign }: CampaignVisit,
  book: ClickBook,
  ports: Pick<Ports, 'clicks'>,
): Promise<Click | null> {
  const id = visit.click && hashToken(visit.click);
  const click = id && (book.find(id) ?? (await ports.clicks.byId(id)));
  return click && click.campaignId === campaign.id ? click : null;
}

/** Who comes back without a word of where from, or by where they came from before, has not arrived anew. */
function isSameArrival(earlier: Click, code: string | null, { visit, campaign }: CampaignVisit): boolean {
  if (visit.personal && earlier.link !== 'personal') return false;
  const isNewSource = visit.source !== null && (visit.source !== earlier.source || earlier.link === 'personal');
  const bringsCode = code !== earlier.referralCode;
  const isOutSince = earlier.link === 'public' && !isToCome(campaign);
  return !isNewSource && !bringsCode && !isOutSince;
}

/** The variant that was shown before, if the campaign still tries it. */
function standing(earlier: Click | null, { variants }: Campaign): Variant | null {
  return variants.find(({ id }) => id === earlier?.variant) ?? null;
}

/** The code that the link carries, if it is another fan's of this campaign. */
async function validCode({ visit, campaign, fanId }: CampaignVisit, ports: Pick<Ports, 'referralCodes'>) {
  if (visit.referralCode === null) return null;
  const referrer = await findReferrer({ text: visit.referralCode, campaign, newcomer: fanId }, ports);
  return referrer?.code ?? null;
}

type Arriving = CampaignVisit & Pick<Click, 'id' | 'referralCode'> & { variant: Variant | null; earlier: Click | null };

async function newClick(arriving: Arriving, ports: Ports): Promise<Click> {
  const { id, campaign, visit, place, fanId, referralCode, variant, earlier } = arriving;
  const { device, inAppBrowser, connection, language } = visit;
  // Where they came from stands until another link says where it was posted: a friend's code says nothing of that.
  const { source, utm } = visit.source === null && earlier ? earlier : visit;
  return {
    id,
    artistId: campaign.artistId,
    campaignId: campaign.id,
    link: linkKindOf(visit, campaign),
    source,
    referralCode,
    variant: variant?.id ?? null,
    device,
    inAppBrowser,
    connection,
    language,
    utm,
    adClickIds: await consentedAdClickIds(visit.adClickIds, { fanId, campaign }, ports),
    ...place,
    at: ports.calendar.now(),
  };
}

function linkKindOf({ personal }: Visit, campaign: Campaign): LinkKind {
  if (personal) return 'personal';
  return isToCome(campaign) ? 'public' : 'released';
}

async function consentedAdClickIds(
  ids: AdClickIds,
  { fanId, campaign }: Pick<CampaignVisit, 'fanId' | 'campaign'>,
  ports: Pick<Ports, 'consents'>,
): Promise<AdClickIds> {
  if (fanId === null || Object.keys(ids).length === 0) return {};
  return isConsentLive(await ports.consents.ofFan(fanId), 'ads', campaign.id) ? ids : {};
}
