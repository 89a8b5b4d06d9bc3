import { describe, expect, it } from '@jest/globals';
import { confirmAsked, matchesAnswer, withDoubts } from '../../scripts/campaign/matches.js';
import { aCandidate, aDoubtfulMatch } from '../contracts/samples.js';
import { aWorld, type World } from '../core/world.js';

const ours = 'spotify:track:1NightDriveTrack000001';
const another = 'spotify:track:5AnotherOne00000000001';
const asked = { service: 'spotify', item: 'track', uri: 'none' };

async function inDoubt(): Promise<World> {
  const world = await aWorld();
  const bare = { title: null, artists: [], durationMs: null, albumTitle: null, upc: null };
  const found = [aCandidate({ uri: ours }), aCandidate({ uri: 'spotify:track:9', ...bare })];
  await world.ports.doubtfulMatches.note(aDoubtfulMatch({ candidates: found }));
  return world;
}

describe('what an operator is shown of a doubtful match', () => {
  it('is each candidate with all that is told of it, and the commands that decide', async () => {
    const { engine, campaign } = await inDoubt();

    const { text, json } = await matchesAnswer(campaign, engine);

    expect(text).toContain('The track on Spotify, ISRC QZES92600001, in doubt since 2026-04-23T22:00:04.123Z');
    expect(text).toContain(
      `${ours}  "Night Drive — রাতের পথ" by River of Glass, Maya, 3:34, on Night Drive, UPC 196922`,
    );
    expect(text).toContain('spotify:track:9  "?" by ?, on spotify:album:2\n');
    expect(text).toContain('npm run campaign -- confirm night-drive spotify track none');
    expect(json).toMatchObject({ slug: 'night-drive', matches: [{ candidates: [{ uri: ours }, {}] }] });
  });

  it('is one line beside the campaign, and none where nothing is in doubt', async () => {
    const { engine, campaign } = await inDoubt();
    const kept = { json: { id: campaign.id }, text: 'Night Drive\n' };

    const shown = withDoubts(kept, campaign, await engine.doubtfulMatches(campaign));

    expect(shown.text).toContain(
      'The track on Spotify is in doubt, and nothing of it is saved: npm run campaign -- matches',
    );
    expect(shown.json).toMatchObject({ id: campaign.id, doubtful: [{ service: 'spotify', item: 'track', found: 2 }] });
    expect(withDoubts(kept, campaign, []).text).toBe(kept.text);
    const nothing = await matchesAnswer(campaign, { doubtfulMatches: async () => [] });
    expect(nothing.text).toContain('Nothing is in doubt');
  });

  it('is what has come of a decision', async () => {
    const { engine, campaign } = await inDoubt();

    const refused = await confirmAsked(campaign, asked, engine);

    expect(refused.text).toContain(
      `None of these is the track of ${campaign.title} on Spotify: ${ours}, spotify:track:9.`,
    );
    const insisted = await confirmAsked(campaign, { ...asked, uri: another, insist: true }, engine);
    expect(insisted.text).toContain(`${another} is the track of ${campaign.title} on Spotify; 0 that waited`);
  });

  it.each([
    ['an item that was not found', { uri: another }, 'add --insist'],
    ['an item of no kind of Spotify’s', { uri: 'deezer:track:1' }, 'The address of the track’s page, or its URI'],
    ['a service that nothing is saved at', { service: 'gaana' }, 'there is spotify, appleMusic, deezer, tidal'],
    ['something else than a track or an album', { item: 'single' }, 'there is track and album'],
    ['a service that the campaign is not on', { service: 'tidal' }, 'is not offered on tidal'],
  ])('says what to do instead of %s', async (_what, change, sentence) => {
    const { engine, campaign } = await inDoubt();

    await expect(confirmAsked(campaign, { ...asked, ...change }, engine)).rejects.toThrow(sentence);
  });
});
