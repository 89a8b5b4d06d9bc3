import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import { defaultLanguage, languages, localeOf, type Language } from '../../../core/languages/language.js';
import { catalogues } from '../../../core/messages/catalogue.js';
import { readMessage } from './read-message.js';

type Text = { key: string; text: string };

function textsIn(language: Language): Text[] {
  return Object.entries(catalogues[language]).flatMap(([area, messages]) =>
    Object.entries(messages).map(([name, text]) => ({ key: `${area}.${name}` satisfies string, text })),
  );
}

const english = new Map(textsIn(defaultLanguage).map(({ key, text }) => [key, text]));

/** `/presave` and the like: they are typed as they stand, in whatever language. */
function commandsIn(text: string): string[] {
  return [...new Set(text.match(/(?<![\p{L}\p{N}_/])\/[a-z]+/gu) ?? [])].sort();
}

describe.each(languages)('the messages in %s', (language) => {
  const texts = textsIn(language);
  const categories = new Intl.PluralRules(localeOf[language]).resolvedOptions().pluralCategories;

  it('are those of the English ones', () => {
    expect(texts.map(({ key }) => key).sort()).toEqual([...english.keys()].sort());
  });

  it('can be read, and none is empty', () => {
    for (const { key, text } of texts) {
      expect({ key, isEmpty: text.trim() === '' }).toEqual({ key, isEmpty: false });
      expect(() => new IntlMessageFormat(text, localeOf[language])).not.toThrow();
    }
  });

  it('ask for what the English ones ask for, in the same tags', () => {
    for (const { key, text } of texts) {
      const { names, tags } = readMessage(text);
      const source = readMessage(english.get(key) ?? '');
      expect({ key, names, tags }).toEqual({ key, names: source.names, tags: source.tags });
    }
  });

  it('have the plural forms that the language needs, and choose by the same words as the English ones', () => {
    for (const { key, text } of texts) {
      const { plurals, selects } = readMessage(text);
      for (const forms of plurals) {
        expect({ key, forms }).toEqual({ key, forms: expect.arrayContaining([...categories, 'other']) });
      }
      expect({ key, selects }).toEqual({ key, selects: readMessage(english.get(key) ?? '').selects });
    }
  });

  it('name the same commands as the English ones', () => {
    for (const { key, text } of texts) {
      expect({ key, commands: commandsIn(text) }).toEqual({ key, commands: commandsIn(english.get(key) ?? '') });
    }
  });
});

/** All that can say something. */
function sources(): string {
  const folders = ['bots', 'core', 'server'];
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name)),
  );
  const said = files.filter((name) => /\.tsx?$/.test(name) && !name.startsWith('core/messages/'));
  return said.map((name) => readFileSync(name, 'utf8')).join('\n');
}

it('every message is said somewhere', () => {
  const source = sources();
  const named = new Set(source.match(/(?<=['"`])[a-zA-Z]+\.[\w-]+(?=['"`])/g) ?? []);
  // A name that is put together in a template: `undo.${outcome}`, or faq.${id}-short.
  const templates = [...new Set(source.match(/(?<=`)[a-zA-Z]+\.[\w-]*\$\{[^`]*(?=`)/g) ?? [])].map(
    (template) => new RegExp(`^${template.replace(/\./, '\\.').replace(/\$\{[^}]*\}/g, '[\\w-]+')}$`),
  );
  const silent = [...english.keys()].filter(
    (key) => !named.has(key) && !templates.some((template) => template.test(key)),
  );
  expect(silent).toEqual([]);
});
