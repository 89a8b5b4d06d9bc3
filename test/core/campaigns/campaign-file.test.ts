import { describe, expect, it } from '@jest/globals';
import { parseCampaignFile } from '../../../core/campaigns/campaign-file.js';
import { good, problemsOf, withLine } from './campaign-files.js';
import { keysToCome, strategyToCome } from '../../../core/campaigns/new-campaign.js';

describe('a campaign file', () => {
  it('is read, with its codes in their plain form', () => {
    expect(parseCampaignFile(good)).toMatchObject({
      slug: 'night-drive',
      releaseMode: 'local',
      recordings: [{ isrc: 'INZ032600001', default: false }],
      upc: '196871000017',
    });
  });

  it.each<[string, string, { line: number; column: number; message: RegExp }]>([
    [
      'a key that does not exist',
      `${good}colour: red\n`,
      { line: 14, column: 1, message: /^colour: no such key\. Is it spelled right/ },
    ],
    [
      'a misspelled key inside',
      withLine('    artistUris', '    artistUri: []'),
      { line: 13, column: 5, message: /^services\.spotify\.artistUri: no such key/ },
    ],
    [
      'a contact whose e-mail address is none',
      `${good}contact: { responsibleParty: River of Glass, email: somewhere }\n`,
      { line: 14, column: 53, message: /^contact\.email: An e-mail address such as/ },
    ],
    [
      'a contact without a name',
      `${good}contact: { email: privacy@example.org }\n`,
      { line: 14, column: 10, message: /^contact\.responsibleParty: / },
    ],
    [
      'a UPC with two digits swapped',
      withLine('upc', "upc: '196871000071'"),
      { line: 9, column: 6, message: /^upc: .*last digit does not fit/ },
    ],
    [
      'a UPC written as a number',
      withLine('upc', 'upc: 196871000017'),
      { line: 9, column: 6, message: /^upc: .*string/ },
    ],
    [
      'an ISRC that is none',
      withLine('  - isrc', '  - isrc: INZ0326'),
      { line: 7, column: 11, message: /^recordings\.0\.isrc: An ISRC such as/ },
    ],
    [
      'a thirteenth month',
      withLine('releaseDate', 'releaseDate: 2026-13-01'),
      { line: 5, column: 14, message: /^releaseDate: A date that exists/ },
    ],
    [
      'a 30th of February',
      withLine('releaseDate', 'releaseDate: 2026-02-30'),
      { line: 5, column: 14, message: /^releaseDate: A date that exists/ },
    ],
    [
      'a 29th of February in a common year',
      withLine('releaseDate', 'releaseDate: 2027-02-29'),
      { line: 5, column: 14, message: /A date that exists/ },
    ],
    [
      'the year 0000',
      withLine('releaseDate', 'releaseDate: 0000-01-01'),
      { line: 5, column: 14, message: /2000 to 2099/ },
    ],
    [
      'the year 9999',
      withLine('releaseDate', 'releaseDate: 9999-12-31'),
      { line: 5, column: 14, message: /2000 to 2099/ },
    ],
    [
      'an opening after the artist’s midnight',
      `${good}opensAt: 2026-12-18T00:00:00+05:30\n`,
      { line: 14, column: 10, message: /^opensAt: It opens when the release is out: .*before 2026-12-17T18:30:00/ },
    ],
    [
      'an opening after the one instant of a global release',
      `${good}opensAt: 2026-12-18T17:00:00Z\nreleaseMode: { global: { releaseTime: "17:00", zone: UTC } }\n`,
      { line: 14, column: 10, message: /^opensAt: .*before 2026-12-18T17:00:00/ },
    ],
    [
      'an abbreviation for a zone',
      withLine('timezone', 'timezone: IST'),
      { line: 4, column: 11, message: /^timezone: A time zone is a place/ },
    ],
    [
      'an offset for a zone',
      withLine('timezone', "timezone: '+05:30'"),
      { line: 4, column: 11, message: /^timezone: / },
    ],
    [
      'a slug with capitals',
      withLine('slug', 'slug: Night-Drive'),
      { line: 3, column: 7, message: /^slug: Small letters/ },
    ],
    ['a slug that leads elsewhere', withLine('slug', 'slug: ../admin'), { line: 3, column: 7, message: /^slug: / }],
    [
      'an opening without an offset',
      `${good}opensAt: 2026-11-27T18:00:00\n`,
      { line: 14, column: 10, message: /^opensAt: An instant with its offset/ },
    ],
    [
      'a leaderboard that is frozen when it opens',
      `${good}opensAt: 2026-11-27T18:00:00Z\nfreezeAt: 2026-11-27T18:00:00Z\n`,
      { line: 15, column: 11, message: /^freezeAt: Its leaderboard would be frozen when it opens/ },
    ],
    [
      'the same item twice',
      withLine('saves', 'saves: [track, track]'),
      { line: 10, column: 8, message: /^saves: Each item once/ },
    ],
    ['an item nobody can save', withLine('saves', 'saves: [artist]'), { line: 10, column: 9, message: /^saves\.0: / }],
    ['no title', withLine('title', 'title: ""'), { line: 2, column: 8, message: /^title: / }],
    ['a missing title', withLine('title', '# nothing'), { line: 1, column: 1, message: /^title: / }],
    [
      'an address that is no page of a track',
      withLine('    artistUris', '    trackUri: https://open.spotify.com/track/1'),
      { line: 13, column: 15, message: /such as spotify:track:/ },
    ],
    [
      'one variant alone',
      `${good}variants: [{ headline: Hear it first }]\n`,
      { line: 14, column: 11, message: /^variants: Two to four variants, or none/ },
    ],
    [
      'five variants',
      `${good}variants: [{ headline: a }, { headline: b }, { headline: c }, { headline: d }, { headline: e }]\n`,
      { line: 14, column: 11, message: /^variants: At most four/ },
    ],
    [
      'a variant without a headline',
      `${good}variants: [{ headline: a }, { artwork: b.png }]\n`,
      { line: 14, column: 29, message: /^variants\.1\.headline: / },
    ],
    [
      'an unknown key in a variant',
      `${good}variants: [{ headline: a }, { headline: b, colour: red }]\n`,
      { line: 14, column: 44, message: /^variants\.1\.colour: no such key/ },
    ],
    [
      'a share of twenty',
      `${good}strategy: { clickToSaveWarning: 20 }\n`,
      { line: 14, column: 33, message: /^strategy\.clickToSaveWarning: A share from 0 to 1/ },
    ],
    [
      'an unknown rule of thumb',
      `${good}strategy: { luck: 1 }\n`,
      { line: 14, column: 13, message: /^strategy\.luck: no such key/ },
    ],
    [
      'a time without a zone for a global release',
      `${good}releaseMode:\n  global: { releaseTime: '17:00' }\n`,
      { line: 15, column: 3, message: /^releaseMode/ },
    ],
  ])('with %s is refused with its place', (_what, text, { line, column, message }) => {
    const problems = problemsOf(text);
    expect(problems).toEqual([{ line, column, message: expect.stringMatching(message) }]);
  });

  it.each(keysToCome)('with the key %s is refused: that feature is not built yet', (key) => {
    expect(problemsOf(`${good}${key}: anything\n`)).toEqual([
      { line: 14, column: 1, message: `${key}: this feature is not built yet. Take the key out to use the rest.` },
    ]);
  });

  it.each(strategyToCome)('with the rule of thumb %s is refused: it is not built yet', (key) => {
    const text = `${good}strategy: { ${key}: 1 }\n`;
    const message = `strategy.${key}: this feature is not built yet. Take the key out to use the rest.`;
    expect(problemsOf(text)).toEqual([{ line: 14, column: 13, message }]);
  });

  it('goes by the rules of thumb unless it names its own, and tries no variants unless it names some', () => {
    expect(parseCampaignFile(good)).toMatchObject({ strategy: { clickToSaveWarning: 0.2 } });
    expect(parseCampaignFile(`${good}strategy: {}\n`)).toMatchObject({ strategy: { clickToSaveWarning: 0.2 } });
    expect(parseCampaignFile(`${good}strategy: { clickToSaveWarning: 0.15 }\n`)).toMatchObject({
      strategy: { clickToSaveWarning: 0.15 },
    });
    expect(parseCampaignFile(`${good}variants: [{ headline: a }, { headline: b, artwork: b.png }]\n`)).toMatchObject({
      variants: [{ headline: 'a' }, { headline: 'b', artwork: 'b.png' }],
    });
  });

  it('says how many fans make a metro worth naming, and how many are too few to be shown', () => {
    const usual = { strategy: { discoveryThreshold: 500 }, minimumClusterSize: 10 };
    expect(parseCampaignFile(good)).toMatchObject(usual);
    expect(
      parseCampaignFile(`${good}strategy: { clickToSaveWarning: 0.15 }
`),
    ).toMatchObject(usual);
    expect(
      parseCampaignFile(`${good}strategy: { discoveryThreshold: 300 }
minimumClusterSize: 25
`),
    ).toMatchObject({ strategy: { discoveryThreshold: 300, budgetShift: 0.4 }, minimumClusterSize: 25 });
    expect(parseCampaignFile(`${good}strategy: { budgetShift: 0.3 }\n`)).toMatchObject({
      strategy: { budgetShift: 0.3 },
    });
    expect(
      problemsOf(`${good}minimumClusterSize: 2
`),
    ).toMatchObject([{ line: 14, message: /^minimumClusterSize: A number of fans from 5 to 10000/ }]);
  });

  const opensAt = 'opensAt: 2026-11-27T18:00:00+05:30\n';
  it.each([
    ['zone', withLine('timezone', 'timezone: Asia/Nowhere') + opensAt, 4],
    ['date', withLine('releaseDate', 'releaseDate: 2026-13-01') + opensAt, 5],
    ['year', withLine('releaseDate', 'releaseDate: 9999-12-31') + opensAt, 5],
    ['opening', `${good}opensAt: soon\n`, 14],
    ['hour', `${good}${opensAt}releaseMode: { global: { releaseTime: noon, zone: UTC } }\n`, 15],
    ['global zone', `${good}${opensAt}releaseMode: { global: { releaseTime: "12:00", zone: IST } }\n`, 15],
  ])('with an opening and a wrong %s is told of the wrong one alone', (_what, text, line) => {
    expect(problemsOf(text)).toMatchObject([{ line }]);
  });

  it('tells of everything that is wrong at once', () => {
    const text = withLine('upc', "upc: '1'").replace('2026-12-18', '2026-12-32').replace('Asia/Kolkata', 'EST');
    expect(
      problemsOf(text)
        .map(({ line }) => line)
        .sort(),
    ).toEqual([4, 5, 9]);
  });

  it.each<[string, string, RegExp]>([
    ['a repeated key', `${good}title: Again\n`, /Map keys must be unique/],
    ['a tab for indentation', 'artist: A\nservices:\n\tspotify: {}\n', /[Tt]abs/],
    ['a bracket that never closes', 'artist: [A\n', /./],
    ['two documents', `${good}---\n${good}`, /document/i],
    ['an anchor nobody has set', withLine('title', 'title: *nowhere'), /^\*nowhere: write it out/],
    ['an anchor that holds itself', 'artist: &a [*a]\n', /^\*a: write it out/],
  ])('with %s is refused as no YAML, with its place', (_what, text, message) => {
    const [problem] = problemsOf(text);
    expect(problem).toMatchObject({ line: expect.any(Number), column: expect.any(Number) });
    expect(problem?.message).toMatch(message);
  });

  it.each<[string, string]>([
    ['nothing', ''],
    ['a comment', '# nothing here'],
    ['a list', '- a\n- b\n'],
    ['a sentence', 'please release my song'],
    ['binary', '\u0000\u0001\u0002\ufffd'],
    ['JSON of something else', '{"hello": [1, 2, 3]}'],
  ])('that is %s is refused, not taken for an empty campaign', (_what, text) => {
    expect(problemsOf(text).length).toBeGreaterThan(0);
  });
});
