import { EngineError } from '../../core/errors.js';
import { longestCityName } from '../../core/fans/city.js';
import type { CityKept } from '../../core/fans/city-in-chat.js';
import { findMetro, plain as bare } from '../../core/places/find-metro.js';
import { metros } from '../../core/places/metros.js';
import type { Command, CommandOption } from './command.js';
import { phrase, plain, type Phrase } from './phrase.js';
import type { Link, Reply } from './reply.js';

/** Typed in place of a city by whoever would rather not say. */
const notSaid = '-';

const words = {
  help: 'Tell or change which city you live in, or that you would rather not say.',
  nameHelp: 'Your city, such as Noida; a - if you would rather not say.',
  title: 'Your city',
  nothing: 'Of you nothing is kept here yet. Pre-save first: type /presave. Then tell your city.',
  unknown: (artist: string) => phrase`${artist} does not know which city you live in.`,
  declined: (artist: string) => phrase`You would rather not tell ${artist}. Nobody asks you again.`,
  told: (artist: string, city: string) => phrase`With ${artist} you live in ${city}.`,
  found: (artist: string, city: string) => phrase`By your connection ${artist} takes it for ${city}.`,
  counts: (metro: string) => phrase`You count for ${metro}.`,
  elsewhere: 'You count among the cities elsewhere.',
  what: 'The artist sees how many fans each city has, and never who: that is how they know where to play.',
  how: 'To change it, type /city and your city.',
  noCity: 'That is no name of a city. Type it as /city Noida, in any script.',
  decline: 'Rather not say',
};

const nameOption: CommandOption = {
  name: 'name',
  help: words.nameHelp,
  required: false,
  maxLength: longestCityName,
  looksRight: (typed) => findMetro(typed) !== null,
  suggest(typed) {
    const sought = bare(typed);
    const fitting = metros.filter(({ name, aliases }) =>
      [name, ...aliases].some((each) => bare(each).startsWith(sought)),
    );
    return Promise.resolve(fitting.map(({ name }) => ({ label: name, value: name })));
  },
};

/** `/city`: shows where the fan lives as far as it is known, and keeps what they tell. */
export const city: Command = {
  name: 'city',
  help: words.help,
  options: [nameOption],
  changes: ({ name }) => name !== undefined,
  async run({ account, options }, engine) {
    const told = options['name']?.trim();
    if (told === undefined) return reply(await engine.cityInChat(account));
    try {
      return reply(await engine.tellCityInChat(account, told === notSaid ? null : told));
    } catch (error) {
      if (error instanceof EngineError && error.code === 'input-invalid') return say(words.noCity);
      throw error;
    }
  },
};

function say(text: string): Reply {
  return { visibility: 'private', parts: [{ part: 'text', text: plain(text) }] };
}

function reply(all: readonly CityKept[]): Reply {
  if (all.length === 0) return say(words.nothing);
  const text = [...all.map(line), plain(words.what), plain(words.how)];
  const links = all.flatMap(({ foundBy }): Link[] => (foundBy ? [{ label: foundBy.text, url: foundBy.url }] : []));
  const isDeclined = all.every(({ city: kept }) => kept?.by === 'declined');
  const decline = { label: words.decline, command: { name: 'city', options: { name: notSaid } } };
  const choices = isDeclined ? [] : [decline];
  const card = {
    part: 'card',
    title: plain(words.title),
    text,
    fields: [],
    links: links.slice(0, 1),
    choices,
  } as const;
  return { visibility: 'private', parts: [card] };
}

function line({ artistName, city: kept, metroName }: CityKept): Phrase {
  if (!kept) return words.unknown(artistName);
  if (kept.by === 'declined') return words.declined(artistName);
  const where = (kept.by === 'asked' ? words.told : words.found)(artistName, kept.name);
  return [...where, ' ', ...(metroName === null ? plain(words.elsewhere) : words.counts(metroName))];
}
