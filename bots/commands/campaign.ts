import { EngineError } from '../../core/errors.js';
import { campaignReply, listReply } from './campaign-cards.js';
import {
  detailsCard,
  moveCards,
  postponeCard,
  readHoldPressed,
  readMovePressed,
  sortSaid,
  unchangedLines,
} from './campaign-changes.js';
import { draftReply, madeReply } from './campaign-draft-replies.js';
import { decidedLine, readMatchPressed } from './campaign-matches.js';
import { actIn, campaignOptions, releaseIn, saidIn } from './campaign-options.js';
import { readMove } from '../../core/campaigns/move-release.js';
import type { Command, CommandEngine, CommandInput } from './command.js';
import { staleButtonReply } from './failure-replies.js';
import type { Phrase } from './phrase.js';
import type { Card, Reply } from './reply.js';
import { oneLine, textPart } from './one-line.js';

/**
 * `/campaign`: puts a campaign together step by step, and makes it once it is confirmed; alone, lists those of somebody's
 * artists; with one of them, shows it, changes it, moves it, puts it off, stops it or calls it off.
 */
export const campaign: Command = {
  name: 'campaign',
  help: 'campaign.help',
  options: campaignOptions,
  changes: (options) => Object.keys(options).length > 0,
  async run(input, engine) {
    const pressed = await pressedReply(input, engine);
    if (pressed) return pressed;
    const { options } = input;
    if (options['cancel'] !== undefined) return cancel(options['cancel'], input, engine);
    if (releaseIn(options) !== null) return ofRelease(input, engine);
    const isOfDraft = Object.keys(saidIn(options)).length > 0 || options['reference'] !== undefined;
    if (isOfDraft || actIn(options) === 'new') return draft(input, engine);
    return actIn(options) === null ? list(input, engine) : ofRelease(input, engine);
  },
};

/** What a button of ours does; null if none was pressed. */
async function pressedReply(input: CommandInput, engine: CommandEngine): Promise<Reply | null> {
  const { account, options, speech } = input;
  const { yes, drop, move, hold, match, apply } = options;
  if (yes !== undefined) {
    const made = await engine.confirmDraft({ account, revision: yes });
    return madeReply(made, engine.smartLinkOf(made), speech);
  }
  if (drop !== undefined) {
    await engine.dropDraft(account);
    return oneLine(speech.say('campaign.dropped'));
  }
  if (apply !== undefined) return applied(apply, input, engine);
  if (move !== undefined) return moved(move, input, engine);
  if (hold !== undefined) return putOff(hold, input, engine);
  return match === undefined ? null : decided(match, input, engine);
}

async function draft({ account, options, speech, now }: CommandInput, engine: CommandEngine): Promise<Reply> {
  const words = saidIn(options);
  const view = await engine.draftCampaign({
    account,
    reference: options['reference'],
    said: words,
    isNew: actIn(options) === 'new',
  });
  return draftReply(view, { speech, now });
}

/** Somebody on no team reads how to begin: anybody can ask for an artist. */
async function list({ account, speech }: CommandInput, engine: CommandEngine): Promise<Reply> {
  const hasDraft = (await engine.viewDraft(account)) !== null;
  const waiting = await engine.campaignsAskedFor(account);
  try {
    const campaigns = await engine.campaignsOfTeam(account, 'campaign.change');
    return listReply({ campaigns, waiting, hasDraft }, speech);
  } catch (error) {
    if (error instanceof EngineError && error.code === 'not-on-team') {
      return listReply({ campaigns: [], waiting, hasDraft }, speech);
    }
    throw error;
  }
}

