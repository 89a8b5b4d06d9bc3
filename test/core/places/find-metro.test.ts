import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findMetro, metroById, plain } from '../../../core/places/find-metro.js';
import { metros } from '../../../core/places/metros.js';

const names = metros.flatMap(({ id, name, aliases }) => [name, ...aliases].map((each) => ({ id, name: each })));
const anyName = fc.constantFrom(...names);

/** The same name as somebody else would type it. */
const typedOtherwise = fc
  .tuple(anyName, fc.constantFrom('NFC', 'NFD', 'NFKC'), fc.boolean(), fc.boolean())
  .map(([{ id, name }, form, loud, spaced]) => {
    const normal = name.normalize(form);
    const cased = loud && plain(normal.toUpperCase()) === plain(normal) ? normal.toUpperCase() : normal;
    return { id, typed: spaced ? `  ${cased.replace(/ /g, '   ')} ` : cased };
  });

describe('the metro of a city', () => {
  it.each([
    [
      'delhi',
      ['Delhi', 'new delhi', 'NOIDA', 'Gurgaon', 'Gurugram', 'Ghaziabad', 'Faridabad', 'दिल्ली', 'नई दिल्ली', 'দিল্লি'],
    ],
    ['bengaluru', ['Bangalore', 'BENGALURU', 'बेंगलुरु', 'বেঙ্গালুরু']],
    ['mumbai', ['Bombay', 'Thane', 'Navi Mumbai', 'navi-mumbai', 'मुंबई', 'মুম্বই']],
    ['kolkata', ['Calcutta', 'Howrah', 'कोलकाता', 'কলকাতা', 'হাওড়া']],
    ['chennai', ['Madras', 'चेन्नई']],
    ['hyderabad', ['Secunderabad', 'हैदराबाद']],
    ['pune', ['Pimpri-Chinchwad', 'pimpri chinchwad', 'पुणे']],
    ['sao-paulo', ['Sao Paulo', 'São Paulo', 'SÃO PAULO', 'Sa\u0303o Paulo']],
    ['mexico-city', ['Mexico City', 'Ciudad de Mexico', 'CDMX']],
    ['cologne', ['Koln', 'KÖLN', 'Koeln', 'Düsseldorf']],
    ['istanbul', ['Istanbul', 'İstanbul', 'ISTANBUL']],
    ['lagos', ['Lagos, Nigeria', 'Ikeja']],
    ['delhi', ['New Delhi (Connaught Place)', 'Delhi, India', 'गुड़गांव', 'गुडगांव']],
    ['toronto', ['Toronto (Old Toronto)']],
    ['new-york', ['new york', 'Brooklyn', 'NYC']],
    ['dhaka', ['Dacca', 'ঢাকা']],
  ])('is %s for each of its names', (id, typed) => {
    expect(typed.map((name) => findMetro(name)?.id)).toEqual(typed.map(() => id));
  });

  it.each(['', '   ', '?', 'Nowhere', 'Springfield', 'delhi-6 the film', '__proto__', 'constructor', '\u0000', '💚'])(
    'is none for %j',
    (typed) => {
      expect(findMetro(typed)).toBeNull();
    },
  );

  it('is none for the city of the same name in another country', () => {
    expect(findMetro('Hyderabad', 'PK')).toBeNull();
    expect(findMetro('London', 'CA')).toBeNull();
    expect(findMetro('Hyderabad', 'in')?.id).toBe('hyderabad');
  });

  it('is the same however its name is typed', () => {
    fc.assert(fc.property(typedOtherwise, ({ id, typed }) => expect(findMetro(typed)?.id).toBe(id)));
  });

  it('is the same for a name that has been made plain already', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyName.map(({ name }) => name),
          fc.string({ unit: 'grapheme' }),
        ),
        (name) => {
          expect(plain(plain(name))).toBe(plain(name));
          expect(findMetro(plain(name))?.id).toBe(findMetro(plain(name))?.id);
        },
      ),
    );
  });
});

describe('the table of metros', () => {
  it('has every name once: none belongs to two metros', () => {
    const owners = new Map<string, Set<string>>();
    for (const { id, name } of names) owners.set(plain(name), (owners.get(plain(name)) ?? new Set()).add(id));

    expect([...owners].filter(([, ids]) => ids.size > 1)).toEqual([]);
  });

  it('finds every metro by every one of its names, and by its id', () => {
    expect(names.filter(({ id, name }) => findMetro(name)?.id !== id)).toEqual([]);
    expect(metros.filter((metro) => metroById(metro.id) !== metro)).toEqual([]);
  });

  it('has ids that can stand in an address, each once, and countries of two letters', () => {
    expect(metros.filter(({ id }) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
    expect(metros.filter(({ country }) => !/^[A-Z]{2}$/.test(country))).toEqual([]);
    expect(new Set(metros.map(({ id }) => id)).size).toBe(metros.length);
  });
});
