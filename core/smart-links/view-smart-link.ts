import { takesPreSaves, takesSignUps, type Campaign, type ServiceRelease } from '../campaigns/campaign.js';
import type { VariantId } from '../campaigns/variant.js';
import { publicCampaign } from '../campaigns/find-campaign.js';
import { nextQuestion, type Question } from '../consent/next-question.js';
import type { Ports } from '../engine-ports.js';
import type { AgeDeclaration } from '../fans/age.js';
import type { FanId, FanIdentity, Platform } from '../fans/fan.js';
import { findSession } from '../fans/open-session.js';
import { oneTapServices, type OneTap } from '../pre-saves/kept-grant.js';
import { preSaveStatus, type PreSaveStatus } from '../pre-saves/pre-save-status.js';
import { preSavingOpens } from '../pre-saves/pre-saving-opens.js';
import { ownInvitation } from '../referrals/own-invitation.js';
import { isOut, releaseInstant } from '../release-waves/midnight.js';
import type { EmailAddress } from '../mail/mail-address.js';
import type { FanCity } from '../fans/city.js';
import type { Attribution } from '../places/place-finder.js';
import type { Secret } from '../secret.js';
import type { Resolution } from '../resolutions/resolution.js';
import { resolvedUrls } from '../resolutions/resolved-urls.js';
import { serviceDescriptors, titleOf } from '../streaming/service-descriptors.js';
import { listenUrl } from '../streaming/listen-url.js';
import { serviceNames, type ServiceName } from '../streaming/service-name.js';
import type { Permission, StreamingService } from '../streaming/streaming-service.js';
import { leaningOf, noSigns, type VisitorSigns } from './service-leaning.js';
import { inServiceOrder } from './service-order.js';
import { waysOn, type ServiceWays } from './service-ways.js';
import { savedUrl } from '../library-writes/saved-url.js';
import type { LibraryWrite } from '../library-writes/library-write.js';
import { releaseReference } from '../streaming/release-reference.js';

/** What every service that a campaign is offered on has. */
type Offered = ServiceWays & {
  name: ServiceName;
  title: string;
  /** Where to listen; https, which opens the service's app where there is one. */
  listenUrl: string;
  /** The markets in which it is at another address, as far as fans there have found it. */
  listenUrlsElsewhere: Readonly<Record<string, string>>;
  /** When the service closed, as a year; its address is then another service's. Null: it is open. */
  closedIn: number | null;
};

/** One service a campaign is offered on: with a way of saving for the fan, or by its link alone. */
export type ServiceOnOffer = OfferedService | LinkedService;

/** A service for which nobody can save: for want of a driver, or of the operator's credentials. */
export type LinkedService = Offered & { isDirect: false };

/** A service on which we save for the fan, with their permission. */
export type OfferedService = Offered & {
  isDirect: true;
  permissions: readonly Permission[];
  /** Asked for besides, when the fan wants to follow the artists; null if that cannot be had here. */
  followPermissions: readonly Permission[] | null;
  /** Calendar time before which a permission would end too early; null: pre-saving is open. */
  opensAt: Date | null;
  /** How many months the service lets a permission last; null: as long as one likes. */
  consentLifeMonths: number | null;
};

/** What one visitor of a campaign's link is to see. */
export type SmartLinkView = {
  campaign: Campaign;
  /** Whether it is out where the visitor is: by the zone of their pre-save, else the one they name, else the artist's. */
  released: boolean;
  /** Calendar time of the release in that zone. */
  releaseAt: Date;
  zone: string;
  now: Date;
  services: ServiceOnOffer[];
  /** Whose data told where an address is; null: none was looked up. */
  placesBy: Attribution | null;
  /** For a visitor who has pre-saved: the campaign's communities that can be joined by an address. */
  chats: { platform: Platform; inviteUrl: string }[];
  /** Whether fans can be told by e-mail here. */
  offersMail: boolean;
  /** The variant of headline and artwork they see; null: the campaign tries none, or nobody looks. */
  variant: ShownVariant | null;
  /** Null for a visitor nobody has introduced. */
  visitor: Visitor | null;
};

/** A headline to show, and the address of the artwork to show in place of the campaign's; null: the campaign's own. */
export type ShownVariant = { id: VariantId; headline: string; artworkUrl: string | null };

/** Somebody whom a browser session has introduced. */
export type Visitor = {
  fanId: FanId;
  identity: FanIdentity | null;
  /** Where their letters go by e-mail, the first confirmed first. */
  mailAddresses: EmailAddress[];
  age: AgeDeclaration | null;
  preSaves: PreSaveStatus[];
  /** Where they live; null: not known. */
  city: FanCity | null;
  /** Whether their city is asked: they have pre-saved, and have not told it. */
  asksCity: boolean;
  /** What they are asked besides, once they have pre-saved; null if there is nothing (more) to ask. */
  question: Question | null;
  /** Where they have pre-saved with this artist before, the latest first. */
  usedBefore: ServiceName[];
  /** The link with their own referral code in it, once they have pre-saved; null while there is nothing to join. */
  shareUrl: string | null;
  /** Services on which they can pre-save by a permission that we keep for them. */
  oneTap: OneTap[];
};

/** Who looks at a link, as far as their browser tells. */
export type Looking = {
  session: Secret | null;
  /** The zone that the browser lives by, checked; absent if it has not said. */
  zone?: string | undefined;
  /** What tells which services they listen on. */
  signs?: VisitorSigns;
};

