import { beforeEach, describe, expect, it } from '@jest/globals';
import { createEngine } from '../../../core/engine.js';
import type { Secret } from '../../../core/secret.js';
import { aBrowserOf, aWorld, pass, secondMs, type World } from '../world.js';
import { aVisit } from './a-visit.js';

let world: World;
let lookedUp: number;
beforeEach(async () => {
  world = await aWorld();
  lookedUp = 0;
  const bySlug = world.ports.campaigns.bySlug.bind(world.ports.campaigns);
  world.ports.campaigns.bySlug = (slug) => {
    lookedUp += 1;
    return bySlug(slug);
  };
});

async function open({ zone, session = null }: { zone?: string; session?: Secret | null } = {}) {
  return (await world.engine.visitSmartLink('night-drive', { session, zone }, aVisit())).view;
}

describe('a link that many open', () => {
  it('is looked up once a second for all whom nobody has introduced', async () => {
    const views = await Promise.all(Array.from({ length: 50 }, () => open()));
    expect(lookedUp).toBe(1);
    expect(new Set(views).size).toBe(1);

    pass(world, secondMs);
    await open();

    expect(lookedUp).toBe(2);
  });

  it('shows a second later what has changed', async () => {
    await open();
    await world.engine.cancelCampaign({ campaignId: world.campaign.id, from: 1 });

    pass(world, secondMs);

    expect((await open()).campaign.phase).toBe('cancelled');
  });

  it('shows each zone its own midnight', async () => {
    const [delhi, honolulu] = [await open({ zone: 'Asia/Kolkata' }), await open({ zone: 'Pacific/Honolulu' })];

    expect(honolulu.releaseAt.getTime() - delhi.releaseAt.getTime()).toBe(15.5 * 60 * 60 * secondMs);
  });

  it('is looked up for whoever is known, each time', async () => {
    const { session } = await aBrowserOf(world, 'Asha');
    lookedUp = 0;

    const seen = [await open({ session }), await open({ session })];

    expect(lookedUp).toBe(2);
    expect(seen.every(({ visitor }) => visitor?.identity?.displayName === 'Asha')).toBe(true);
    expect((await open()).visitor).toBeNull();
  });

  it('is looked up by the next when it could not be for one', async () => {
    const bySlug = world.ports.campaigns.bySlug.bind(world.ports.campaigns);
    world.ports.campaigns.bySlug = () => Promise.reject(new Error('The database is away.'));
    world = { ...world, engine: createEngine(world.ports) };
    await expect(open()).rejects.toThrow('The database is away.');
    world.ports.campaigns.bySlug = bySlug;

    expect((await open()).campaign.slug).toBe('night-drive');
  });
});
