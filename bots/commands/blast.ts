import type { Audience, ClosedCommunity } from '../../core/blasts/audience.js';
import type { BlastProgress } from '../../core/blasts/view-blast.js';
import type { BlastPreview } from '../../core/blasts/write-blast.js';
import type { Carriage } from '../../core/announcements/carriage.js';
import type { Command, CommandOption } from './command.js';
import { carriageLines } from './carriage-words.js';
import { newsCard } from './letter-replies.js';
import { phrase, plain, type Phrase } from './phrase.js';
import { platforms } from '../../core/fans/fan.js';
import { platformTitles } from '../../core/fans/platform-titles.js';
import { campaignAsked, releaseOption } from './release-option.js';
import type { Card, Choice, Reply } from './reply.js';

const words = {
  help: 'For the artist: tell everybody at once. You see it first, with a count, and confirm it.',
  textHelp: 'What you want to say, in your own words: 1 to 1000 characters.',
  sendHelp: 'The draft to send, as its button has it.',
  stopHelp: 'The blast to stop, as its button has it.',
  showHelp: 'The blast to look at, as its button has it.',
  preview: 'This is how they see it. Nobody has got it yet.',
  draft: 'Send it?',
  communities: (count: number) => phrase`It is posted in ${counted(count, 'community', 'communities')}.`,
  tired: (count: number) =>
    phrase`Not in ${counted(count, 'community', 'communities')}: they heard of you twice today already.`,
  closed: {
    'only-answers': (communities: string, platform: string) =>
      phrase`Not in ${communities} on ${platform}: the bot only answers there. Post it there yourself; or ask who runs Frontrow to let it write first, which can cost the account (WHATSAPP_WEB_PROACTIVE).`,
    'no-communities': (communities: string, platform: string) =>
      phrase`Not in ${communities} on ${platform}: a business number is in no groups. Post it there yourself; or ask who runs Frontrow for an ordinary account there (WHATSAPP_DRIVER=web).`,
  } satisfies Record<ClosedCommunity['why'], (communities: string, platform: string) => Phrase>,
  fans: (count: number, by: string) => phrase`It goes to ${counted(count, 'fan', 'fans')} who asked for news (${by}).`,
  noFans: 'No fan has asked for news yet: they are asked after their pre-save.',
  fansAreTired: 'Not to the fans: they heard of you twice today already.',
  nobody: 'So nobody would get it now.',
  send: 'Send it now',
  drop: 'Drop it',
  stop: 'Stop it',
  progress: 'How far is it?',
  titles: {
    draft: 'A draft',
    sending: 'It goes out',
    sent: 'It goes out',
    stopped: 'Stopped',
  },
  allDone: 'It has gone out',
  toldOf: (done: number, all: number) => phrase`${`${done}`} of ${`${all}`} delivered.`,
  handing: 'Those it goes to are being gathered: look again in a moment.',
  held: (count: number) =>
    phrase`${`${count}`} get it once they write again: their platform does not let us write first.`,
  lost: (count: number) => phrase`${`${count}`} could not be reached.`,
  left: (count: number) => phrase`${`${count}`} do not get it any more.`,
  dropped: 'Dropped: nobody has got it.',
  how: 'Type /blast and what you want to say. You see it first, and how many it reaches.',
};

const textOption: CommandOption = {
  name: 'text',
  help: words.textHelp,
  required: false,
  maxLength: 1000,
  verbatim: true,
};
const sendOption = ofButton('send', words.sendHelp);
const stopOption = ofButton('stop', words.stopHelp);
const showOption = ofButton('show', words.showHelp);

/** `/blast`: shows an artist's words as they would go out and to how many, sends them once that is confirmed, shows how far they are, stops them. */
export const blast: Command = {
  name: 'blast',
  help: words.help,
  forTeam: 'blast',
  options: [textOption, releaseOption, sendOption, stopOption, showOption],
  changes: ({ text }) => text !== undefined,
  async run(input, engine) {
    const { account, options } = input;
    const { text, send, stop, show } = options;
    if (send !== undefined) return progress(await engine.confirmBlast({ account, id: send }));
    if (stop !== undefined) return progress(await engine.stopBlast({ account, id: stop }));
    if (show !== undefined) return progress(await engine.viewBlast({ account, id: show }));
    if (text !== undefined) {
      const preview = await engine.writeBlast({ account, asked: campaignAsked(input), text });
      return previewed(preview, await engine.carriageOf(preview.campaign));
    }
    const last = await engine.lastBlast(account);
    return last ? progress(last) : said(words.how);
  },
};

