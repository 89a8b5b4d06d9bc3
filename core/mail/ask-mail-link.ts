import { newAnnouncement } from '../announcements/announcement.js';
import type { ArtistId } from '../artists/artist.js';
import type { CampaignId } from '../campaigns/campaign.js';
import { publicCampaign } from '../campaigns/find-campaign.js';
import { EngineError } from '../errors.js';
import type { Ports } from '../engine-ports.js';
import { findSession } from '../fans/open-session.js';
import { hashToken, newId } from '../identifiers.js';
import type { Language } from '../languages/language.js';
import type { Secret } from '../secret.js';
import { parseEmailAddress } from './mail-address.js';
import { mailLinkId, mailLinkLifetimeMs, mostMailLinks, type MailLink } from './mail-link.js';
import { hasPreSaved } from '../pre-saves/has-pre-saved.js';

/** "Tell me by e-mail", on the page of a campaign that the fan of this session has pre-saved; in the language of that page. */
export type AskLetters = { slug: string; typed: string; session: Secret | null; language: Language };

/**
 * Mails a link to the address: once it is followed, the fan's letters go there. Whoever asks gets the same answer
 * whether the address is known, was asked for too often, or is new.
 *
 * @throws EngineError `campaign-not-found`, `mail-address-invalid`, `not-signed-in`, `sign-up-needed`; `mail-not-offered`
 */
export async function askLetters({ slug, typed, session, language }: AskLetters, ports: Ports): Promise<void> {
  requireMail(ports);
  const campaign = await publicCampaign(slug, ports);
  const known = session && (await findSession(session, ports));
  if (known?.artistId !== campaign.artistId) throw new EngineError('not-signed-in', 'This browser is nobody’s here.');
  const address = parseEmailAddress(typed);
  const { fanId } = known;
  const { id: campaignId, artistId } = campaign;
  if (!(await hasPreSaved({ fanId, campaignId }, ports))) {
    throw new EngineError('sign-up-needed', 'This fan has pre-saved nothing of this campaign.');
  }
  await mailLink({ goal: 'confirm', artistId, campaignId, fanId, address, language }, ports);
}

/** "I am a fan of this artist, and this is my address.", on a page in this language. */
export type AskSignIn = { artistId: ArtistId; typed: string; language: Language };

/**
 * Mails a link to the address by which its owner comes to their own page, if the artist knows a fan by it. Whoever asks
 * gets the same answer in any case.
 *
 * @throws EngineError `mail-address-invalid`, `mail-not-offered`
 */
export async function askSignInByMail({ artistId, typed, language }: AskSignIn, ports: Ports): Promise<void> {
  requireMail(ports);
  const address = parseEmailAddress(typed);
  const standing = await ports.mailAddresses.byAddress(artistId, address);
  const campaignId = standing && (await lastCampaignOf(standing.fanId, ports));
  if (!campaignId) return;
  await mailLink({ goal: 'sign-in', artistId, campaignId, fanId: standing.fanId, address, language }, ports);
}

function requireMail({ offersMail }: Pick<Ports, 'offersMail'>): void {
  if (!offersMail) throw new EngineError('mail-not-offered', 'No mail is sent here: SMTP_URL is not set.');
}

async function lastCampaignOf(fanId: MailLink['fanId'], ports: Pick<Ports, 'preSaves'>): Promise<CampaignId | null> {
  const preSaves = await ports.preSaves.ofFan(fanId);
  const [last] = preSaves.toSorted((one, other) => other.createdAt.getTime() - one.createdAt.getTime());
  return last?.campaignId ?? null;
}

type Wanted = Pick<MailLink, 'goal' | 'artistId' | 'campaignId' | 'fanId' | 'address' | 'language'>;

/** Keeps the link and has its mail announced; nothing of either if there were enough of them lately. */
async function mailLink(wanted: Wanted, ports: Ports): Promise<void> {
  if (await isTooOften(wanted, ports)) return;
  const id = mailLinkId.parse(newId('mln', ports.random));
  const createdAt = ports.monotonic.now();
  const expiresAt = new Date(createdAt.getTime() + mailLinkLifetimeMs);
  const tokenHash = hashToken(ports.mailTokens.ofLink(id));
  await ports.mailLinks.add({ ...wanted, id, tokenHash, createdAt, expiresAt, usedAt: null });
  const { artistId, campaignId, fanId } = wanted;
  const about = {
    kind: 'mail-link',
    preSaveId: null,
    blastId: null,
    topic: null,
    artistId,
    campaignId,
    fanId,
  } as const;
  await ports.announcements.add(
    newAnnouncement(`mail-link:${id}`, { ...about, platform: 'email', externalId: id }, timesOf(ports)),
  );
}

function timesOf({ monotonic, calendar }: Pick<Ports, 'monotonic' | 'calendar'>) {
  return { now: monotonic.now(), calendarNow: calendar.now() };
}

async function isTooOften({ fanId, address }: Wanted, { mailLinks, monotonic, log }: Ports): Promise<boolean> {
  const isYoung = ({ expiresAt }: MailLink) => expiresAt > monotonic.now();
  const [forAddress, forFan] = await Promise.all([mailLinks.ofAddress(address), mailLinks.ofFan(fanId)]);
  const isEnough: boolean =
    forAddress.filter(isYoung).length >= mostMailLinks.perAddress ||
    forFan.filter(isYoung).length >= mostMailLinks.perFan;
  if (isEnough) log.warn('A link by mail was asked for too often today: no further one is sent.', { fanId });
  return isEnough;
}
