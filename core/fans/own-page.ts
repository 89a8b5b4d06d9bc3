import type { CampaignId } from '../campaigns/campaign.js';
import { choiceToKeep } from '../campaigns/recording.js';
import { answerQuestion, type Answer } from '../consent/answer-question.js';
import type { RegionProfile } from '../consent/consent.js';
import { noticeOfFan } from '../consent/notice-of-fan.js';
import { withdraw, type Withdrawal } from '../consent/withdraw.js';
import { EngineError } from '../errors.js';
import type { Ports } from '../engine-ports.js';
import type { MailAddressId } from '../mail/mail-address.js';
import type { Attribution } from '../places/place-finder.js';
import { chooseRecording } from '../pre-saves/choose-recording.js';
import { preSaveId } from '../pre-saves/pre-save.js';
import { undoOfFan, type Undone } from '../pre-saves/undo.js';
import type { Secret } from '../secret.js';
import type { ServiceName } from '../streaming/service-name.js';
import type { FanId } from './fan.js';
import { fanData, type FanData } from './fan-data.js';
import { forgetFan } from './forget-fan.js';
import { keepCity } from './keep-city.js';
import { findSession } from './open-session.js';

/** What a fan's own page shows. */
export type OwnPage = {
  data: FanData;
  artistName: string;
  /** Whose data told where an address is; null: none was looked up. */
  placesBy: Attribution | null;
  /** Calendar time. */
  now: Date;
};

/** The page of the fan whom this browser belongs to; null for a browser nobody has introduced. */
export async function ownPage(session: Secret | null, ports: Ports): Promise<OwnPage | null> {
  const fanId = await fanOf(session, ports);
  const data = fanId && (await fanData(fanId, ports));
  if (!data) return null;
  const artist = await ports.artists.byId(data.fan.artistId);
  return { data, artistName: artist?.name ?? '', placesBy: ports.places.attribution, now: ports.calendar.now() };
}

/** The region whose notice this browser's fan was shown when they pre-saved last; null for somebody who never did. */
export async function regionOfVisitor(session: Secret | null, ports: Ports): Promise<RegionProfile | null> {
  const fanId = await fanOf(session, ports);
  const shown = fanId && (await noticeOfFan(fanId, ports));
  return shown ? shown.notice.region : null;
}

/** @throws EngineError `not-signed-in` */
export async function withdrawOwn(session: Secret | null, withdrawal: Withdrawal, ports: Ports): Promise<void> {
  await withdraw({ fanId: await requireFan(session, ports), withdrawal, place: 'web' }, ports);
}

/** @throws EngineError `not-signed-in` */
export async function answerOwn(
  session: Secret | null,
  answer: Pick<Answer, 'purpose' | 'answer'>,
  ports: Ports,
): Promise<void> {
  await answerQuestion({ ...answer, fanId: await requireFan(session, ports), place: 'web' }, ports);
}

/** @throws EngineError `not-signed-in` */
export async function undoOwn(session: Secret | null, campaignId: CampaignId, ports: Ports): Promise<Undone[]> {
  return undoOfFan(await requireFan(session, ports), campaignId, ports);
}

/** Keeps where the fan lives; null: they would rather not say. @throws EngineError `not-signed-in`, `input-invalid` */
export async function cityOwn(session: Secret | null, city: string | null, ports: Ports): Promise<void> {
  await keepCity({ fanId: await requireFan(session, ports), city }, ports);
}

/** Which recording the fan would have saved. */
export type OwnRecording = { campaignId: CampaignId; service: ServiceName; recordingIsrc: string | null };

/**
 * Keeps another recording as the fan's choice; false if it is too late, or there is nothing to choose.
 *
 * @throws EngineError `not-signed-in`
 */
export async function recordingOwn(
  session: Secret | null,
  { campaignId, service, recordingIsrc }: OwnRecording,
  ports: Ports,
): Promise<boolean> {
  const fanId = await requireFan(session, ports);
  const campaign = await ports.campaigns.byId(campaignId);
  const choice = campaign ? choiceToKeep(campaign, recordingIsrc) : undefined;
  return choice !== undefined && chooseRecording(preSaveId(campaignId, fanId, service), choice, ports);
}

/** Ends the fan's letters to this address: it is kept no longer. @throws EngineError `not-signed-in` */
export async function mailOwn(session: Secret | null, id: MailAddressId, ports: Ports): Promise<void> {
  const fanId = await requireFan(session, ports);
  const kept = await ports.mailAddresses.byId(id);
  if (kept?.fanId === fanId) await ports.mailAddresses.remove(id);
}

/** @throws EngineError `not-signed-in` */
export async function forgetOwn(session: Secret | null, ports: Ports): Promise<void> {
  await forgetFan({ fanId: await requireFan(session, ports), place: 'web' }, ports);
}

async function fanOf(session: Secret | null, ports: Ports): Promise<FanId | null> {
  const found = session && (await findSession(session, ports));
  return found ? found.fanId : null;
}

async function requireFan(session: Secret | null, ports: Ports): Promise<FanId> {
  const fanId = await fanOf(session, ports);
  if (fanId) return fanId;
  throw new EngineError('not-signed-in', 'Nobody has said in this browser who they are.');
}
