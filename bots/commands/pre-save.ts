import type { Campaign } from '../../core/campaigns/campaign.js';
import type { PreSave } from '../../core/pre-saves/pre-save.js';
import { parseReferralCode } from '../../core/referrals/referral-code.js';
import type { ChatAccount, FriendsCode, PersonalInvitation } from '../../core/smart-links/give-personal-link.js';
import { preSaveWords } from '../../core/streaming/pre-save-words.js';
import { promiseHere } from './carriage-words.js';
import type { Command, CommandEngine, CommandOption } from './command.js';
import { phrase, plain, type Phrase } from './phrase.js';
import { clockInWords, countdown, releaseDay } from './release-words.js';
import type { Card } from './reply.js';
import { otherReleases, releaseOption } from './release-option.js';
import { serviceOnOffer, type ServiceOnOffer } from './service-on-offer.js';

const words = {
  help: 'Get your own link to pre-save the next release, or to save it now if it is out.',
  by: (artist: string) => phrase`by ${artist}`,
  invite: 'Pre-save it now, and it is in your library when it comes out.',
  inviteToLinks: 'Choose your service: you get its link when it comes out.',
  yoursAlone: 'The link is yours alone: please do not pass it on.',
  toCome: (done: string, service: string, when: string) =>
    phrase`You have ${done} it on ${service}. It will be saved for you at ${when}.`,
  reminderToCome: (service: string, when: string) =>
    phrase`You get the ${service} link here at ${when}. To have it saved for you instead, open your pre-save and connect ${service}.`,
  linkToCome: (service: string, when: string) => phrase`You get the ${service} link here at ${when}.`,
  linkSent: (service: string) => phrase`We sent you the ${service} link.`,
  reminded: (service: string) =>
    phrase`We sent you the ${service} link. To have it saved for you as well, open your pre-save and connect ${service}.`,
  underAge:
    'You told us that you are under 18. Here are plain links and a calendar entry: nothing is asked of you. All we keep is that you told us, so that we do not ask again.',
  plainLinks: 'Links and calendar',
  past: (done: string, service: string, when: string) =>
    phrase`You have ${done} it on ${service}. Its time was ${when}: type /status to see how it went.`,
  out: "It's out.",
  outBySaving: 'Save it now, and it is in your library a moment later.',
  comesOut: 'It is coming out around the world, at midnight everywhere.',
  comesOutBySaving: 'Save it now: where it is out it is in your library a moment later, elsewhere at midnight.',
  outAfterPreSave: (service: string) => phrase`You asked us to save it on ${service}: type /status to see how it went.`,
  outAfterLink: (service: string) => phrase`You asked for the ${service} link: it is on the page.`,
  outAfterReminder: (service: string) => phrase`You asked for the ${service} link. We can save it for you as well.`,
  saveLink: 'Save it now',
  joinLink: 'Pre-save now',
  calendar: 'Put it into my calendar',
  againLink: 'Open your pre-save',
  listenLink: 'Listen now',
  codeHelp: 'A friend’s code, if one brought you here.',
  ownCode: 'Your code for friends',
  passOn: (written: string) => phrase`${written}. Your link, a QR code and words to pass on: type /invite.`,
  friendsCode: {
    none: [],
    noted: [plain('Your friend’s code is noted: it counts for them once you have signed up.')],
    unknown: [
      plain(
        'That code is none of this release, so it counts for nobody. You can pre-save all the same, or try the code again.',
      ),
    ],
    'too-late': [plain('You signed up before, so the code counts for nobody any more. Your own is below.')],
  } satisfies Record<FriendsCode, Phrase[]>,
};

/** A code that a friend has passed on. */
const codeOption: CommandOption = {
  name: 'code',
  help: words.codeHelp,
  required: false,
  maxLength: 100,
  looksRight: (typed) => parseReferralCode(typed) !== null,
};

/**
 * `/presave`: a personal link to the next release, or to the one named, as often as one asks; after the release, to have
 * it saved now.
 */
export const preSave: Command = {
  name: 'presave',
  help: words.help,
  options: [releaseOption, codeOption],
  async run(input, engine) {
    const { account, place, options, now } = input;
    const { release = null, code = null } = options;
    const [invitation, open] = await Promise.all([
      engine.givePersonalLink(account, { place, release, code }),
      engine.openCampaigns(place),
    ]);
    const card = await withPromise(await cardFor(invitation, now, engine), { invitation, account }, engine);
    return { visibility: 'private', parts: [card, ...otherReleases(input, invitation.campaign, open)] };
  },
};

async function cardFor(invitation: PersonalInvitation, now: Date, engine: CommandEngine): Promise<Card> {
  switch (invitation.kind) {
    case 'join':
      return join(invitation, now, engine);
    case 'released':
      return out(invitation, engine);
    case 'plain-links':
      return plainLinks(invitation);
  }
}

type Asked = { invitation: PersonalInvitation; account: ChatAccount };

