import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { regionProfiles } from '../../core/consent/consent.js';
import { noticeVersions } from '../../core/consent/notice.js';
import { noticeTexts } from '../../server/legal/notice-text.js';
import { Browser, openWeb, preSave, startSignIn, type WebWorld } from './web-world.js';

/** The words that each version stands for: the beginning of their SHA-256. */
const wordsOf: Readonly<Record<string, string>> = {
  '2026-11h-dpdp': 'bcf15c303cca2f98',
  '2026-11h-gdpr': '6812e9f3eb10be61',
  '2026-11h-lgpd': '91abe7d9c3dbd87e',
  '2026-11h-ccpa': '430b33edcec87222',
  '2026-11h-general': '0ec566f574a5c5b2',
};

let world: WebWorld;
beforeEach(async () => {
  const contact = {
    responsibleParty: 'Late Train Records',
    email: 'privacy@example.org',
    grievance: 'R. Iyer, grievance@example.org',
  };
  world = await openWeb({ campaign: { contact } });
});
afterEach(() => world.close());

describe('/privacy', () => {
  it.each(regionProfiles)(
    'says for %s what is kept, how long, who answers for it and how to complain',
    async (region) => {
      const { status, text } = await new Browser(world).get(`/privacy?region=${region}`);

      expect(status).toBe(200);
      expect(text).toContain(noticeVersions[region]);
      for (const heading of ['What we keep, and what for', 'How long', 'Your rights', 'How to complain']) {
        expect(text).toContain(heading);
      }
      expect(text).toContain('Late Train Records');
      expect(text).toContain('mailto:privacy@example.org');
      expect(text).toContain('Complaints: R. Iyer, grievance@example.org');
    },
  );

  it('shows a fan the notice they were shown when they pre-saved', async () => {
    const browser = new Browser(world);
    const callback = world.service.agree(await startSignIn(browser, 'America/Sao_Paulo'), 'ana');
    await browser.get(`/oauth/spotify/callback?${callback.toString()}`);

    expect((await browser.get('/privacy')).text).toContain('2026-11h-lgpd');
    expect((await browser.get('/privacy?region=ccpa')).text).toContain('2026-11h-ccpa');
  });

  it.each(['', '?region=', '?region=nowhere', '?region=gdpr&region=dpdp', '?region[]=gdpr'])(
    'shows a stranger who asks with "%s" the general notice',
    async (query) => {
      const { status, text } = await new Browser(world).get(`/privacy${query}`);

      expect(status).toBe(200);
      expect(text).toContain('2026-11h-general');
    },
  );

  it.each(regionProfiles)(
    'names for %s the languages that are kept, their cookie, and what is kept of a team',
    async (region) => {
      const { text } = await new Browser(world).get(`/privacy?region=${region}`);

      for (const words of [
        '(/language)',
        'one with the language in which these pages speak',
        'If you act for an artist',
      ]) {
        expect(text).toContain(words);
      }
      expect(text).toContain('who did what for a year');
    },
  );

  it('names no campaign that is a draft', async () => {
    await world.ports.campaigns.advance(world.campaign.id, 'open', 'draft');

    expect((await new Browser(world).get('/privacy')).text).not.toContain('Late Train Records');
  });

  it.each(regionProfiles)('has a version for %s that stands for exactly these words', (region) => {
    const words = createHash('sha256').update(JSON.stringify(noticeTexts[region])).digest('hex').slice(0, 16);

    // A word was changed? Then give the notice another version in core/consent/notice.ts, and note its words here.
    expect([noticeVersions[region], words]).toEqual([noticeVersions[region], wordsOf[noticeVersions[region]]]);
  });
});

describe('/terms', () => {
  it('says what a fan gets, and that nothing is bought, posted or played in their name', async () => {
    const { status, text } = await new Browser(world).get('/terms');

    expect(status).toBe(200);
    expect(text).toContain('What you get');
    expect(text).toContain('We buy, post and play nothing in your name');
  });
});

describe('every page', () => {
  it.each(['/l/night-drive', '/me', '/me/forget', '/privacy', '/terms', '/l/unknown'])(
    'such as %s leads to the fan’s data, the privacy notice and the terms',
    async (path) => {
      const browser = new Browser(world);
      await preSave(world, browser, 'ana');

      const { text } = await browser.get(path);

      for (const address of ['/me', '/privacy', '/terms']) expect(text).toContain(`<a href="${address}">`);
    },
  );
});