async function ofRelease(input: CommandInput, engine: CommandEngine): Promise<Reply> {
  const { account, place, options, speech, now } = input;
  const asked = { place, release: releaseIn(options) };
  const view = await engine.campaignOfTeam(account, asked);
  const { id: campaignId, title } = view.campaign;
  switch (actIn(options)) {
    case 'pause':
      await engine.pauseInChat({ account, campaignId });
      return again(campaignId, input, engine, [speech.say('campaign.paused', { title })]);
    case 'resume':
      return resume(campaignId, input, engine);
    case 'postpone':
      return { visibility: 'private', parts: [postponeCard(view, speech)] };
    default:
      break;
  }
  const { details, move, fixed } = sortSaid(saidIn(options));
  const done = [...(fixed.length > 0 ? [speech.say('campaign.notChangeable', { words: fixed.join(', ') })] : [])];
  const questions: Card[] = [];
  if (Object.keys(details).length > 0) {
    const preview = await engine.proposeDetails({ account, campaignId, said: details });
    if (preview.revision !== null) questions.push(detailsCard(preview, { speech, now }));
    else done.push(...unchangedLines(preview, speech));
  }
  if (Object.keys(move).length > 0) questions.push(...moveCards(view, move, { speech, now }));
  if (questions.length === 0) return again(campaignId, input, engine, done);
  return { visibility: 'private', parts: [...done.map(textPart), ...questions] };
}

/** The campaign as it is by now, below what was done. */
// eslint-disable-next-line max-params -- what was done to which campaign, for whom
async function again(
  campaignId: string,
  { account, speech, now }: CommandInput,
  engine: CommandEngine,
  done: readonly Phrase[],
): Promise<Reply> {
  const view = await engine.campaignOfTeam(account, { place: null, release: campaignId });
  return campaignReply(view, { speech, now }, done);
}

async function resume(campaignId: string, input: CommandInput, engine: CommandEngine): Promise<Reply> {
  const { account, speech } = input;
  try {
    const { title } = await engine.resumeInChat({ account, campaignId });
    return await again(campaignId, input, engine, [speech.say('campaign.resumed', { title })]);
  } catch (error) {
    if (error instanceof EngineError && error.code === 'campaign-paused')
      return oneLine(speech.say('campaign.notResumable'));
    throw error;
  }
}

async function applied(revision: string, input: CommandInput, engine: CommandEngine): Promise<Reply> {
  const { account, speech, now } = input;
  const confirmed = await engine.confirmDetails({ account, revision });
  if (!confirmed) return staleButtonReply(speech);
  if (confirmed.outcome === 'changed') {
    return again(confirmed.campaign.id, input, engine, [speech.say('campaign.changed')]);
  }
  if (confirmed.outcome === 'refused') {
    return { visibility: 'private', parts: unchangedLines(confirmed.preview, speech).map(textPart) };
  }
  const { preview } = confirmed;
  const { parts } = await again(preview.campaign.id, input, engine, [speech.say('campaign.changedMeanwhile')]);
  const anew = preview.revision === null ? [] : [detailsCard(preview, { speech, now })];
  return { visibility: 'private', parts: [...parts, ...anew] };
}

async function moved(pressed: string, { account, speech }: CommandInput, engine: CommandEngine): Promise<Reply> {
  const target = readMovePressed(pressed);
  if (!target) return staleButtonReply(speech);
  const { campaignId, from, date, time } = target;
  const { campaign: standing } = await engine.campaignOfTeam(account, { place: null, release: campaignId });
  const { release } = readMove(standing, { date, time });
  if (!release) return staleButtonReply(speech);
  const { title } = await engine.rescheduleInChat({ account, campaignId, from, ...release });
  return oneLine(speech.say('campaign.moved', { title }));
}

async function putOff(pressed: string, { account, speech }: CommandInput, engine: CommandEngine): Promise<Reply> {
  const target = readHoldPressed(pressed);
  if (!target) return staleButtonReply(speech);
  const { title, slug } = await engine.postponeInChat({ account, ...target });
  return oneLine(speech.say('campaign.postponed', { title, slug }));
}

async function decided(pressed: string, { account, speech }: CommandInput, engine: CommandEngine): Promise<Reply> {
  const decision = readMatchPressed(pressed);
  if (!decision) return staleButtonReply(speech);
  return oneLine(decidedLine(await engine.confirmMatchInChat({ account, ...decision }), speech));
}

async function cancel(slug: string, { account, speech }: CommandInput, engine: CommandEngine): Promise<Reply> {
  try {
    const { title } = await engine.cancelInChat({ account, slug });
    return oneLine(speech.say('campaign.cancelled', { title }));
  } catch (error) {
    if (error instanceof EngineError && error.code === 'campaign-not-found')
      return oneLine(speech.say('campaign.cancelNotNamed'));
    throw error;
  }
}
