import { waysTo } from '../announcements/way.js';
import { takesPreSaves, type Campaign } from '../campaigns/campaign.js';
import { publicCampaign, requireGoingOn } from '../campaigns/find-campaign.js';
import { EngineError } from '../errors.js';
import type { Ports } from '../engine-ports.js';
import { declareAge } from '../fans/age.js';
import { fanId, newFan, type FanId } from '../fans/fan.js';
import { findSession, openSession } from '../fans/open-session.js';
import { requireAdult } from '../fans/require-adult.js';
import { parseTimeZone } from '../fans/time-zone.js';
import { findGrant } from '../grants/find-grant.js';
import { newId } from '../identifiers.js';
import { releaseInstant } from '../release-waves/midnight.js';
import type { Secret } from '../secret.js';
import { findArrival, type Brought } from '../smart-links/find-arrival.js';
import { waysOn } from '../smart-links/service-ways.js';
import type { ServiceName } from '../streaming/service-name.js';
import { changeToChosen } from './change-mode.js';
import { preSaveId, type ModeReason, type SoftMode } from './pre-save.js';
import { consentToSave, promisePreSave } from './promise-pre-save.js';

/** What a fan has chosen in place of a save of ours. */
export type SoftWish = Brought & {
  slug: string;
  service: ServiceName;
  mode: SoftMode;
  /** The zone the fan chose, not yet checked. */
  zone: string;
  /** Why it is no save: what a sign-in has shown, or the fan's own choice. */
  because: ModeReason;
  /** The recording that the fan named by its ISRC; absent: none. */
  recordingIsrc?: string | null;
  /** True if the fan said with the same act that they are of age. */
  adult: boolean;
  session: Secret | null;
};

/** A sign-up without a permission, and the browser’s session if a new one was opened. */
export type JoinedWithoutGrant = {
  campaign: Campaign;
  /** A new session, for a fan who came without one. */
  session: Secret | null;
};

/**
 * Signs a fan up in a way that takes no permission: the service's own page, following the artist there, or the link at
 * their midnight. What they then do at the service is theirs, and nothing hangs on it. A reminder needs somewhere to be
 * sent: a chat account, or a confirmed address. A fan for whom we can save already is left as they are.
 *
 * @throws EngineError `campaign-not-found`, `campaign-cancelled`, `campaign-released`, `service-not-offered`,
 * `time-zone-unknown`, `chat-account-needed`, `age-not-declared`, `under-age`
 */
export async function joinWithoutGrant(wish: SoftWish, ports: Ports): Promise<JoinedWithoutGrant> {
  const campaign = await publicCampaign(wish.slug, ports);
  requireGoingOn(campaign);
  const { service, mode, because, recordingIsrc = null } = wish;
  requireWay(campaign, wish, ports);
  const zone = parseTimeZone(wish.zone);
  const known = await fanOf(wish, campaign, ports);
  const said = wish.adult ? declareAge(true, ports.calendar.now()) : null;
  requireAdult({ fan: known && (await ports.fans.byId(known)), zone, said });
  requireToCome(campaign, zone, ports);
  const fan = known ?? (await newcomer(campaign, ports));
  if (said) await ports.fans.declareAge(fan, said);
  const consent = await consentToSave({ fanId: fan, campaign, zone }, ports);
  const arrival = await findArrival(wish, campaign, ports);
  const promised = { fanId: fan, campaign, service, zone, consent, arrival, recordingIsrc };
  await promisePreSave({ ...promised, mode, because }, ports);
  // Promised before in another way, or under a permission that is over: the way chosen last is the one.
  if (!(await isSavedForFan(campaign, { fan, service }, ports))) {
    await changeToChosen(preSaveId(campaign.id, fan, service), mode, ports);
  }
  const session = known ? null : await openSession({ artistId: campaign.artistId, fanId: fan }, ports);
  return { campaign, session };
}

/** Whether a permission that lives has us save it for them: such a fan is left as they are. */
async function isSavedForFan(
  campaign: Campaign,
  { fan, service }: { fan: FanId; service: ServiceName },
  ports: Pick<Ports, 'grants' | 'preSaves'>,
): Promise<boolean> {
  const grant = await findGrant({ artistId: campaign.artistId, fanId: fan, service }, ports);
  if (grant?.state !== 'live' || !grant.purposes.includes(campaign.id)) return false;
  return (await ports.preSaves.byId(preSaveId(campaign.id, fan, service)))?.mode === 'direct';
}

function requireWay(campaign: Campaign, { service, mode }: SoftWish, ports: Pick<Ports, 'services'>): void {
  const release = campaign.services[service];
  if (release && waysOn(service, release, ports.services.has(service)).modes.includes(mode)) return;
  throw new EngineError('service-not-offered', `${campaign.title} is not offered on ${service} in this way.`);
}

/** The fan of this session; null for somebody new, who can have anything but a message. */
async function fanOf({ session, mode }: SoftWish, campaign: Campaign, ports: Ports): Promise<FanId | null> {
  const known = session && (await findSession(session, ports));
  const here = known?.artistId === campaign.artistId ? known.fanId : null;
  if (mode !== 'reminder' || (here && (await waysTo(here, ports)).length > 0)) return here;
  throw new EngineError(
    'chat-account-needed',
    'There is no chat account and no address that a reminder could be sent to.',
    {
      details: { campaignId: campaign.id },
    },
  );
}

function requireToCome(campaign: Campaign, zone: string, { calendar }: Pick<Ports, 'calendar'>): void {
  if (takesPreSaves(campaign) && releaseInstant(campaign, zone) > calendar.now()) return;
  throw new EngineError('campaign-released', `${campaign.title} is out already.`, {
    details: { campaignId: campaign.id },
  });
}

async function newcomer({ artistId }: Campaign, ports: Ports): Promise<FanId> {
  const id = fanId.parse(newId('fan', ports.random));
  await ports.fans.add(newFan({ id, artistId, createdAt: ports.calendar.now() }));
  return id;
}
