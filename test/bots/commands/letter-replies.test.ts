import { describe, expect, it } from '@jest/globals';
import { letterReply } from '../../../bots/commands/letter-replies.js';
import { FakeEngine } from '../fake-engine.js';
import { aBlastLetter, aLetter, aPostLetter, smartLinkUrl } from '../night-drive.js';
import { readReply } from './read-reply.js';

describe('a letter', () => {
  it('of a fan’s own pre-save is that fan’s alone', async () => {
    expect((await letterReply(aLetter('saved'), new FakeEngine())).visibility).toBe('private');
  });

  it('of a blast has the artist’s own words, a link of one’s own, and one tap that ends such news', async () => {
    const reply = await letterReply(aBlastLetter('Tonight at six.\n\nSee you there'), new FakeEngine());
    const text = readReply(reply);

    expect(reply.visibility).toBe('private');
    expect(text).toContain('News from Late Trains');
    expect(text).toContain('Tonight at six.');
    expect(text).toContain('[Get my own link] /presave release:night-drive');
    expect(text).toMatch(/\[No more news from Late Trains\] \/messages mute:art_/);
  });

  it('for a community has a button that gives each one a link of their own, and no personal one', async () => {
    const reply = await letterReply(aPostLetter('Tonight at six.'), new FakeEngine());
    const text = readReply(reply);

    expect(reply.visibility).toBe('public');
    expect(text).toContain('[Get my own link] /presave release:night-drive');
    expect(text).not.toMatch(/\/p\/|mute/);
  });

  it('for a community whose release is out says so, and where to listen', async () => {
    const text = readReply(await letterReply(aPostLetter(null), new FakeEngine()));

    expect(text).toContain('Night Drive is out');
    expect(text).toContain(`[Listen now] ${smartLinkUrl}`);
    expect(text).toContain('[Get my own link] /presave release:night-drive');
  });
});
