import { takesPreSaves, type Campaign } from '../campaigns/campaign.js';
import { publicCampaign } from '../campaigns/find-campaign.js';
import { EngineError } from '../errors.js';
import type { Ports } from '../engine-ports.js';
import type { FanId } from '../fans/fan.js';
import { findSession } from '../fans/open-session.js';
import { requireAdult } from '../fans/require-adult.js';
import { parseTimeZone } from '../fans/time-zone.js';
import { declareAge } from '../fans/age.js';
import { findGrant } from '../grants/find-grant.js';
import { releaseInstant } from '../release-waves/midnight.js';
import type { Secret } from '../secret.js';
import { findArrival, type Brought } from '../smart-links/find-arrival.js';
import type { ServiceName } from '../streaming/service-name.js';
import { requireService } from './begin-pre-save.js';
import { moveToReminder } from './change-mode.js';
import { preSaveId, type ModeReason } from './pre-save.js';
import { consentToSave, promisePreSave } from './promise-pre-save.js';

export type ReminderWish = Brought & {
  slug: string;
  service: ServiceName;
  /** The zone the fan chose, not yet checked. */
  zone: string;
  /** Why the link and not a save: what a sign-in has shown, or the fan's own choice. */
  because: ModeReason;
  /** True if the fan said with the same act that they are of age. */
  adult: boolean;
  session: Secret | null;
};

/**
 * Promises a fan a message with the link at their midnight. It needs somewhere to send it to: a chat account.
 * A fan for whom we can save already is left as they are.
 *
 * @throws EngineError `campaign-not-found`, `campaign-released`, `service-not-offered`, `time-zone-unknown`,
 * `chat-account-needed`, `age-not-declared`, `under-age`
 */
export async function remindMe(wish: ReminderWish, ports: Ports): Promise<Campaign> {
  const campaign = await publicCampaign(wish.slug, ports);
  const service = requireService(campaign, wish.service, ports).name;
  const zone = parseTimeZone(wish.zone);
  const fanId = await requireReachable(wish, campaign, ports);
  const said = wish.adult ? declareAge(true, ports.calendar.now()) : null;
  requireAdult({ fan: await ports.fans.byId(fanId), zone, said });
  if (!takesPreSaves(campaign) || releaseInstant(campaign, zone) <= ports.calendar.now()) {
    throw new EngineError('campaign-released', `${campaign.title} is out already.`, {
      details: { campaignId: campaign.id },
    });
  }
  if (said) await ports.fans.declareAge(fanId, said);
  const consent = await consentToSave({ fanId, campaign, zone }, ports);
  const arrival = await findArrival(wish, campaign, ports);
  const promised = { fanId, campaign, service, zone, consent, arrival };
  await promisePreSave({ ...promised, mode: 'reminder', because: wish.because }, ports);
  const grant = await findGrant({ artistId: campaign.artistId, fanId, service }, ports);
  // Their save could not be made either: it was promised under a permission that is over.
  if (grant?.state !== 'live') await moveToReminder(preSaveId(campaign.id, fanId, service), 'fan-chose', ports);
  return campaign;
}

/** The fan of this session, if a message can reach them. */
async function requireReachable({ session }: ReminderWish, campaign: Campaign, ports: Ports): Promise<FanId> {
  const known = session && (await findSession(session, ports));
  const isHere = known?.artistId === campaign.artistId;
  if (isHere && (await ports.fans.identitiesOf(known.fanId)).length > 0) return known.fanId;
  throw new EngineError('chat-account-needed', 'There is no chat account that a reminder could be sent to.', {
    details: { campaignId: campaign.id },
  });
}
