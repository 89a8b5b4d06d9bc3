import type { Stopped } from '../../core/fans/chat-account.js';
import type { OwnPreSave } from '../../core/fans/fan-data.js';
import type { Command } from './command.js';
import { phrase, plain, type Phrase } from './phrase.js';
import type { Part } from './reply.js';

const words = {
  help: 'Stop everything: nothing more is saved for you, and no more messages.',
  nothing: 'There is nothing to stop: nothing is planned for you here. Type /presave if you want to begin.',
  title: 'Stopped',
  artist: (artist: string) => phrase`With ${artist}, from this moment:`,
  preSave: (title: string, service: string) => phrase`“${title}” is not saved for you on ${service}.`,
  soft: (title: string, service: string) => phrase`You get no message about “${title}” on ${service}.`,
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
  const text: Phrase[] = stopped.flatMap(({ purpose, campaignId }) =>
    purpose === 'save'
      ? data.preSaves.filter(({ preSave }) => preSave.campaignId === campaignId && !preSave.withdrawnAt).map(endOf)
      : [plain(words.optional[purpose])],
  );
  const destroyed = data.grants.some(({ state }) => state !== 'destroyed') ? [plain(words.destroyed)] : [];
  return {
    part: 'card',
    title: plain(words.title),
    text: [words.artist(artistName), ...text, ...destroyed, plain(words.back)],
    fields: [],
    links: [],
  };
}

function endOf({ campaign: { title }, preSave: { mode }, service, writes }: OwnPreSave): Phrase {
  const isThere = writes.length > 0 && writes.every(({ state }) => state === 'verified' || state === 'already-there');
  if (isThere) return words.saved(title, service);
  return (mode === 'direct' ? words.preSave : words.soft)(title, service);
}
