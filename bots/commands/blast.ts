import type { Audience, ClosedCommunity } from '../../core/blasts/audience.js';
import type { BlastProgress } from '../../core/blasts/view-blast.js';
import type { BlastPreview } from '../../core/blasts/write-blast.js';
import type { Carriage } from '../../core/announcements/carriage.js';
import type { PlainMessageKey } from '../../core/messages/catalogue.js';
import type { Command, CommandOption } from './command.js';
import { carriageLines } from './carriage-words.js';
import { newsCard } from './letter-replies.js';
import type { Phrase } from './phrase.js';
import { platforms } from '../../core/fans/fan.js';
import { channelTitles, type Channel } from '../../core/fans/channel.js';
import { platformTitles } from '../../core/fans/platform-titles.js';
import { campaignAsked, releaseOption } from './release-option.js';
import type { Card, Choice, Reply } from './reply.js';
import type { Speech } from './speech.js';

const textOption: CommandOption = {
  name: 'text',
  help: 'blast.textHelp',
  required: false,
  maxLength: 1000,
  verbatim: true,
};
const sendOption = ofButton('send', 'blast.sendHelp');
const stopOption = ofButton('stop', 'blast.stopHelp');
const showOption = ofButton('show', 'blast.showHelp');

/** `/blast`: shows an artist's words as they would go out and to how many, sends them once that is confirmed, shows how far they are, stops them. */
export const blast: Command = {
  name: 'blast',
  help: 'blast.help',
  forTeam: 'blast',
  options: [textOption, releaseOption, sendOption, stopOption, showOption],
  changes: ({ text }) => text !== undefined,
  async run(input, engine) {
    const { account, options, speech } = input;
    const { text, send, stop, show } = options;
    if (send !== undefined) return progress(await engine.confirmBlast({ account, id: send }), speech);
    if (stop !== undefined) return progress(await engine.stopBlast({ account, id: stop }), speech);
    if (show !== undefined) return progress(await engine.viewBlast({ account, id: show }), speech);
    if (text !== undefined) {
      const preview = await engine.writeBlast({ account, asked: campaignAsked(input), text });
      return previewed(preview, await engine.carriageOf(preview.campaign), speech);
    }
    const last = await engine.lastBlast(account);
    return last ? progress(last, speech) : said(speech.say('blast.how'));
  },
};

function previewed(
  { blast: { id, text }, campaign, audience }: BlastPreview,
  carriage: readonly Carriage[],
  speech: Speech,
): Reply {
  const { say, label } = speech;
  const choices = [button(label('blast.send'), { send: id }), button(label('blast.drop'), { stop: id })];
  const slow = carriage.filter(({ platform }) => audience.fans[platform] !== undefined);
  const question: Card = {
    part: 'card',
    title: say('blast.draft'),
    text: [...reach(audience, speech), ...carriageLines(slow, audience.fans, speech)],
    fields: [],
    links: [],
    choices: isEmpty(audience) ? [] : choices,
  };
  // As a picture of it: its buttons would not act for them.
  const shown = newsCard(campaign, text, speech);
  return { visibility: 'private', parts: [{ part: 'text', text: say('blast.preview') }, shown, question] };
}

function reach({ communities, tiredCommunities, closedCommunities, fans, fansAreTired }: Audience, speech: Speech) {
  const { say } = speech;
  return [
    ...(communities.length > 0 ? [say('blast.communities', { count: communities.length })] : []),
    ...(tiredCommunities.length > 0 ? [say('blast.tired', { count: tiredCommunities.length })] : []),
    ...closedLines(closedCommunities, speech),
    fansAreTired ? say('blast.fansAreTired') : fansLine(fans, speech),
    ...(isEmpty({ communities, fans }) ? [say('blast.nobody')] : []),
  ];
}

function fansLine(fans: Audience['fans'], { say, list }: Speech): Phrase {
  const counts = Object.entries(fans) as [Channel, number][];
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  const by = counts.map(([name, count]) => say('blast.onPlatform', { count, platform: channelTitles[name] }));
  return all > 0 ? say('blast.fans', { count: all, by: list(by, 'plain') }) : say('blast.noFans');
}

/** Where it is not posted, a line for each platform: a bot has one reason for all of them. */
function closedLines(closed: readonly ClosedCommunity[], { say }: Speech): Phrase[] {
  return platforms.flatMap((platform) => {
    const here = closed.filter(({ community }) => community.platform === platform);
    const [first] = here;
    const values = { count: here.length, platform: platformTitles[platform] };
    return first ? [say(`blast.${first.why}`, values)] : [];
  });
}

function isEmpty({ communities, fans }: Pick<Audience, 'communities' | 'fans'>): boolean {
  return communities.length === 0 && Object.keys(fans).length === 0;
}

function progress({ blast: { id, state, startedAt }, counts }: BlastProgress, { say, label }: Speech): Reply {
  if (state === 'stopped' && startedAt === null) return said(say('blast.dropped'));
  const { delivered = 0, pending = 0, held = 0, undeliverable = 0, parked = 0, superseded = 0 } = counts;
  const all = delivered + pending + held + undeliverable + parked + superseded;
  const isGoing = state === 'sending' || pending > 0;
  const lines = [
    all === 0 && state === 'sending' ? say('blast.handing') : say('blast.toldOf', { done: delivered, all }),
    ...(held > 0 ? [say('blast.held', { count: held })] : []),
    ...(undeliverable + parked > 0 ? [say('blast.lost', { count: undeliverable + parked })] : []),
    ...(state === 'stopped' && superseded + pending > 0 ? [say('blast.left', { count: superseded + pending })] : []),
  ];
  const choices = [button(label('blast.progress'), { show: id }), button(label('blast.stop'), { stop: id })];
  const card: Card = {
    part: 'card',
    title: say(titleOf(state, isGoing)),
    text: lines,
    fields: [],
    links: [],
    choices: isGoing && state !== 'stopped' ? choices : [],
  };
  return { visibility: 'private', parts: [card] };
}

function titleOf(state: BlastProgress['blast']['state'], isGoing: boolean): PlainMessageKey {
  if (state === 'draft') return 'blast.draftTitle';
  if (state === 'stopped') return 'blast.stoppedTitle';
  return isGoing ? 'blast.sendingTitle' : 'blast.sentTitle';
}

function said(text: Phrase): Reply {
  return { visibility: 'private', parts: [{ part: 'text', text }] };
}

function button(label: string, options: Choice['command']['options']): Choice {
  return { label, command: { name: 'blast', options } };
}

function ofButton(name: string, help: CommandOption['help']): CommandOption {
  return { name, help, required: false, maxLength: 20, pressedOnly: true };
}
