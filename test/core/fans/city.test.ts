import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cityAsTold } from '../../../core/fans/city.js';
import { noteCityOfClick } from '../../../core/fans/keep-city.js';
import type { Click } from '../../../core/smart-links/click.js';
import { aClick } from '../../contracts/samples.js';
import { aWorld, join, type KnownFan, type World } from '../world.js';

const now = new Date('2026-04-03T10:00:00Z');

/** Null if it was refused. */
function nameOf(text: string): string | null {
  try {
    return cityAsTold(text, now).name;
  } catch {
    return null;
  }
}

describe('a city as a fan writes it', () => {
  it.each([
    ['  new   delhi ', 'new delhi', 'delhi'],
    ['Kleinmachnow', 'Kleinmachnow', null],
    ['কলকাতা', 'কলকাতা', 'kolkata'],
    ['Delhi\u202e', 'Delhi', 'delhi'],
    ["L'Aquila", "L'Aquila", null],
  ])('is kept as it was written, tamed, with its metro: %j', (text, name, metro) => {
    expect(cityAsTold(text, now)).toEqual({ by: 'asked', name, metro, at: now });
  });

  it.each([
    '',
    '   ',
    '12345',
    '💚',
    '<script>alert(1)</script>',
    'https://evil.example',
    '{{7*7}}',
    '@everyone',
    'x'.repeat(61),
  ])('is refused if it can be no city: %j', (text) => {
    expect(() => cityAsTold(text, now)).toThrow(expect.objectContaining({ code: 'input-invalid' }));
  });

  it('is refused, or kept short and without what turns a line around, whatever was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const name = nameOf(text);
        if (name !== null) expect(name).toMatch(/^[^\p{Cc}\u202a-\u202e\u2066-\u2069]{1,60}$/su);
      }),
    );
  });
});

describe('the city of a fan', () => {
  let world: World;
  let ana: KnownFan;
  const kept = async () => (await world.ports.fans.byId(ana.fanId))?.city ?? null;
  const clicked = async (change: Partial<Click>) => {
    const click = aClick({ campaignId: world.campaign.id, city: 'Noida', metro: 'delhi', ...change });
    await world.ports.clicks.add([click]);
    await noteCityOfClick({ fanId: ana.fanId, clickId: click.id }, world.ports);
  };

  beforeEach(async () => {
    world = await aWorld();
    ana = await join(world, 'ana');
  });

  it('is asked once they have pre-saved, until they answer or would rather not', async () => {
    const asks = async () => (await world.engine.viewSmartLink('night-drive', ana.session)).visitor?.asksCity;
    expect(await asks()).toBe(true);

    await world.engine.cityOwn(ana.session, null);

    expect(await asks()).toBe(false);
    expect(await kept()).toMatchObject({ by: 'declined' });
  });

  it('is what the click that brought them has shown, until they say what it is', async () => {
    await clicked({});
    expect(await kept()).toMatchObject({ by: 'ip', name: 'Noida', metro: 'delhi' });

    await world.engine.cityOwn(ana.session, 'Howrah');
    await clicked({ id: 'another' });

    expect(await kept()).toMatchObject({ by: 'asked', name: 'Howrah', metro: 'kolkata' });
  });

  it('is not taken from a click for a fan who would rather not say', async () => {
    await world.engine.cityOwn(ana.session, null);
    await clicked({});

    expect(await kept()).toMatchObject({ by: 'declined' });
  });

  it('stays unknown where their click has shown none, or is not there', async () => {
    await clicked({ city: null, metro: null });
    await noteCityOfClick({ fanId: ana.fanId, clickId: 'nowhere' }, world.ports);

    expect(await kept()).toBeNull();
  });

  it('goes at once when they ask to be forgotten', async () => {
    await world.engine.cityOwn(ana.session, 'Delhi');
    await world.engine.forgetOwn(ana.session);

    expect(await kept()).toBeNull();
  });

  it('cannot be given by a browser that nobody has introduced', async () => {
    await expect(world.engine.cityOwn(null, 'Delhi')).rejects.toMatchObject({ code: 'not-signed-in' });
  });
});
