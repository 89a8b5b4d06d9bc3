import type { AccountData } from '../../core/fans/chat-account.js';
import type { ActsOfAccount } from '../../core/artists/acts-of-account.js';
import { choicesOf } from './choices-of.js';
import type { Command, CommandOption } from './command.js';
import type { Phrase } from './phrase.js';
import type { Card } from './reply.js';
import type { Speech } from './speech.js';
import { oneLine } from './one-line.js';

/** What the button of {@link everywhereCard} says. */
const everywhere = 'everywhere';

const sureOption: CommandOption = {
  name: 'sure',
  help: 'forget.sureHelp',
  required: false,
  maxLength: 20,
  pressedOnly: true,
};

/**
 * `/forget`: leads a fan to the page that asks once more, by a link of their own. Whoever acts for artists, a fan or not, is
 * shown what goes and what stays, and is forgotten everywhere by one more press.
 */
export const forget: Command = {
  name: 'forget',
  help: 'forget.help',
  options: [sureOption],
  changes: ({ sure }) => sure !== undefined,
  async run({ account, options, speech }, engine) {
    if (options['sure'] === everywhere) {
      await engine.forgetAccount(account);
      return oneLine(speech.say('forget.done'));
    }
    const known = await engine.chatData(account);
    const acts = await engine.actsOfAccount(account);
    if (known.length === 0 && !acts) return oneLine(speech.say('forget.nothing'));
    const parts = known.map((each) => fanCard(each, speech));
    return { visibility: 'private', parts: acts ? [...parts, everywhereCard(acts, speech)] : parts };
  },
};

function fanCard({ artistName: artist, links }: AccountData, { say, label }: Speech): Card {
  return {
    part: 'card',
    title: say('forget.title'),
    text: [say('forget.what', { artist }), say('forget.how'), say('forget.stop')],
    fields: [],
    links: links ? [{ label: label('forget.link', { artist }), url: links.forget }] : [],
  };
}

function everywhereCard({ places, requests }: ActsOfAccount, speech: Speech): Card {
  const { say, label } = speech;
  const button = choicesOf('forget');
  return {
    part: 'card',
    title: say('forget.actsTitle'),
    text: [
      ...places.flatMap((place) => placeLines(place, speech)),
      ...requests.map(({ name: artist }) => say('forget.asked', { artist })),
      say('forget.acts'),
      say('forget.everywhere'),
    ],
    fields: [],
    links: [],
    choices: [button(label('forget.everywhereButton'), { sure: everywhere })],
  };
}

function placeLines({ artist, member, isLastOwner }: ActsOfAccount['places'][number], speech: Speech): Phrase[] {
  const { say, label } = speech;
  const onTeam = say('forget.onTeam', { artist: artist.name, role: label(`roles.${member.role}`) });
  return isLastOwner ? [onTeam, say('forget.lastOwner', { artist: artist.name })] : [onTeam];
}
