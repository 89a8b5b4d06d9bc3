import { beforeEach, describe, expect, it } from '@jest/globals';
import { answer, suggest } from '../../../bots/commands/route.js';
import { speechIn } from '../../../bots/commands/speech.js';
import { languageNames, languages } from '../../../core/languages/language.js';
import { aWorld, join, type World } from '../../core/world.js';
import { readReply } from './read-reply.js';

let world: World;
beforeEach(async () => {
  world = await aWorld();
  await join(world, 'ana');
});

function typedBy(name: string, options: Record<string, string>, languageTag?: string) {
  const account = { platform: 'discord', externalId: `id-${name}`, displayName: name } as const;
  const here = languageTag === undefined ? account : { ...account, languageTag };
  return { account: here, place: null, options, now: world.calendar.now(), requestId: '9001' };
}

async function ask(name: string, options: Record<string, string> = {}, languageTag?: string): Promise<string> {
  const typed = typedBy(name, options, languageTag);
  return readReply(await answer('language', typed, { engine: world.engine, log: world.log }));
}

describe('/language', () => {
  it('says in which language somebody is spoken to, why, and how to change it', async () => {
    expect(await ask('ana', {}, 'en-GB')).toContain('I speak English with you, because your app is set to it.');
    expect(await ask('ana', {}, 'xx')).toContain('in which language your app is I cannot tell');

    const text = await ask('ana');
    for (const each of languages) expect(text).toContain(`[${languageNames[each]}] /language language:${each}`);
    expect(text).toContain('[As my app is set] /language language:automatic');
  });

  it.each(['en', 'EN', 'en-US', 'English', ' english '])('keeps the language named as %p', async (typed) => {
    expect(await ask('ana', { language: typed })).toContain('I speak English with you, because you chose it.');
    expect(await ask('ana')).toContain('because you chose it');
  });

  it('goes back to what the app is set to', async () => {
    await ask('ana', { language: 'en' });

    expect(await ask('ana', { language: 'automatic' }, 'en')).toContain('because your app is set to it');
  });

  it('knows no other language, and says which there are', async () => {
    const text = await ask('ana', { language: 'Klingon' });

    expect(text).toContain('That is none of the languages I speak.');
    expect(text).toContain('[English] /language language:en');
  });

  it('tells somebody of whom nothing is kept to pre-save first', async () => {
    expect(await ask('stranger', { language: 'en' })).toContain('Type /presave first, then /language again.');
  });

  it('offers the languages while one is typed', async () => {
    const being = { name: 'language', input: typedBy('ana', {}), option: 'language', typed: '' };
    const offered = await suggest(being, { engine: world.engine, log: world.log });

    expect(offered.map(({ value }) => value)).toEqual([...languages, 'automatic']);
  });
});

describe.each(languages)('whoever reads %s', (language) => {
  it('is answered in it, in every refusal too, once they chose it or their app is set to it', async () => {
    const title = speechIn(language).label('language.title');
    const answering = { engine: world.engine, log: world.log };

    expect(await ask('stranger', {}, language)).toContain(title);
    expect(await ask('ana', { language })).toContain(title);
    expect((await answer('status', typedBy('ana', {}), answering)).language).toBe(language);
    const refused = await answer('stats', typedBy('ana', {}), answering);
    expect(readReply(refused)).toBe(speechIn(language).label('failures.not-on-team'));
  });
});
