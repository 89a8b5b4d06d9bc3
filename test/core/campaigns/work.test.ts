import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  compareWithOriginal,
  completeOriginal,
  type Comparison,
  type Remix,
} from '../../../core/campaigns/compare-work.js';
import { compareWork, ofOneWork } from '../../../core/campaigns/campaign-work.js';
import { artistId } from '../../../core/artists/artist.js';
import { campaignId, type Campaign } from '../../../core/campaigns/campaign.js';
import { iswcInWords, parseIswc, type OriginalRecording, type Work } from '../../../core/campaigns/work.js';
import { aCampaign, nightDrive } from '../../contracts/samples.js';
import { InMemoryCampaignStore } from '../../doubles/in-memory-campaign-store.js';

const iswc = 'T0345246801';

describe('an ISWC', () => {
  it.each(['T-034.524.680-1', 'T0345246801', 't 034 524 680 1', 'T-0345246801'])(
    'is read as it is written: %s',
    (text) => {
      expect(parseIswc(text)).toBe(iswc);
    },
  );

  it.each([
    '',
    'T-034.524.680-2',
    'T-034.524.681-1',
    '0345246801',
    'T034524680',
    'T-034.524.680-11',
    'INZ032600001',
    'T-034.524.68O-1',
  ])('is refused when it is none, or mistyped: %j', (text) => {
    expect(parseIswc(text)).toBeNull();
  });

  it('has one check digit that fits, of ten', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{9}$/), (digits) => {
        const fitting = Array.from('0123456789').filter((check) => parseIswc(`T${digits}${check}`) !== null);
        expect(fitting).toHaveLength(1);
        const code = `T${digits}${fitting[0]!}`;
        expect(parseIswc(iswcInWords(code))).toBe(code);
      }),
    );
  });
});

const original: OriginalRecording = {
  title: 'Night Drive',
  artist: 'Asha & The Late Trains',
  isrc: 'INZ032500017',
  iswc,
  writers: ['Asha Rao', 'Ravi Iyer'],
  campaign: null,
};

type RemixChange = Partial<Omit<Remix, 'work'>> & { work?: Partial<Work> };

function aRemix({ work, ...change }: RemixChange = {}): Remix {
  return {
    title: 'Night Drive (Riya Remix)',
    artistName: 'Riya, Asha & The Late Trains',
    recordings: [{ isrc: 'INZ032600009', title: 'Night Drive (Riya Remix)', default: true }],
    work: { iswc, writers: ['ASHA RAO', 'Ravi Iyer', 'Riya Sen'], remixOf: original, ...work },
    ...change,
  };
}

function titled(title: string): RemixChange {
  return { title, recordings: [{ isrc: 'INZ032600009', title, default: true }] };
}

function rowOf(what: Comparison['what'], remix: Remix, known: OriginalRecording = original): Comparison {
  return compareWithOriginal(remix, known).find((row) => row.what === what)!;
}

describe('a remix beside its original', () => {
  it('needs nothing more where all is as services expect it', () => {
    const rows = compareWithOriginal(aRemix(), original);
    expect(rows.map(({ what, agrees, warning }) => [what, agrees, warning])).toEqual(
      ['title', 'version', 'artist', 'writers', 'ISWC', 'ISRC'].map((what) => [what, true, null]),
    );
  });

  it.each<[Comparison['what'], string, RemixChange, RegExp]>([
    ['title', 'has another title', titled('Day Drive (Riya Remix)'), /“Night Drive \(Remix\)”/],
    ['version', 'has the same title and no version', titled('Night Drive'), /Name the version in brackets/],
    [
      'artist',
      'leaves the original’s artist out',
      { artistName: 'Riya' },
      /list Asha & The Late Trains as a main artist/,
    ],
    [
      'ISRC',
      'bears the ISRC of the original',
      { recordings: [{ ...aRemix().recordings[0]!, isrc: original.isrc! }] },
      /an ISRC of its own/,
    ],
  ])('differs in its %s if it %s, and is told what to do', (what, _circumstance, change, warning) => {
    const { agrees, warning: told } = rowOf(what, aRemix(change));
    expect(agrees).toBe(false);
    expect(told).toMatch(warning);
  });

  it('names the writers that it leaves out', () => {
    const { agrees, warning } = rowOf('writers', aRemix({ work: { writers: ['Riya Sen', 'asha rao'] } }));
    expect(agrees).toBe(false);
    expect(warning).toContain('Add Ravi Iyer to the writers');
  });

  it('shares the ISWC, and shows both as people write them', () => {
    const row = rowOf('ISWC', aRemix({ work: { iswc: 'T0000000010' } }));
    expect(row).toMatchObject({ agrees: false, ours: 'T-000.000.001-0', original: 'T-034.524.680-1' });
  });

  it.each([
    'artist: Asha & The Late Trains feat. Riya',
    'artist: Asha',
    'artist: RIYA x ASHA',
    'artist: Riya feat. Asha',
  ])('is by the original’s artist when it says so in any way: %s', (line) => {
    expect(rowOf('artist', aRemix({ artistName: line.slice(8) }))).toMatchObject({ agrees: true });
  });

  it('is by them as well where they are named as a guest in the title', () => {
    const remix = aRemix({ artistName: 'Riya', ...titled('Night Drive (Riya Remix) [feat. Asha & The Late Trains]') });
    expect(rowOf('artist', remix)).toMatchObject({ agrees: true });
    expect(rowOf('title', remix)).toMatchObject({ agrees: true });
  });

  it('says of what is not named that it cannot be compared, and where to name it', () => {
    const nothing = { ...original, isrc: null, iswc: null, writers: [] };
    const bare = aRemix({ recordings: [], work: { iswc: null, writers: [] } });
    for (const what of ['writers', 'ISWC', 'ISRC'] as const) {
      for (const [remix, known] of [
        [aRemix(), nothing],
        [bare, original],
        [bare, nothing],
      ] as const) {
        const { agrees, warning } = rowOf(what, remix, known);
        expect(agrees).toBeNull();
        expect(warning).toMatch(/work\.|recordings/);
      }
    }
  });

  it('never agrees and warns at once, nor does neither, whatever they are called', () => {
    const name = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' });
    fc.assert(
      fc.property(name, name, name, name, (title, artistName, theirs, artist) => {
        for (const row of compareWithOriginal(aRemix({ ...titled(title), artistName }), {
          ...original,
          title: theirs,
          artist,
        })) {
          expect(row.warning === null).toBe(row.agrees === true);
        }
      }),
    );
  });

  it('knows more of an original that is a campaign of ours, and believes what the remix names itself', () => {
    const unknown = { ...original, isrc: null, iswc: null, writers: [] };
    const ours = aRemix();
    expect(completeOriginal(unknown, ours)).toMatchObject({ isrc: 'INZ032600009', iswc, writers: ours.work!.writers });
    expect(completeOriginal(original, ours)).toEqual(original);
    expect(completeOriginal(unknown, null)).toEqual(unknown);
  });
});

