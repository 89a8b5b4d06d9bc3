import { afterEach, describe, expect, it } from '@jest/globals';
import { Browser, openWeb, type WebWorld } from './web-world.js';

let world: WebWorld;
afterEach(() => world.close());

/** The tags of a page's preview card, by name. */
function tagsOf(html: string): Record<string, string> {
  const tags = html.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"/g);
  return Object.fromEntries([...tags].map(([, name = '', content = '']) => [name, content]));
}

describe('the preview of a link', () => {
  it('names the release, says when it comes, and shows its cover with its size', async () => {
    world = await openWeb({ campaign: { title: 'रात का सफ़र', hasArtwork: true }, baseUrl: 'https://frontrow.example' });

    const tags = tagsOf((await new Browser(world).get('/l/night-drive')).text);

    expect(tags).toMatchObject({
      'og:title': 'रात का सफ़र by River of Glass',
      'og:description': expect.stringContaining('Out Friday, 24 April 2026.'),
      'og:url': 'https://frontrow.example/l/night-drive',
      'og:locale': 'en_GB',
      'og:image': 'https://frontrow.example/l/night-drive/artwork',
      'og:image:width': '640',
      'og:image:height': '640',
      'og:image:alt': 'Cover of रात का सफ़र',
      'twitter:card': 'summary_large_image',
      'twitter:image': 'https://frontrow.example/l/night-drive/artwork',
    });
  });

  it('without a cover promises none', async () => {
    world = await openWeb();
    const tags = tagsOf((await new Browser(world).get('/l/night-drive')).text);
    expect(tags['twitter:card']).toBe('summary');
    expect(tags).not.toHaveProperty('og:image');
  });

  it('after the release says that it is out', async () => {
    world = await openWeb();
    await world.ports.campaigns.advance(world.campaign.id, 'open', 'released');
    expect(tagsOf((await new Browser(world).get('/l/night-drive')).text)['og:description']).toBe('Out now. Listen.');
  });

  it.each(['en', 'xx', '"><script>', ''])('says in which language it is, whichever was asked for: %s', async (lang) => {
    world = await openWeb();
    const { status, text } = await new Browser(world).get(`/l/night-drive?lang=${encodeURIComponent(lang)}`);
    expect(status).toBe(200);
    expect(text).toContain('<html lang="en">');
    expect(text).not.toContain('<script>');
  });

  it.each(['lang=en&lang=hi', 'lang[]=en', 'lang[$gt]=', '__proto__=en'])('is not disturbed by %s', async (query) => {
    world = await openWeb();
    expect((await new Browser(world).get(`/l/night-drive?${query}`)).status).toBe(200);
  });
});
