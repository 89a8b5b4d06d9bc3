import { collectAnnouncements } from '../announcements/collect-announcements.js';
import type { CampaignId } from '../campaigns/campaign.js';
import { frontDoor, publicArtwork } from '../campaigns/find-campaign.js';
import type { VariantId } from '../campaigns/variant.js';
import type { Answer } from '../consent/answer-question.js';
import type { Withdrawal } from '../consent/withdraw.js';
import type { Ports } from '../engine-ports.js';
import { declareUnderAge } from '../fans/declare-under-age.js';
import {
  answerOwn,
  cityOwn,
  forgetOwn,
  ownPage,
  recordingOwn,
  regionOfVisitor,
  undoOwn,
  withdrawOwn,
  type OwnRecording,
} from '../fans/own-page.js';
import { hashToken } from '../identifiers.js';
import { viewOverlay } from '../livestreams/view-overlay.js';
import { beginPreSave, type BeginPreSave } from '../pre-saves/begin-pre-save.js';
import { completePreSave } from '../pre-saves/complete-pre-save.js';
import { joinWithoutGrant, type SoftWish } from '../pre-saves/join-without-grant.js';
import { preSaveWithKeptGrant, type OneTapPreSave } from '../pre-saves/pre-save-with-kept-grant.js';
import { saveNow } from '../pre-saves/save-now.js';
import { sayDone, type SaysDone } from '../pre-saves/say-done.js';
import type { Callback } from '../pre-saves/take-trip.js';
import { viewInPageSignIn } from '../pre-saves/view-in-page-sign-in.js';
import { beginRecognition, type BeginRecognition } from '../recognition/begin-recognition.js';
import { recognitionChoices } from '../recognition/complete-recognition.js';
import { completeSignIn } from '../recognition/complete-sign-in.js';
import { codeTarget } from '../referrals/invite-friends.js';
import type { Secret } from '../secret.js';
import {
  claimPersonalLink,
  openPersonalLink,
  type OpenedPersonalLink,
  type PersonalLinkGoal,
} from '../smart-links/open-personal-link.js';
import { untracked } from '../smart-links/untracked.js';
import { viewSmartLink } from '../smart-links/view-smart-link.js';
import { visitPersonalLink, visitSmartLink, type SmartLinkVisit } from '../smart-links/visit-links.js';
import type { Visit } from '../smart-links/visit.js';
import type { SignIn } from '../streaming/streaming-service.js';
import type { Shared } from './shared.js';

