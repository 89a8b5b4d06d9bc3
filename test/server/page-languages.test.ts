import { afterEach, describe, expect, it } from '@jest/globals';
import { languages, localeOf, type Language } from '../../core/languages/language.js';
import { messageText } from '../../core/messages/format-message.js';
import { languageOfPage } from '../../server/http/language-of-page.js';
import { Browser, introduce, openWeb, preSave, type WebWorld } from './web-world.js';

let world: WebWorld | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

const link = '/l/night-drive';
const browserIn = (language: string) => ({ 'accept-language': language });

function languageIn(html: string): string | undefined {
  return /<html lang="([^"]+)"/.exec(html)?.[1];
}

describe('the language of a page', () => {
  it('is what its address asks for, then what was chosen here, in chat, by the browser, and by the artist', () => {
    const signs = { asked: 'hi', chosenHere: 'bn', chosenInChat: 'es', accepted: 'pt-BR', main: 'fr' };
    const spoken = [languageOfPage(signs)];
    for (const weaker of Object.keys(signs)) {
      Object.assign(signs, { [weaker]: null });
      spoken.push(languageOfPage(signs));
    }
    expect(spoken).toEqual(['hi', 'bn', 'es', 'pt-BR', 'fr', 'en']);
  });

  it('is English for who reads none of ours, and such an address asks for nothing that is remembered', async () => {
    world = await openWeb();
    const browser = new Browser(world);
    const { text, headers } = await browser.get(`${link}?lang=tlh`, browserIn('tlh, xx;q=0.5'));
    expect(languageIn(text)).toBe('en');
    expect(headers.get('vary')).toContain('Accept-Language');
    expect([...browser.cookies.keys()]).not.toContain('frontrow-language');
  });
});

const spoken: readonly Language[] = languages;
const other = spoken[1] ?? 'en';

describe('a visitor who reads another language', () => {
  it('is spoken to as their browser is set, each visitor of the same page in their own', async () => {
    world = await openWeb();
    const theirs = await new Browser(world).get(link, browserIn(`tlh, ${other};q=0.8, en;q=0.5`));
    const english = await new Browser(world).get(link, browserIn('en-IN'));

    expect([languageIn(theirs.text), languageIn(english.text)]).toEqual([other, 'en']);
    expect(theirs.text).toContain(messageText(other, 'page.promise'));
    expect(english.text).toContain(messageText('en', 'page.promise'));
  });

  it('is spoken to as the campaign is, where their browser says nothing', async () => {
    world = await openWeb({ campaign: { languages: [other, 'en'] } });
    expect(languageIn((await new Browser(world).get(link)).text)).toBe(other);
    expect(languageIn((await new Browser(world).get(link, browserIn('en'))).text)).toBe('en');
  });

  it('is spoken to as they chose in chat, whatever their browser is set to', async () => {
    world = await openWeb();
    const browser = new Browser(world);
    await introduce(world, browser, 'ana');
    await world.ports.fans.setLanguage('discord', 'id-ana', other);

    expect(languageIn((await browser.get(link, browserIn('en'))).text)).toBe(other);
    expect(languageIn((await browser.get('/me', browserIn('en'))).text)).toBe(other);
  });

  it('keeps the language that a link asked for, to their service and back', async () => {
    world = await openWeb();
    const browser = new Browser(world);
    expect(languageIn((await browser.get(`${link}?lang=${other}`, browserIn('en'))).text)).toBe(other);

    await preSave(world, browser, 'ana');

    for (const path of [link, '/me', '/terms', '/faq', '/privacy', '/l/unknown']) {
      expect([path, languageIn((await browser.get(path, browserIn('en'))).text)]).toEqual([path, other]);
    }
    expect(languageIn((await browser.get(`${link}?lang=en`)).text)).toBe('en');
  });

  it.each([
    ['on a page of ours is remembered for good', 'same-origin', true],
    ['by a link from elsewhere is remembered until the browser is closed', 'cross-site', false],
  ])('a language chosen %s', async (_name, site, forGood) => {
    world = await openWeb();
    const { headers } = await new Browser(world).get(`${link}?lang=${other}`, { 'sec-fetch-site': site });
    const cookie = headers.getSetCookie().find((line) => line.startsWith('frontrow-language='));
    expect(cookie).toContain(`frontrow-language=${other};`);
    expect(cookie).toContain('SameSite=Lax');
    expect(cookie?.includes('Max-Age=')).toBe(forGood);
  });

  it('finds the page in every language at its foot, with what else its address says', async () => {
    world = await openWeb();
    const { text } = await new Browser(world).get(`${link}?s=bio&lang=en&r=NGHT7K3MXQ`);
    for (const each of spoken) expect(text).toContain(`href="?s=bio&amp;r=NGHT7K3MXQ&amp;lang=${each}"`);
    expect((await new Browser(world).get('/terms')).text).toContain(`href="?lang=${other}"`);
  });

  it('is not led back into a form that was sent, or a sign-in that is used up', async () => {
    world = await openWeb();
    const browser = new Browser(world);
    expect((await browser.post('/me/forget')).text).not.toContain('hreflang=');
    expect((await browser.get('/oauth/spotify/callback?code=a-code&state=a-state')).text).not.toContain('hreflang=');
  });

  it('is told that the notice is in English, in their language', async () => {
    world = await openWeb();
    const { text } = await new Browser(world).get(`/privacy?lang=${other}`);
    expect(text).toContain(messageText(other, 'legalPages.whichLanguage'));
    expect(text).toContain('<section class="card prose" lang="en">');
    expect((await new Browser(world).get('/privacy')).text).not.toContain(
      messageText('en', 'legalPages.whichLanguage'),
    );
  });

  it('sees a preview in the language of the link, or of the campaign, and search engines find the others', async () => {
    world = await openWeb({ campaign: { languages: [other, 'en'] } });
    const chat = { 'user-agent': 'Discordbot/2.0' };
    const locale = (language: Language) => localeOf[language].replace('-', '_');

    const { text } = await new Browser(world).get(link, chat);
    expect(text).toContain(`<meta property="og:locale" content="${locale(other)}"/>`);
    expect(text).toContain(`<meta property="og:locale:alternate" content="${locale('en')}"/>`);
    for (const each of spoken)
      expect(text).toContain(`hreflang="${each}" href="${world.ports.baseUrl}${link}?lang=${each}"`);

    expect(languageIn((await new Browser(world).get(`${link}?lang=en`, chat)).text)).toBe('en');
  });
});