/** @throws EngineError `campaign-not-found` */
export async function viewSmartLink(slug: string, looking: Looking, ports: Ports): Promise<SmartLinkView> {
  const campaign = await publicCampaign(slug, ports);
  const visitor = looking.session ? await recognise(looking.session, campaign, ports) : null;
  const zone = visitor?.preSaves[0]?.preSave.zone ?? looking.zone ?? campaign.timezone;
  const releaseAt = releaseInstant(campaign, zone);
  const now = ports.calendar.now();
  const released = isOut(campaign, zone, now);
  const resolutions = released ? await ports.resolutions.ofCampaign(campaign.id) : [];
  // Before it is out the page leads with what can be saved; after it, with what can be heard.
  const canLead = (name: ServiceName) => released || ports.services.has(name);
  return {
    campaign,
    released,
    releaseAt,
    zone,
    now,
    placesBy: ports.places.attribution,
    chats: visitor && visitor.preSaves.length > 0 ? await chatsOf(campaign, ports) : [],
    offersMail: ports.offersMail,
    variant: null,
    services: inServiceOrder(offeredServices({ campaign, own: visitor?.preSaves ?? [], resolutions }, ports), {
      usedBefore: visitor?.usedBefore ?? [],
      leaning: leaningOf(looking.signs ?? noSigns, zone, canLead),
      inCampaign: Object.keys(campaign.services) as ServiceName[],
    }),
    visitor,
  };
}

async function recognise(token: Secret, campaign: Campaign, ports: Ports): Promise<Visitor | null> {
  const session = await findSession(token, ports);
  if (session?.artistId !== campaign.artistId) return null;
  const [identity] = await ports.fans.identitiesOf(session.fanId);
  const addresses = await ports.mailAddresses.ofFan(session.fanId);
  const statuses = await preSaveStatus(session.fanId, ports);
  const preSaves = statuses.filter(({ preSave }) => preSave.campaignId === campaign.id);
  const fan = { id: session.fanId, artistId: session.artistId };
  const question = preSaves.length > 0 ? await nextQuestion(fan, ports) : null;
  const { age = null, city = null } = (await ports.fans.byId(session.fanId)) ?? {};
  // A connection is often taken for another city than its own: only what the fan says is beyond asking.
  const asksCity = preSaves.length > 0 && (city === null || city.by === 'ip');
  const oneTap = takesSignUps(campaign) ? await oneTapServices(session.fanId, campaign, ports) : [];
  const canInvite = preSaves.length > 0 && takesPreSaves(campaign);
  const shareUrl = canInvite ? (await ownInvitation({ fanId: session.fanId, campaign }, ports)).url : null;
  const usedBefore = statuses
    .map(({ preSave }) => preSave)
    .toSorted((one, other) => other.createdAt.getTime() - one.createdAt.getTime())
    .map(({ service }) => service);
  return {
    fanId: session.fanId,
    identity: identity ?? null,
    mailAddresses: addresses.filter((each) => each.unreachableSince === null).map(({ address }) => address),
    age,
    preSaves,
    city,
    asksCity,
    question,
    usedBefore,
    shareUrl,
    oneTap,
  };
}

async function chatsOf({ id }: Campaign, ports: Ports): Promise<SmartLinkView['chats']> {
  const communities = await ports.communities.ofCampaign(id);
  return communities.flatMap(({ platform, inviteUrl }) => (inviteUrl === null ? [] : [{ platform, inviteUrl }]));
}

type Offering = { campaign: Campaign; own: readonly PreSaveStatus[]; resolutions: readonly Resolution[] };

function offeredServices({ campaign, own, resolutions }: Offering, ports: Ports): ServiceOnOffer[] {
  return serviceNames.flatMap((name): ServiceOnOffer[] => {
    const release = campaign.services[name];
    if (!release) return [];
    const service = ports.services.get(name);
    const ways = waysOn(name, release, service !== undefined);
    const reference = releaseReference(campaign, release);
    const saved = savedUrl(name, ofService(name, own));
    const found = resolvedUrls({ campaign, service: name, release, resolutions });
    const offered = {
      ...ways,
      name,
      title: service?.title ?? titleOf(name),
      closedIn: serviceDescriptors[name].closedIn,
      listenUrl: saved ?? found?.url ?? service?.listenUrl(reference) ?? listenUrl(name, reference),
      listenUrlsElsewhere: saved === null ? (found?.elsewhere ?? {}) : {},
    };
    if (!service) return [{ ...offered, isDirect: false }];
    return [
      {
        ...offered,
        isDirect: true,
        permissions: service.signIn.permissions,
        followPermissions: canFollow(service, release) ? service.signIn.followPermissions : null,
        opensAt: opensLater(campaign, service, ports),
        consentLifeMonths: service.signIn.consentLifeMonths,
      },
    ];
  });
}

function ofService(name: ServiceName, own: readonly PreSaveStatus[]): LibraryWrite[] {
  return own.find(({ preSave }) => preSave.service === name)?.writes ?? [];
}

function canFollow(service: StreamingService, { artistUris }: ServiceRelease): boolean {
  return 'follow' in service && artistUris.length > 0;
}

function opensLater(campaign: Campaign, service: StreamingService, { calendar }: Pick<Ports, 'calendar'>): Date | null {
  const opensAt = preSavingOpens(campaign, service);
  return opensAt && opensAt > calendar.now() ? opensAt : null;
}
