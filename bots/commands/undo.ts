import { campaignId } from '../../core/campaigns/campaign.js';
import type { OurDoing, Undone } from '../../core/pre-saves/undo.js';
import type { Command } from './command.js';
import type { Phrase } from './phrase.js';
import type { Card, Choice, Reply } from './reply.js';
import type { Speech } from './speech.js';

/** As many releases as anybody wants to read. */
const mostShown = 8;

/** `/undo`: shows what we have put into libraries and whom we follow for the fan, and takes it back at the press of a button. */
export const undo: Command = {
  name: 'undo',
  help: 'undo.help',
  options: [{ name: 'of', help: 'undo.ofHelp', required: false, maxLength: 40, pressedOnly: true }],
  async run({ account, options: { of }, speech }, engine) {
    const asked = campaignId.safeParse(of);
    const undone = asked.success ? await engine.undoInChat(account, asked.data) : [];
    if (undone.length > 0) return result(undone, speech);
    return offer(await engine.doingsInChat(account), speech);
  },
};

function offer(all: readonly OurDoing[], speech: Speech): Reply {
  const { say, label } = speech;
  if (all.length === 0) return shown([{ part: 'text', text: say('undo.nothing') }]);
  const offered = all.slice(0, mostShown);
  const text = [...offered.flatMap((each) => inWords(each, speech)), say('undo.only')];
  const undoable = offered.filter(({ isUndoable }) => isUndoable);
  const campaigns = [...new Map(undoable.map(({ campaign }) => [campaign.id, campaign])).values()];
  const choices: Choice[] = campaigns.map(({ id, title }) => ({
    label: label('undo.undo', { title }),
    command: { name: 'undo', options: { of: id } },
  }));
  return shown([{ ...card(say('undo.title'), text), choices }]);
}

function inWords(doing: OurDoing, { say }: Speech): Phrase[] {
  const { campaign, serviceTitle: service, follows, isUndoable } = doing;
  const { title, artistName: artist } = campaign;
  const ours = say('undo.ours', { title, service, artist, follows, items: itemsOf(doing) });
  return isUndoable ? [ours] : [ours, say('undo.by-hand', { service })];
}

/** What was saved, as the message chooses its words by. */
function itemsOf({ items: [first, ...more] }: OurDoing): string {
  return more.length > 0 ? 'both' : (first ?? 'none');
}

function result(all: readonly Undone[], { say }: Speech): Reply {
  const isOut = ({ outcome }: Undone) => outcome === 'done' || outcome === 'done-before';
  const isDone = all.every(isOut);
  const text = all.map(({ outcome, serviceTitle: service }) => say(`undo.${outcome}`, { service }));
  const again = all.some(isOut) ? [say('undo.again')] : [];
  return shown([card(say(isDone ? 'undo.result' : 'undo.notAll'), [...text, ...again])]);
}

function card(title: Phrase, text: readonly Phrase[]): Card {
  return { part: 'card', title, text, fields: [], links: [] };
}

function shown(parts: Reply['parts']): Reply {
  return { visibility: 'private', parts };
}