/** What visitors and fans do on the pages. */
export function useCasesOnTheWeb(ports: Ports, { recording, afterClicks, recentViews, countMetros, overlays }: Shared) {
  return {
    /** What the front door leads to: the next release, else the newest that is out; null if there is none. */
    frontDoor: () => frontDoor(ports),
    codeTarget: (asked: Parameters<typeof codeTarget>[0]) => codeTarget(asked, ports),
    publicArtwork: (slug: string, variant?: VariantId) => publicArtwork({ slug, variant }, ports),
    campaignById: (id: CampaignId) => ports.campaigns.byId(id),
    openPersonalLink: (token: Secret, goal: PersonalLinkGoal = 'release') => openPersonalLink(token, goal, ports),
    claimPersonalLink: (token: Secret, previous: Secret | null, goal: PersonalLinkGoal = 'release') =>
      claimPersonalLink({ token, goal }, previous, ports),
    viewSmartLink: (slug: string, session: Secret | null) => viewSmartLink(slug, { session }, ports),
    /** The same for a visitor who has opened the link: their click is recorded, and the answer has what their cookie holds from now on. */
    visitSmartLink: (slug: string, looking: SmartLinkVisit['looking'], visit: Visit) =>
      visitSmartLink({ slug, looking, visit }, { recording, recent: recentViews }, ports),
    visitPersonalLink: (opened: OpenedPersonalLink, visit: Visit) =>
      visitPersonalLink({ opened, visit }, recording, ports),
    /** For the arrival cookie of somebody under age: nothing is recorded of them any more. */
    untracked,
    forgetClick: (click: Secret) => afterClicks(() => ports.clicks.remove([hashToken(click)])),
    /** Resolves once all clicks of this process are written down: before it ends. */
    clicksWritten: () => recording.book.written(),
    /** Where fans may be sent to sign in: the page's Content-Security-Policy names them. */
    signInOrigins: () => [...ports.services.values()].flatMap(({ signIn }) => originOf(signIn) ?? []),
    /** What a page needs that a fan signs in on; the trip is not used up by it. */
    viewInPageSignIn: (asked: Parameters<typeof viewInPageSignIn>[0]) => viewInPageSignIn(asked, ports),
    beginPreSave: (begin: BeginPreSave) => afterClicks(() => beginPreSave(begin, ports)),
    /** Ends a trip that was begun to pre-save; {@link completeSignIn} ends any. */
    completePreSave: (callback: Callback) => andAnnounce(completePreSave(callback, ports), ports),
    completeSignIn: (callback: Callback & { session: Secret | null }) =>
      andAnnounce(completeSignIn(callback, ports), ports),
    beginRecognition: (begin: BeginRecognition) => beginRecognition(begin, ports),
    recognitionChoices: () => recognitionChoices(ports),
    /** Saves at once what is out already for the fan of this session; what cannot be done now the workers do. */
    saveNow: (slug: string, session: Secret | null) => andAnnounce(saveNow({ slug, session }, ports), ports),
    joinWithoutGrant: (wish: SoftWish) =>
      andAnnounce(
        afterClicks(() => joinWithoutGrant(wish, ports)),
        ports,
      ),
    sayDone: (said: SaysDone) => sayDone(said, ports),
    declareUnderAge: (slug: string, session: Secret | null) => declareUnderAge(slug, session, ports),
    ownPage: (session: Secret | null) => ownPage(session, ports),
    regionOfVisitor: (session: Secret | null) => regionOfVisitor(session, ports),
    recordingOwn: (session: Secret | null, chosen: OwnRecording) => recordingOwn(session, chosen, ports),
    /** Takes what we saved and followed in one campaign out again, for the fan of this browser or this account. */
    undoOwn: (session: Secret | null, campaign: CampaignId) => undoOwn(session, campaign, ports),
    withdrawOwn: (session: Secret | null, withdrawal: Withdrawal) => withdrawOwn(session, withdrawal, ports),
    answerOwn: (session: Secret | null, answer: Pick<Answer, 'purpose' | 'answer'>) =>
      answerOwn(session, answer, ports),
    cityOwn: (session: Secret | null, city: string | null) => cityOwn(session, city, ports),
    /** Whose data the places of addresses are; null: no address is looked up. */
    placesAttribution: () => ports.places.attribution,
    forgetOwn: (session: Secret | null) => forgetOwn(session, ports),
    preSaveWithKeptGrant: (asked: OneTapPreSave) =>
      andAnnounce(
        afterClicks(() => preSaveWithKeptGrant(asked, ports)),
        ports,
      ),
    /** What streaming software shows of a campaign, as of the last seconds. */
    viewOverlay: (slug: string) => overlays.of(slug, () => viewOverlay(slug, countMetros, ports)),
  };
}

/** Where fans are sent to; null where they sign in on a page of ours. */
function originOf(signIn: SignIn): string | null {
  return signIn.kind === 'redirect' ? signIn.origin : null;
}

/** The fan hears of it at once; should that fail, the pump tells them. */
async function andAnnounce<Promised>(promise: Promise<Promised>, ports: Ports): Promise<Promised> {
  const promised = await promise;
  await collectAnnouncements(ports).catch((error: unknown) => {
    ports.log.warn('The news of a pre-save will be collected later.', { error });
  });
  return promised;
}
