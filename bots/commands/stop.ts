import type { Stopped } from '../../core/fans/chat-account.js';
import type { Command } from './command.js';
import { phrase, plain, type Phrase } from './phrase.js';
import type { Part } from './reply.js';

const words = {
  help: 'Stop everything: nothing more is saved for you, and no more messages.',
  nothing: 'There is nothing to stop: nothing is planned for you here. Type /presave if you want to begin.',
  title: 'Stopped',
  artist: (artist: string) => phrase`With ${artist}, from this moment:`,
  preSave: (title: string, service: string) => phrase`“${title}” is not saved for you on ${service}.`,
  saved: (title: string, service: string) =>
    phrase`“${title}” stays in your library on ${service}: it was saved already.`,
  optional: {
    follow:
      'Nobody more is followed for you. Whom you follow by now you go on following: unfollow them there, if you like.',
    'keep-permission': 'Your permission is not kept for the next releases.',
    news: 'You get no news.',
    'leaderboard-name': 'Your name is not shown on the leaderboard.',
    ads: 'Nobody is told of your visits.',
  },
  destroyed:
    'Your permission is destroyed: we have no access to your account any more. What is in your library stays there.',
  back: 'Changed your mind? Type /presave for a new link. To be erased altogether, type /forget.',
};

/** `/stop`: takes back everything this account has agreed to. */
export const stop: Command = {
  name: 'stop',
  help: words.help,
  changes: () => true,
  async run({ account }, engine) {
    const all = (await engine.stopAll(account)).filter(({ stopped }) => stopped.length > 0);
    const parts: Part[] =
      all.length === 0 ? [{ part: 'text', text: plain(words.nothing) }] : all.map((each) => card(each));
    return { visibility: 'private', parts };
  },
};

function card({ artistName, data, stopped }: Stopped): Part {
  const text: Phrase[] = stopped.map(({ purpose, campaignId }) => {
    if (purpose !== 'save') return plain(words.optional[purpose]);
    const own = data.preSaves.find(({ campaign }) => campaign.id === campaignId);
    const isSaved = own?.writes.length && own.writes.every(({ verifiedAt }) => verifiedAt);
    return (isSaved ? words.saved : words.preSave)(own?.campaign.title ?? 'A release', own?.service ?? 'any service');
  });
  const destroyed = data.grants.some(({ state }) => state !== 'destroyed') ? [plain(words.destroyed)] : [];
  return {
    part: 'card',
    title: plain(words.title),
    text: [words.artist(artistName), ...text, ...destroyed, plain(words.back)],
    fields: [],
    links: [],
  };
}