let made = 0;
function campaignOf(slug: string, work: Partial<Work> | null, change: Partial<Campaign> = {}): Campaign {
  made += 1;
  const id = campaignId.parse(`cmp_${String(made).padStart(10, '0')}`);
  return aCampaign({ id, slug, work: work && { iswc: null, writers: [], remixOf: null, ...work }, ...change });
}
const remixOf = (campaign: string) => ({ remixOf: { ...original, isrc: null, iswc: null, writers: [], campaign } });

describe('the campaigns of one work', () => {
  it('have its ISWC, or are a remix of one another, however long the chain', () => {
    const first = campaignOf('original', { iswc });
    const second = campaignOf('remix', remixOf('original'));
    const third = campaignOf('remix-of-remix', remixOf('remix'));
    const sameCode = campaignOf('acoustic', { iswc });
    const others = [
      campaignOf('day-drive', { iswc: 'T0000000010' }),
      campaignOf('nameless', null),
      campaignOf('bare', {}),
    ];
    const all = [...others, third, second, sameCode, first];

    for (const campaign of [first, second, third, sameCode]) {
      const slugs = ofOneWork(campaign, all).map(({ slug }) => slug);
      expect(slugs[0]).toBe(campaign.slug);
      expect(slugs.sort()).toEqual(['acoustic', 'original', 'remix', 'remix-of-remix']);
    }
    for (const other of others) expect(ofOneWork(other, all)).toEqual([other]);
  });

  it('are one artist’s: another’s figures are theirs', () => {
    const ours = campaignOf('original', { iswc });
    const theirs = campaignOf('cover', { iswc }, { artistId: artistId.parse('art_somebodyel') });
    expect(ofOneWork(ours, [ours, theirs])).toEqual([ours]);
  });

  it('are compared with what the artist’s own campaign says of the original, and never with another artist’s', async () => {
    const campaigns = new InMemoryCampaignStore();
    const work = { iswc, writers: ['Asha Rao'], remixOf: null };
    await campaigns.add(campaignOf('original', work), null);
    await campaigns.add(campaignOf('theirs', work, { artistId: artistId.parse('art_somebodyel') }), null);

    const own = await compareWork(campaignOf('remix', remixOf('original')), { campaigns });
    expect(own.original).toMatchObject({ isrc: 'QZES92600001', iswc });
    const foreign = await compareWork(campaignOf('remix-2', remixOf('theirs')), { campaigns });
    expect(foreign.original).toMatchObject({ isrc: null, iswc: null, writers: [] });
    expect(foreign.warnings[0]).toContain('No other campaign of this artist is at /l/theirs');
  });

  it('need not be named, but a release that calls itself a remix is asked for its original', async () => {
    const campaigns = new InMemoryCampaignStore();
    const plain = aCampaign({ id: nightDrive, work: null });
    expect(await compareWork(plain, { campaigns })).toEqual({ original: null, rows: [], warnings: [] });
    const remix = {
      ...plain,
      recordings: [{ isrc: 'QZES92600002', title: 'Night Drive (Riya Remix)', default: true }],
    };
    expect((await compareWork(remix, { campaigns })).warnings).toEqual([expect.stringContaining('work.remixOf')]);
  });
});
