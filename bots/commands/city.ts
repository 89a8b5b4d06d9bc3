import { EngineError } from '../../core/errors.js';
import { longestCityName } from '../../core/fans/city.js';
import type { CityKept } from '../../core/fans/city-in-chat.js';
import { findMetro, plain as bare } from '../../core/places/find-metro.js';
import { metros } from '../../core/places/metros.js';
import type { Command, CommandOption } from './command.js';
import type { Phrase } from './phrase.js';
import type { Link, Reply } from './reply.js';
import type { Speech } from './speech.js';
import { oneLine } from './one-line.js';

/** Typed in place of a city by whoever would rather not say. */
const notSaid = '-';

const nameOption: CommandOption = {
  name: 'name',
  help: 'city.nameHelp',
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
  help: 'city.help',
  options: [nameOption],
  changes: ({ name }) => name !== undefined,
  async run({ account, options, speech }, engine) {
    const told = options['name']?.trim();
    if (told === undefined) return reply(await engine.cityInChat(account), speech);
    try {
      return reply(await engine.tellCityInChat(account, told === notSaid ? null : told), speech);
    } catch (error) {
      if (error instanceof EngineError && error.code === 'input-invalid') return oneLine(speech.say('city.noCity'));
      throw error;
    }
  },
};

function reply(all: readonly CityKept[], { say, label }: Speech): Reply {
  if (all.length === 0) return oneLine(say('city.nothing'));
  const text = [...all.map((each) => line(each, { say })), say('city.what'), say('city.how')];
  const links = all.flatMap(({ foundBy }): Link[] => (foundBy ? [{ label: foundBy.text, url: foundBy.url }] : []));
  const isDeclined = all.every(({ city: kept }) => kept?.by === 'declined');
  const decline = { label: label('city.decline'), command: { name: 'city', options: { name: notSaid } } };
  const choices = isDeclined ? [] : [decline];
  const card = {
    part: 'card',
    title: say('city.title'),
    text,
    fields: [],
    links: links.slice(0, 1),
    choices,
  } as const;
  return { visibility: 'private', parts: [card] };
}

function line({ artistName: artist, city: kept, metroName: metro }: CityKept, { say }: Pick<Speech, 'say'>): Phrase {
  if (!kept) return say('city.unknown', { artist });
  if (kept.by === 'declined') return say('city.declined', { artist });
  const [wasTold, { name }] = [kept.by === 'asked', kept];
  if (metro === null) return say(wasTold ? 'city.toldElsewhere' : 'city.foundElsewhere', { artist, city: name });
  return say(wasTold ? 'city.toldMetro' : 'city.foundMetro', { artist, city: name, metro });
}
