import type { Campaign } from '../../core/campaigns/campaign.js';
import type { PreSave } from '../../core/pre-saves/pre-save.js';
import { parseReferralCode } from '../../core/referrals/referral-code.js';
import type { PersonalInvitation } from '../../core/smart-links/give-personal-link.js';
import { promiseHere } from './carriage-words.js';
import type { Command, CommandEngine, CommandInput, CommandOption } from './command.js';
import { phrase, type Phrase } from './phrase.js';
import { countdown, releaseDay } from './release-words.js';
import type { Card } from './reply.js';
import { otherReleases, releaseOption } from './release-option.js';
import { promised } from './promise-words.js';
import { serviceOnOffer, type ServiceOnOffer } from './service-on-offer.js';
import type { Speech } from './speech.js';
import { waysLine } from './ways-line.js';

/** A code that a friend has passed on. */
const codeOption: CommandOption = {
  name: 'code',
  help: 'preSave.codeHelp',
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
  help: 'preSave.help',
  options: [releaseOption, codeOption],
  async run(input, engine) {
    const { account, place, options } = input;
    const { release = null, code = null } = options;
    const [invitation, open] = await Promise.all([
      engine.givePersonalLink(account, { place, release, code }),
      engine.openCampaigns(place),
    ]);
    const card = await withPromise(await cardFor(invitation, input, engine), { invitation, input }, engine);
    return { visibility: 'private', parts: [card, ...otherReleases(input, invitation.campaign, open)] };
  },
};

async function cardFor(invitation: PersonalInvitation, input: CommandInput, engine: CommandEngine): Promise<Card> {
  switch (invitation.kind) {
    case 'join':
      return join(invitation, input, engine);
    case 'released':
      return out(invitation, input.speech, engine);
    case 'plain-links':
      return plainLinks(invitation, input.speech);
  }
}

type Asked = { invitation: PersonalInvitation; input: CommandInput };

/** Says what this platform cannot promise, before anything is promised, and what can. */
async function withPromise(card: Card, { invitation, input }: Asked, engine: CommandEngine): Promise<Card> {
  if (invitation.kind !== 'join') return card;
  const { campaign, calendarUrl } = invitation;
  const { account, speech } = input;
  const limits = promiseHere(account.platform, await engine.carriageOf(campaign), speech);
  if (limits.length === 0) return card;
  const calendar = { label: speech.label('preSave.calendar'), url: calendarUrl };
  return { ...card, text: [...card.text, ...limits], links: [...card.links, calendar] };
}

async function join(
  invitation: Extract<PersonalInvitation, { kind: 'join' }>,
  { now, speech }: CommandInput,
  engine: CommandEngine,
): Promise<Card> {
  const { campaign, artworkUrl, personalUrl, preSaves, passOn, linksOnly } = invitation;
  const { say, label } = speech;
  const services = await servicesOf({ campaign, preSaves }, engine);
  const promises = services.flatMap(([each, service]) => promised(each, service, { campaign, now, speech }));
  const invite = say(linksOnly ? 'preSave.inviteToLinks' : 'preSave.invite');
  const invited = async () => [releaseDay(campaign, speech), invite, ...(await waysLine(campaign, speech, engine))];
  const left = countdown(campaign, preSaves, { now, speech });
  return {
    part: 'card',
    title: phrase`${campaign.title}`,
    text: [
      say('preSave.by', { artist: campaign.artistName }),
      ...(promises.length > 0 ? promises : await invited()),
      ...friendsCodeLine(invitation, speech),
      say('preSave.yoursAlone'),
    ],
    ...(artworkUrl && { imageUrl: artworkUrl }),
    fields: [
      ...(left ? [left] : []),
      ...(passOn ? [{ name: label('preSave.ownCode'), value: say('preSave.passOn', { code: passOn.written }) }] : []),
    ],
    links: [{ label: label(promises.length > 0 ? 'preSave.againLink' : 'preSave.joinLink'), url: personalUrl }],
  };
}

/** What became of the code that a friend has passed on. */
function friendsCodeLine({ friendsCode }: Pick<PersonalInvitation, 'friendsCode'>, { say }: Speech): Phrase[] {
  switch (friendsCode) {
    case 'none':
      return [];
    case 'noted':
      return [say('preSave.codeNoted')];
    case 'unknown':
      return [say('preSave.codeUnknown')];
    case 'too-late':
      return [say('preSave.codeTooLate')];
  }
}

async function out(
  invitation: Extract<PersonalInvitation, { kind: 'released' }>,
  speech: Speech,
  engine: CommandEngine,
): Promise<Card> {
  const { campaign, artworkUrl, smartLinkUrl, saveUrl, linksOnly, preSaves } = invitation;
  const { say, label } = speech;
  const services = await servicesOf({ campaign, preSaves }, engine);
  const asked = services.map(([{ mode }, { title: service, isDirect }]) => {
    if (mode === 'direct') return say('preSave.outAfterPreSave', { service });
    return say(mode === 'reminder' && isDirect ? 'preSave.outAfterReminder' : 'preSave.outAfterLink', { service });
  });
  const news = linksOnly ? [say('preSave.out')] : newcomer(campaign, speech);
  return {
    part: 'card',
    title: phrase`${campaign.title}`,
    text: [
      say('preSave.by', { artist: campaign.artistName }),
      ...(asked.length > 0 ? [say('preSave.out'), ...asked] : news),
    ],
    ...(artworkUrl && { imageUrl: artworkUrl }),
    fields: [],
    links: [
      { label: label('preSave.listenLink'), url: smartLinkUrl },
      ...(saveUrl === null ? [] : [{ label: label('preSave.saveLink'), url: saveUrl }]),
    ],
  };
}

/** For a fan who has not asked for it yet. Whose clocks they live by is not known: it may be a few hours early for them. */
function newcomer({ phase, releaseMode }: Campaign, { say }: Speech): Phrase[] {
  const isOutEverywhere = phase === 'released' || releaseMode.kind === 'global';
  return [
    say(isOutEverywhere ? 'preSave.out' : 'preSave.comesOut'),
    say(isOutEverywhere ? 'preSave.outBySaving' : 'preSave.comesOutBySaving'),
    say('preSave.yoursAlone'),
  ];
}

/** For a fan under age: the release, and nothing that would be kept of them. */
function plainLinks(
  { campaign, artworkUrl, linksUrl }: Extract<PersonalInvitation, { kind: 'plain-links' }>,
  speech: Speech,
): Card {
  const { say, label } = speech;
  const by = say('preSave.by', { artist: campaign.artistName });
  return {
    part: 'card',
    title: phrase`${campaign.title}`,
    text: [by, releaseDay(campaign, speech), say('preSave.underAge')],
    ...(artworkUrl && { imageUrl: artworkUrl }),
    fields: [],
    links: [{ label: label('preSave.plainLinks'), url: linksUrl }],
  };
}

async function servicesOf(
  { campaign, preSaves }: Pick<PersonalInvitation, 'campaign' | 'preSaves'>,
  engine: CommandEngine,
): Promise<[PreSave, ServiceOnOffer][]> {
  return Promise.all(
    preSaves.map(async (preSave): Promise<[PreSave, ServiceOnOffer]> => {
      return [preSave, await serviceOnOffer({ campaign, preSave }, engine)];
    }),
  );
}
