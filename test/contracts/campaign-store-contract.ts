import { describe, expect, it } from '@jest/globals';
import { campaignId } from '../../core/campaigns/campaign.js';
import type { Variant } from '../../core/campaigns/variant.js';
import { artistId } from '../../core/artists/artist.js';
import { defaultStrategy } from '../../core/campaigns/strategy.js';
import type { CampaignStore } from '../../core/campaigns/campaign-store.js';
import type { OpenStore } from './open-store.js';
import { aBareCampaign, aCampaign, aCover } from './samples.js';

/** What every {@link CampaignStore} promises. */
export function campaignStoreContract(name: string, openStore: OpenStore<CampaignStore>): void {
  describe(`campaigns, ${name}`, () => {
    const other = campaignId.parse('cmp_other00000');

    const variants: Variant[] = [
      { id: 'a', headline: 'Hear it first', hasArtwork: false },
      { id: 'b', headline: 'आधी रात — Midnight', hasArtwork: true },
    ];

    const ownRules = {
      strategy: {
        ...defaultStrategy,
        clickToSaveWarning: 0.15,
        discoveryThreshold: 300,
        budgetShift: 0.25,
        secondConfirmAbove: 50,
      },
      minimumClusterSize: 25,
    };

    const none = { artistUris: [], trackUri: null, albumUri: null };
    const pages = { release: null, artist: 'https://gaana.com/artist/late-trains', prerelease: null };
    const prerelease = 'https://open.spotify.com/prerelease/1NightDrivePre00000001';
    const decided = { confirmed: ['spotify:track:1'], refused: [], version: 3 };
    const onMany = {
      spotify: { ...none, albumUri: 'spotify:album:2', pages: { release: null, artist: null, prerelease } },
      tidal: none,
      gaana: { ...none, pages },
      wynk: { ...none, pages },
    };

    it.each([
      ['in full', aCampaign()],
      ['with nothing that can be left out', aBareCampaign()],
      ['with variants and rules of its own', aCampaign({ variants, onlyVariant: 'b', ...ownRules })],
      ['with items that somebody has decided on', aCampaign({ services: { spotify: { ...none, decided } } })],
      ['with pages of services', aCampaign({ services: onMany })],
      ['with empty texts', aCampaign({ title: '', artistName: '' })],
    ])('reads a campaign %s back as it was kept', async (_, campaign) => {
      const store = await openStore();

      expect(await store.add(campaign, null)).toBe(true);

      expect(await store.byId(campaign.id)).toEqual(campaign);
      expect(await store.bySlug(campaign.slug)).toEqual(campaign);
    });

    it('gives the artwork back byte for byte, as plain bytes', async () => {
      const store = await openStore();
      const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 31) % 256);
      await store.add(aCampaign(), { contentType: 'image/jpeg', bytes: Buffer.from(bytes) });
      await store.add(aCampaign({ id: other, slug: 'bare', hasArtwork: false }), null);

      const kept = await store.artwork(aCampaign().id);

      expect(kept).toEqual({ contentType: 'image/jpeg', bytes });
      expect(Object.getPrototypeOf(kept!.bytes)).toBe(Uint8Array.prototype);
      expect(await store.artwork(other)).toBeNull();
      expect(await store.artwork(campaignId.parse('cmp_unknown000'))).toBeNull();
    });

    it('gives each variant its own artwork, and none to those without', async () => {
      const store = await openStore();
      const cover = { contentType: 'image/webp', bytes: new Uint8Array([82, 73, 70, 70]) } as const;
      await store.add(aCampaign({ variants }), aCover(), { b: cover });

      expect(await store.artwork(aCampaign().id)).toEqual(aCover());
      expect(await store.artwork(aCampaign().id, 'b')).toEqual(cover);
      expect(await store.artwork(aCampaign().id, 'a')).toBeNull();
    });

    it('finds nothing under an unknown id or slug', async () => {
      const store = await openStore();

      expect(await store.byId(other)).toBeNull();
      expect(await store.bySlug('night-drive')).toBeNull();
    });

    it('refuses a second campaign of the same slug and keeps nothing of it', async () => {
      const store = await openStore();
      await store.add(aCampaign(), null);

      expect(await store.add(aCampaign({ id: other, title: 'Another' }), null)).toBe(false);

      expect(await store.byId(other)).toBeNull();
      expect(await store.bySlug('night-drive')).toEqual(aCampaign());
    });

    it('lets exactly one of several campaigns of one slug in when they come at once', async () => {
      const store = await openStore();
      const rivals = Array.from({ length: 8 }, (_, number) =>
        aCampaign({ id: campaignId.parse(`cmp_rival0000${number}`) }),
      );

      const answers = await Promise.all(rivals.map((rival) => store.add(rival, null)));

      expect(answers.filter(Boolean)).toHaveLength(1);
    });

    it('lists the campaigns of the phases asked for, the next release first', async () => {
      const store = await openStore();
      const may = aCampaign({ id: other, slug: 'may', releaseDate: '2026-05-01', phase: 'draft' });
      const april = aCampaign();
      await store.add(may, null);
      await store.add(april, null);
      await store.add(aCampaign({ id: campaignId.parse('cmp_released00'), slug: 'old', phase: 'released' }), null);

      expect(await store.inPhases(['draft', 'open'])).toEqual([april, may]);
      expect(await store.inPhases(['releasing'])).toEqual([]);
      expect(await store.inPhases([])).toEqual([]);
    });

    it('moves a campaign on from the phase it is in, and leaves all else as it was', async () => {
      const store = await openStore();
      await store.add(aCampaign(), null);

      expect(await store.advance(aCampaign().id, 'open', 'releasing')).toBe(true);

      expect(await store.byId(aCampaign().id)).toEqual(aCampaign({ phase: 'releasing' }));
    });

    it('refuses to move a campaign on that is in another phase, or unknown', async () => {
      const store = await openStore();
      await store.add(aCampaign(), null);

      expect(await store.advance(aCampaign().id, 'draft', 'released')).toBe(false);
      expect(await store.advance(other, 'open', 'releasing')).toBe(false);

      expect((await store.byId(aCampaign().id))?.phase).toBe('open');
    });

    it('moves a campaign on for exactly one of several callers at once', async () => {
      const store = await openStore();
      await store.add(aCampaign(), null);

      const moves = await Promise.all(
        Array.from({ length: 8 }, () => store.advance(aCampaign().id, 'open', 'releasing')),
      );

      expect(moves.filter(Boolean)).toHaveLength(1);
    });

    const moved = {
      phase: 'releasing',
      releaseDate: '2026-05-01',
      releaseMode: { kind: 'global', at: new Date('2026-05-01T17:00:00.000Z') },
      freezeAt: new Date('2026-05-01T12:00:00.000Z'),
      scheduleVersion: 2,
      timeZoneData: '2026b',
    } as const;

    it('puts a new schedule in place of the one it was decided on, and leaves all else as it was', async () => {
      const store = await openStore();
      await store.add(aCampaign(), aCover());

      expect(await store.changeSchedule(aCampaign().id, 1, moved)).toBe(true);

      expect(await store.byId(aCampaign().id)).toEqual(aCampaign(moved));
      expect(await store.artwork(aCampaign().id)).toEqual(aCover());
    });

    it('takes nothing but the schedule from a whole campaign', async () => {
      const store = await openStore();
      await store.add(aCampaign(), null);

      await store.changeSchedule(aCampaign().id, 1, aCampaign({ ...moved, title: 'Another', slug: 'another' }));

      expect(await store.byId(aCampaign().id)).toEqual(aCampaign(moved));
    });

    it('refuses a schedule that was decided on an older or unknown one', async () => {
      const store = await openStore();
      await store.add(aCampaign({ scheduleVersion: 3 }), null);

      expect(await store.changeSchedule(aCampaign().id, 1, moved)).toBe(false);
      expect(await store.changeSchedule(other, 1, moved)).toBe(false);

      expect(await store.byId(aCampaign().id)).toEqual(aCampaign({ scheduleVersion: 3 }));
    });

    it('takes the new schedule of exactly one of several callers at once', async () => {
      const store = await openStore();
      await store.add(aCampaign(), null);

      const changes = await Promise.all(
        Array.from({ length: 8 }, () => store.changeSchedule(aCampaign().id, 1, moved)),
      );

      expect(changes.filter(Boolean)).toHaveLength(1);
    });

    const from = aCampaign().services.spotify!;
    const to = { ...from, trackUri: 'spotify:track:7', decided: { ...decided, version: 1 } };

    it('puts what was decided on a service’s items in place of what was read, and leaves all else as it was', async () => {
      const store = await openStore();
      await store.add(aCampaign({ services: { spotify: from, tidal: none } }), null);

      const artist = { ...to, artistUris: ['spotify:artist:9'] };
      expect(await store.changeRelease(aCampaign().id, 'spotify', { from, to: artist })).toBe(true);
      expect(await store.byId(aCampaign().id)).toEqual(aCampaign({ services: { spotify: to, tidal: none } }));

      const back = { ...to, trackUri: null, decided: { confirmed: [], refused: ['spotify:track:7'], version: 2 } };
      expect(await store.changeRelease(aCampaign().id, 'spotify', { from: to, to: back })).toBe(true);
      expect((await store.byId(aCampaign().id))?.services).toEqual({ spotify: back, tidal: none });
    });

    it('refuses what was decided on an older state, for a service it is not on, or for an unknown campaign', async () => {
      const store = await openStore();
      await store.add(aCampaign({ services: { spotify: { ...from, decided } } }), null);
      const before = await store.byId(aCampaign().id);

      expect(await store.changeRelease(aCampaign().id, 'spotify', { from, to })).toBe(false);
      expect(await store.changeRelease(aCampaign().id, 'spotify', { from: to, to })).toBe(false);
      expect(await store.changeRelease(aCampaign().id, 'tidal', { from: none, to })).toBe(false);
      expect(await store.changeRelease(other, 'spotify', { from, to })).toBe(false);

      expect(await store.byId(aCampaign().id)).toEqual(before);
    });

    const details = {
      title: 'Night Drive II',
      variants: [
        { id: 'a' as const, headline: 'Dance', hasArtwork: false },
        { id: 'b' as const, headline: 'Sleep', hasArtwork: false },
      ],
      languages: ['en' as const],
      opensAt: null,
      livestream: {
        url: 'https://www.twitch.tv/glass',
        startsAt: new Date('2026-04-23T18:00:00.000Z'),
        setAt: new Date('2026-04-04T10:00:00.000Z'),
      },
      phase: 'open' as const,
      scheduleVersion: aCampaign().scheduleVersion,
    };

    it('takes new details from exactly one of several callers at once, and leaves all else as it was', async () => {
      const store = await openStore();
      await store.add(aCampaign(), aCover());

      const changes = await Promise.all([1, 2, 3, 4].map(() => store.changeDetails(aCampaign().id, 1, details)));

      expect(changes.filter(Boolean)).toHaveLength(1);
      expect(await store.byId(aCampaign().id)).toEqual(aCampaign({ ...details, detailsVersion: 2 }));
      expect(await store.changeDetails(aCampaign().id, 1, details)).toBe(false);
      expect(await store.changeDetails(other, 1, details)).toBe(false);
      const decidedEarlier = { ...details, scheduleVersion: details.scheduleVersion - 1 };
      expect(await store.changeDetails(aCampaign().id, 2, decidedEarlier)).toBe(false);

      await store.switchVariant(aCampaign().id, { from: null, to: 'a' });
      await store.changeDetails(aCampaign().id, 2, details);
      expect(await store.byId(aCampaign().id)).toMatchObject({ onlyVariant: 'a' });
      await store.changeDetails(aCampaign().id, 3, { ...details, onlyVariant: null });
      expect(await store.byId(aCampaign().id)).toMatchObject({ onlyVariant: null });
    });

    it('keeps when its overlay was first opened', async () => {
      const store = await openStore();
      await store.add(aBareCampaign(), null);
      const first = new Date('2026-04-23T14:00:00.000Z');

      await store.noteOverlay(aBareCampaign().id, first);
      await store.noteOverlay(aBareCampaign().id, new Date('2026-04-23T15:00:00.000Z'));

      expect(await store.byId(aBareCampaign().id)).toEqual(aBareCampaign({ overlayOpenedAt: first }));
    });

    it('is brought to a standstill once, and goes on once', async () => {
      const store = await openStore();
      await store.add(aCampaign(), null);
      const pause = { reason: null, by: 'team', since: new Date('2026-04-04T10:00:00.000Z') } as const;

      expect(await store.changePause(aCampaign().id, null)).toBe(false);
      expect(await store.changePause(aCampaign().id, pause)).toBe(true);
      expect(await store.changePause(aCampaign().id, { ...pause, by: 'operator' })).toBe(false);
      expect(await store.byId(aCampaign().id)).toEqual(aCampaign({ pause }));

      expect(await store.changePause(aCampaign().id, null)).toBe(true);
      expect(await store.byId(aCampaign().id)).toEqual(aCampaign());
    });

    it('awaits the approval of its artist, and goes with one who is refused', async () => {
      const store = await openStore();
      const awaited = aCampaign({ awaitsApproval: true, phase: 'draft' });
      await store.add(awaited, null);
      await store.approve(artistId.parse('art_another000'));
      expect(await store.byId(awaited.id)).toEqual(awaited);
      await store.removeAwaiting(artistId.parse('art_another000'));
      expect(await store.byId(awaited.id)).toEqual(awaited);

      await store.approve(awaited.artistId);
      expect(await store.byId(awaited.id)).toEqual({ ...awaited, awaitsApproval: false });
      await store.removeAwaiting(awaited.artistId);
      expect(await store.byId(awaited.id)).not.toBeNull();

      const refused = aCampaign({ id: other, slug: 'refused', awaitsApproval: true, phase: 'draft' });
      await store.add(refused, null);
      await store.removeAwaiting(refused.artistId);
      expect(await store.byId(other)).toBeNull();
    });

    it('switches to one variant and back, and refuses whoever decided before somebody else did', async () => {
      const store = await openStore();
      await store.add(aCampaign({ variants }), null);

      expect(await store.switchVariant(aCampaign().id, { from: null, to: 'b' })).toBe(true);
      expect(await store.switchVariant(aCampaign().id, { from: null, to: 'a' })).toBe(false);
      expect((await store.byId(aCampaign().id))?.onlyVariant).toBe('b');
      expect(await store.switchVariant(aCampaign().id, { from: 'b', to: null })).toBe(true);
      expect((await store.byId(aCampaign().id))?.onlyVariant).toBeNull();
      expect(await store.switchVariant(other, { from: null, to: 'a' })).toBe(false);
    });

    it('keeps a campaign as it is when what was added or read is changed afterwards', async () => {
      const store = await openStore();
      const added = aCampaign();
      const cover = aCover();
      await store.add(added, cover);
      added.recordings.pop();
      cover.bytes.fill(0);
      const read = (await store.byId(added.id))!;
      read.services.spotify!.artistUris.push('spotify:artist:9');
      read.saves.length = 0;

      expect(await store.byId(added.id)).toEqual(aCampaign());
      expect(await store.artwork(added.id)).toEqual(aCover());
    });
  });
}
