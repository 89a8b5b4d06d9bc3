import type { Campaign } from '../../core/campaigns/campaign.js';
import type { DraftView } from '../../core/campaigns/draft-campaign.js';
import { releaseModeOf, type NewCampaign } from '../../core/campaigns/new-campaign.js';
import { releaseConcerns } from '../../core/campaigns/release-concerns.js';
import { titleOf } from '../../core/streaming/service-descriptors.js';
import type { ServiceName } from '../../core/streaming/service-name.js';
import { concernLines, knownOf, reasonInWords, wordOfField } from './campaign-words.js';
import type { Phrase } from './phrase.js';
import { releaseDay } from './release-words.js';
import type { Card, Part, Reply } from './reply.js';
import type { Speech } from './speech.js';
import { choicesOf } from './choices-of.js';

type Showing = { speech: Speech; now: Date };

/** A draft: what is known, what is missing and how to say it; once it is all there, how fans see it, and a button to make it. */
export function draftReply(view: DraftView, { speech, now }: Showing): Reply {
  const { judged } = view;
  return {
    visibility: 'private',
    parts: [draftCard(view, speech), ...(judged.ready ? preview(view, judged.ready, { speech, now }) : [])],
  };
}

function draftCard(view: DraftView, speech: Speech): Card {
  const { draft, judged } = view;
  const { say, label } = speech;
  const { title } = draft.form;
  const drop = button(label('campaign.drop'), { drop: draft.revision });
  return {
    part: 'card',
    title: title === undefined ? say('campaign.draftTitle') : say('campaign.draftTitleNamed', { title }),
    text: [
      ...(view.replaced === null ? [] : [say('campaign.begunAnew', { title: view.replaced })]),
      ...lookedUpLines(view, speech),
      ...view.refused.map(({ word, reason }) =>
        say('campaign.refusedWord', { word, reason: reasonInWords(word, reason, speech) }),
      ),
      ...gapLines(view, speech),
      say('campaign.draftIntro'),
      ...(judged.ready ? [say('campaign.draftReady')] : [say('campaign.draftSay')]),
    ],
    fields: knownOf(draft.form, speech),
    links: [],
    choices: judged.ready ? [] : [drop],
  };
}

function lookedUpLines({ lookedUp }: DraftView, { say }: Speech): Phrase[] {
  if (lookedUp === null) return [];
  if (lookedUp === 'unread') return [say('campaign.unreadReference')];
  const { foundAt, unanswered } = lookedUp;
  return [
    foundAt.length > 0 ? say('campaign.foundAt', { services: named(foundAt) }) : say('campaign.foundNowhere'),
    ...(unanswered.length > 0 ? [say('campaign.unanswered', { services: named(unanswered) })] : []),
  ];
}

function named(services: readonly ServiceName[]): string {
  return services.map(titleOf).join(', ');
}

function gapLines({ judged: { gaps } }: DraftView, speech: Speech): Phrase[] {
  const { say } = speech;
  return gaps.flatMap(({ field, isMissing, reason }): Phrase[] => {
    if (field === 'other') return [say('campaign.wrong', { word: '?', reason: say('campaign.hintOther') })];
    const { word, hint } = wordOfField[field];
    const lacks = say('campaign.lacks', { word, hint: say(hint) });
    return isMissing
      ? [lacks]
      : [say('campaign.wrong', { word, reason: reasonInWords(word, reason, speech) }), say(hint)];
  });
}

/** As fans see it, but for the buttons: those would not act for them. */
function preview(view: DraftView, ready: NewCampaign, { speech, now }: Showing): Part[] {
  const { draft, artist } = view;
  const { say, label } = speech;
  const release = { ...ready, releaseMode: releaseModeOf(ready), opensAt: ready.opensAt ?? null };
  const shown: Card = {
    part: 'card',
    title: say('campaign.field', { value: ready.title }),
    text: [say('campaign.field', { value: ready.artist }), releaseDay(release, speech)],
    fields: [],
    links: [],
  };
  const isTaken = artist === 'taken';
  const question: Card = {
    part: 'card',
    title: say('campaign.confirm'),
    text: [
      say(draft.artwork ? 'campaign.withCover' : 'campaign.noCover'),
      ...concernLines(releaseConcerns(release, now), speech),
      ...(artist === 'new' ? [say('campaign.draftAsked', { artist: ready.artist })] : []),
      ...(isTaken ? [say('campaign.draftTaken', { artist: ready.artist })] : []),
    ],
    fields: [],
    links: [],
    choices: [
      ...(isTaken ? [] : [button(label('campaign.confirm'), { yes: draft.revision })]),
      button(label('campaign.drop'), { drop: draft.revision }),
    ],
  };
  return [shown, question];
}

/** A campaign that was just made, and what to do next. */
export function madeReply(campaign: Campaign, url: string, { say }: Speech): Reply {
  const { title, artistName: artist, awaitsApproval, opensAt, phase } = campaign;
  const later =
    phase === 'draft' && opensAt ? [say('campaign.madeOpensLater', { at: { at: opensAt, as: 'date-and-time' } })] : [];
  const lines = awaitsApproval
    ? [say('campaign.madeAsked', { title, artist })]
    : [say('campaign.made', { title, url }), ...later, say('campaign.madeNext')];
  return { visibility: 'private', parts: lines.map((text) => ({ part: 'text', text })) };
}

/** A button of `/campaign`. */
export const button = choicesOf('campaign');