function previewed({ blast: { id, text }, campaign, audience }: BlastPreview, carriage: readonly Carriage[]): Reply {
  const choices = isEmpty(audience) ? [] : [button(words.send, { send: id }), button(words.drop, { stop: id })];
  const slow = carriage.filter(({ platform }) => audience.fans[platform] !== undefined);
  const question: Card = {
    part: 'card',
    title: plain(words.draft),
    text: [...reach(audience), ...carriageLines(slow, audience.fans)],
    fields: [],
    links: [],
    choices,
  };
  // As a picture of it: its buttons would not act for them.
  const shown = newsCard(campaign, text);
  return { visibility: 'private', parts: [{ part: 'text', text: plain(words.preview) }, shown, question] };
}

function reach({ communities, tiredCommunities, closedCommunities, fans, fansAreTired }: Audience): Phrase[] {
  const counts = Object.entries(fans) as [keyof typeof platformTitles, number][];
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  const by = counts.map(([platform, count]) => `${count} on ${platformTitles[platform]}`).join(', ');
  const toFans = fansAreTired ? plain(words.fansAreTired) : all > 0 ? words.fans(all, by) : plain(words.noFans);
  return [
    ...(communities.length > 0 ? [words.communities(communities.length)] : []),
    ...(tiredCommunities.length > 0 ? [words.tired(tiredCommunities.length)] : []),
    ...closedLines(closedCommunities),
    toFans,
    ...(isEmpty({ communities, fans }) ? [plain(words.nobody)] : []),
  ];
}

/** Where it is not posted, a line for each platform: a bot has one reason for all of them. */
function closedLines(closed: readonly ClosedCommunity[]): Phrase[] {
  return platforms.flatMap((platform) => {
    const here = closed.filter(({ community }) => community.platform === platform);
    const [first] = here;
    const communities = counted(here.length, 'community', 'communities');
    return first ? [words.closed[first.why](communities, platformTitles[platform])] : [];
  });
}

function isEmpty({ communities, fans }: Pick<Audience, 'communities' | 'fans'>): boolean {
  return communities.length === 0 && Object.keys(fans).length === 0;
}

function progress({ blast: { id, state, startedAt }, counts }: BlastProgress): Reply {
  if (state === 'stopped' && startedAt === null) return said(words.dropped);
  const { delivered = 0, pending = 0, held = 0, undeliverable = 0, parked = 0, superseded = 0 } = counts;
  const all = delivered + pending + held + undeliverable + parked + superseded;
  const isGoing = state === 'sending' || pending > 0;
  const lines = [
    all === 0 && state === 'sending' ? plain(words.handing) : words.toldOf(delivered, all),
    ...(held > 0 ? [words.held(held)] : []),
    ...(undeliverable + parked > 0 ? [words.lost(undeliverable + parked)] : []),
    ...(state === 'stopped' && superseded + pending > 0 ? [words.left(superseded + pending)] : []),
  ];
  const choices = [button(words.progress, { show: id }), button(words.stop, { stop: id })];
  const card: Card = {
    part: 'card',
    title: plain(isGoing || state === 'stopped' ? words.titles[state] : words.allDone),
    text: lines,
    fields: [],
    links: [],
    choices: isGoing && state !== 'stopped' ? choices : [],
  };
  return { visibility: 'private', parts: [card] };
}

function said(text: string): Reply {
  return { visibility: 'private', parts: [{ part: 'text', text: plain(text) }] };
}

function button(label: string, options: Choice['command']['options']): Choice {
  return { label, command: { name: 'blast', options } };
}

function ofButton(name: string, help: string): CommandOption {
  return { name, help, required: false, maxLength: 20, pressedOnly: true };
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