/** Says what this platform cannot promise, before anything is promised, and what can. */
async function withPromise(card: Card, { invitation, account }: Asked, engine: CommandEngine): Promise<Card> {
  if (invitation.kind !== 'join') return card;
  const { campaign, calendarUrl } = invitation;
  const limits = promiseHere(account.platform, await engine.carriageOf(campaign));
  if (limits.length === 0) return card;
  const calendar = { label: words.calendar, url: calendarUrl };
  return { ...card, text: [...card.text, ...limits], links: [...card.links, calendar] };
}

async function join(
  {
    campaign,
    artworkUrl,
    personalUrl,
    preSaves,
    passOn,
    linksOnly,
    friendsCode,
  }: Extract<PersonalInvitation, { kind: 'join' }>,
  now: Date,
  engine: CommandEngine,
): Promise<Card> {
  const services = await servicesOf({ campaign, preSaves }, engine);
  const promises = services.map(([each, service]) => promised(each, service, now));
  const invited = [releaseDay(campaign), plain(linksOnly ? words.inviteToLinks : words.invite)];
  const left = countdown(campaign, preSaves, now);
  return {
    part: 'card',
    title: phrase`${campaign.title}`,
    text: [
      words.by(campaign.artistName),
      ...(promises.length > 0 ? promises : invited),
      ...words.friendsCode[friendsCode],
      plain(words.yoursAlone),
    ],
    ...(artworkUrl && { imageUrl: artworkUrl }),
    fields: [
      ...(left ? [left] : []),
      ...(passOn ? [{ name: words.ownCode, value: words.passOn(passOn.written) }] : []),
    ],
    links: [{ label: promises.length > 0 ? words.againLink : words.joinLink, url: personalUrl }],
  };
}

function promised(
  { mode, dueAt, zone, service: name }: PreSave,
  { title: service, isDirect }: ServiceOnOffer,
  now: Date,
): Phrase {
  const { done } = preSaveWords(name);
  const when = clockInWords(dueAt, zone);
  if (mode !== 'direct' && !(mode === 'reminder' && isDirect))
    return now < dueAt ? words.linkToCome(service, when) : words.linkSent(service);
  if (mode === 'reminder') return now < dueAt ? words.reminderToCome(service, when) : words.reminded(service);
  return now < dueAt ? words.toCome(done, service, when) : words.past(done, service, when);
}

async function out(
  {
    campaign,
    artworkUrl,
    smartLinkUrl,
    saveUrl,
    linksOnly,
    preSaves,
  }: Extract<PersonalInvitation, { kind: 'released' }>,
  engine: CommandEngine,
): Promise<Card> {
  const services = await servicesOf({ campaign, preSaves }, engine);
  const asked = services.map(([{ mode }, { title, isDirect }]) => {
    if (mode === 'direct') return words.outAfterPreSave(title);
    return mode === 'reminder' && isDirect ? words.outAfterReminder(title) : words.outAfterLink(title);
  });
  const news = linksOnly ? [plain(words.out)] : newcomer(campaign);
  return {
    part: 'card',
    title: phrase`${campaign.title}`,
    text: [words.by(campaign.artistName), ...(asked.length > 0 ? [plain(words.out), ...asked] : news)],
    ...(artworkUrl && { imageUrl: artworkUrl }),
    fields: [],
    links: [
      { label: words.listenLink, url: smartLinkUrl },
      ...(saveUrl === null ? [] : [{ label: words.saveLink, url: saveUrl }]),
    ],
  };
}

/** For a fan who has not asked for it yet. Whose clocks they live by is not known: it may be a few hours early for them. */
function newcomer({ phase, releaseMode }: Campaign): Phrase[] {
  const isOutEverywhere = phase === 'released' || releaseMode.kind === 'global';
  const [out, bySaving] = isOutEverywhere ? [words.out, words.outBySaving] : [words.comesOut, words.comesOutBySaving];
  return [plain(out), plain(bySaving), plain(words.yoursAlone)];
}

/** For a fan under age: the release, and nothing that would be kept of them. */
function plainLinks({ campaign, artworkUrl, linksUrl }: Extract<PersonalInvitation, { kind: 'plain-links' }>): Card {
  return {
    part: 'card',
    title: phrase`${campaign.title}`,
    text: [words.by(campaign.artistName), releaseDay(campaign), plain(words.underAge)],
    ...(artworkUrl && { imageUrl: artworkUrl }),
    fields: [],
    links: [{ label: words.plainLinks, url: linksUrl }],
  };
}

async function servicesOf(
  { campaign, preSaves }: Pick<PersonalInvitation, 'campaign' | 'preSaves'>,
  engine: CommandEngine,
): Promise<[PreSave, ServiceOnOffer][]> {
  return Promise.all(
    preSaves.map(async (preSave): Promise<[PreSave, ServiceOnOffer]> => {
      return [preSave, await serviceOnOffer(campaign, preSave.service, engine)];
    }),
  );
}
