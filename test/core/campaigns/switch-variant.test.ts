import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ActingAccount } from '../../../core/audit/audit-entry.js';
import type { Variant, VariantId } from '../../../core/campaigns/variant.js';
import { aVisit } from '../smart-links/a-visit.js';
import { aWorld, pass, secondMs, type World } from '../world.js';

const variants: Variant[] = [
  { id: 'a', headline: 'Hear it first', hasArtwork: false },
  { id: 'b', headline: 'The night bus home', hasArtwork: false },
];

const owner = { platform: 'discord', externalId: 'owner', displayName: 'Late Trains' } as const;
const viewer = { ...owner, externalId: 'viewer' };
const use = (to: VariantId | null, from: VariantId | null | undefined, account = owner as ActingAccount) =>
  world.engine.switchVariant({ account, asked: { place: null, release: null }, from, to });

let world: World;
beforeEach(async () => {
  world = await aWorld({ campaign: { variants } });
  await world.engine.addTeamMember({ artistId: world.campaign.artistId, account: owner, role: 'owner' });
});

async function shown(address: string) {
  const { view } = await world.engine.visitSmartLink(world.campaign.slug, { session: null }, aVisit({ address }));
  return view.variant?.id;
}
const shownToTwenty = () =>
  Promise.all(Array.from({ length: 20 }, (_, number) => shown(`198.51.100.${number}`))).then((ids) => new Set(ids));

describe('switching the variant', () => {
  it('shows it to everybody who is new, and all of them again once that is taken back', async () => {
    expect(await shownToTwenty()).toEqual(new Set(['a', 'b']));

    await use('b', null);
    pass(world, 10 * secondMs);
    expect(await shownToTwenty()).toEqual(new Set(['b']));

    await use(null, 'b');
    pass(world, 10 * secondMs);
    expect(await shownToTwenty()).toEqual(new Set(['a', 'b']));
    const acts = await world.ports.audit.ofArtist(world.campaign.artistId);
    expect(acts.filter(({ action }) => action === 'variant-switched')).toHaveLength(2);
  });

  it('refuses the slower of two managers, is done once by one who taps twice, and knows no variant that is none', async () => {
    await use('b', null);

    await expect(use('a', null)).rejects.toMatchObject({ code: 'campaign-changed' });
    expect(await use('b', null)).toMatchObject({ onlyVariant: 'b' });
    await expect(use('d', 'b')).rejects.toMatchObject({ code: 'input-invalid' });
    expect(await use('a', undefined)).toMatchObject({ onlyVariant: 'a' });
  });

  it('is for owners and managers: a viewer is told so, and a stranger nothing', async () => {
    await world.engine.addTeamMember({ artistId: world.campaign.artistId, account: viewer, role: 'viewer' });

    await expect(use('b', null, viewer)).rejects.toMatchObject({ code: 'role-needed' });
    await expect(use('b', null, { ...viewer, externalId: 'nobody' })).rejects.toMatchObject({ code: 'not-on-team' });
    expect((await world.ports.campaigns.byId(world.campaign.id))?.onlyVariant).toBeNull();
  });
});
