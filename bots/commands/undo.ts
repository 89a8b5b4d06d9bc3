import { campaignId } from '../../core/campaigns/campaign.js';
import type { OurDoing, Undone } from '../../core/pre-saves/undo.js';
import type { Command } from './command.js';
import { phrase, plain, tame, type Phrase } from './phrase.js';
import type { Card, Choice, Reply } from './reply.js';

const byHand = (service: string) => phrase`${service} lets nobody but you take it out again: you can, in the app.`;

const words = {
  help: 'Take out of your library what was saved for you, and unfollow whom you followed with it.',
  ofHelp: 'The release that is meant, as its button has it.',
  title: 'What I can take back',
  nothing:
    'There is nothing to take back: nothing was saved or followed for you yet. If a pre-save is planned for you, /stop ends it.',
  only: 'What was in your library before, and whom you followed before, stays.',
  undo: (title: string) => tame(`Take back ${title}`),
  result: 'Taken back',
  notAll: 'Not all of it is taken back',
  outcomes: {
    done: ({ serviceTitle }) => phrase`On ${serviceTitle} it is all out again, and I have looked that it is.`,
    'done-before': ({ serviceTitle }) => phrase`On ${serviceTitle} it was taken back before.`,
    'permission-ended': ({ serviceTitle }) =>
      phrase`My permission at ${serviceTitle} is over, so only you can do it now: take it out in the app.`,
    'by-hand': ({ serviceTitle }) => byHand(serviceTitle),
    'not-yet': ({ serviceTitle }) => phrase`${serviceTitle} did not do all of it just now. Try again in some minutes.`,
  } satisfies Record<Undone['outcome'], (undone: Undone) => Phrase>,
  again: 'Changed your mind? Type /presave to have it saved again.',
};

/** As many releases as anybody wants to read. */
const mostShown = 8;

/** `/undo`: shows what we have put into libraries and whom we follow for the fan, and takes it back at the press of a button. */
export const undo: Command = {
  name: 'undo',
  help: words.help,
  options: [{ name: 'of', help: words.ofHelp, required: false, maxLength: 40, pressedOnly: true }],
  async run({ account, options: { of } }, engine) {
    const asked = campaignId.safeParse(of);
    const undone = asked.success ? await engine.undoInChat(account, asked.data) : [];
    if (undone.length > 0) return result(undone);
    return offer(await engine.doingsInChat(account));
  },
};

function offer(all: readonly OurDoing[]): Reply {
  if (all.length === 0) return say([{ part: 'text', text: plain(words.nothing) }]);
  const shown = all.slice(0, mostShown);
  const text = [...shown.flatMap(inWords), plain(words.only)];
  const undoable = shown.filter(({ isUndoable }) => isUndoable);
  const campaigns = [...new Map(undoable.map(({ campaign }) => [campaign.id, campaign])).values()];
  const choices: Choice[] = campaigns.map(({ id, title }) => ({
    label: words.undo(title),
    command: { name: 'undo', options: { of: id } },
  }));
  return say([{ ...card(words.title, text), choices }]);
}

function inWords({ campaign: { title, artistName }, serviceTitle, items, follows, isUndoable }: OurDoing): Phrase[] {
  const saved = items.length > 0 ? [items.length > 1 ? 'the track and the album' : `the ${items.join()}`] : [];
  const followed = follows > 0 ? [`following ${follows === 1 ? artistName : `${follows} artists`}`] : [];
  const ours = phrase`“${title}” on ${serviceTitle}: ${[...saved, ...followed].join(', and ')}.`;
  return isUndoable ? [ours] : [ours, byHand(serviceTitle)];
}

function result(all: readonly Undone[]): Reply {
  const isOut = ({ outcome }: Undone) => outcome === 'done' || outcome === 'done-before';
  const isDone = all.every(isOut);
  const text = all.map((each) => words.outcomes[each.outcome](each));
  const again = all.some(isOut) ? [plain(words.again)] : [];
  return say([card(isDone ? words.result : words.notAll, [...text, ...again])]);
}

function card(title: string, text: readonly Phrase[]): Card {
  return { part: 'card', title: plain(title), text, fields: [], links: [] };
}

function say(parts: Reply['parts']): Reply {
  return { visibility: 'private', parts };
}
