import { execFile } from 'node:child_process';
import { writeFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.js';
import { sandboxEnvironment } from '../../scripts/start/sandbox-environment.js';
import { connect, moveAfterRelease, nightDrive } from '../sandbox/services/spotify/listener.js';
import {
  askForTokens as askForTidalTokens,
  callApi as callTidal,
  connect as connectTidal,
  identifiers,
  libraryOf,
  nightDrive as tidalNightDrive,
} from '../sandbox/services/tidal/listener.js';
import { removeTemporaryFolders, temporaryFolder } from './temporary-folders.js';

let sandbox: Sandbox;
let app: Record<string, string>;
const bare = { PATH: process.env['PATH'], HOME: process.env['HOME'], FRONTROW_ENV_FILE: '' };

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, folder: null });
  moveAfterRelease(sandbox);
  app = sandboxEnvironment(sandbox.world(), ['spotify', 'tidal']);
});
afterAll(async () => {
  await sandbox.close();
  await removeTemporaryFolders();
});

function run(environment: NodeJS.ProcessEnv, ...args: string[]): Promise<{ code: number; told: string }> {
  return new Promise((resolve) => {
    const command = ['scripts/run.mjs', 'scripts/test-live.ts', ...args];
    const child = execFile(process.execPath, command, { env: environment }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, told: `${stdout}${stderr}` }),
    );
  });
}

describe('npm run test:live', () => {
  it('says what to set and that it is skipped, without credentials', async () => {
    const { code, told } = await run(bare, 'spotify');

    expect(code).toBe(0);
    for (const name of ['skipped', 'SPOTIFY_', 'LIVE_SPOTIFY_REFRESH_TOKEN', 'LIVE_ISRC', 'LIVE_TITLE']) {
      expect(told).toContain(name);
    }
  }, 60_000);

  it('passes on the sandbox’s Spotify, leaves the library as it was, keeps a new token and says what it left out', async () => {
    sandbox.spotify.state.change({ rotateRefreshTokens: true });
    const { refreshToken } = await connect(sandbox, 'Asha');
    const file = join(await temporaryFolder(), 'token');
    await writeFile(file, refreshToken);
    const { isrc, artistId, title, artist } = nightDrive(sandbox);
    const { code, told } = await run(
      {
        ...bare,
        ...app,
        LIVE_SPOTIFY_REFRESH_TOKEN_FILE: file,
        LIVE_ISRC: isrc,
        LIVE_TITLE: title,
        LIVE_ARTIST: artist,
        LIVE_SPOTIFY_ARTIST_URI: `spotify:artist:${artistId}`,
      },
      'spotify',
    );

    expect({ code, told }).toMatchObject({ code: 0, told: expect.stringMatching(/^passed: Spotify\nskipped\n/) });
    expect(told).toContain('5 passed, 5 total');
    expect(told).toContain('no real calendar can be moved');
    const asha = sandbox.spotify.state.accounts.all().find(({ displayName }) => displayName === 'Asha');
    expect(asha && sandbox.spotify.state.libraries.items(asha)).toEqual([]);
    const kept = await readFile(file, 'utf8');
    expect(kept.trim()).not.toBe(refreshToken);
    for (const token of [kept.trim(), refreshToken]) expect(told).not.toContain(token);
  }, 120_000);

  it('passes on the sandbox’s TIDAL by a URI, and leaves alone what the account has already', async () => {
    const { refreshToken } = await connectTidal(sandbox, 'Asha');
    const { trackId, title, artist } = tidalNightDrive(sandbox);
    const track = { LIVE_TIDAL_TRACK_URI: `tidal:track:${trackId}`, LIVE_TITLE: title, LIVE_ARTIST: artist };
    await saveByHand(refreshToken, trackId);
    const { code, told } = await run({ ...bare, ...app, ...track, LIVE_TIDAL_REFRESH_TOKEN: refreshToken }, 'tidal');

    expect({ code, told }).toMatchObject({ code: 0, told: expect.stringMatching(/^passed: TIDAL/) });
    expect(told).toContain('has this track already, so it was not touched');
    expect(told).toContain('No artist was named');
    expect(libraryOf(sandbox, 'asha')).toHaveLength(1);
  }, 120_000);

  it('fails for a track that is not there', async () => {
    const { refreshToken } = await connectTidal(sandbox, 'Rohan');
    const track = { LIVE_TIDAL_TRACK_URI: 'tidal:track:1', LIVE_TITLE: 'Nothing', LIVE_ARTIST: 'Nobody' };
    const { code, told } = await run({ ...bare, ...app, ...track, LIVE_TIDAL_REFRESH_TOKEN: refreshToken }, 'tidal');

    expect(code).not.toBe(0);
    expect(told).toMatch(/^failed: TIDAL/);
  }, 120_000);
});

/** A fan's own save, through the app that holds this token. */
async function saveByHand(refreshToken: string, trackId: string): Promise<void> {
  const { body } = await askForTidalTokens(sandbox, { grant_type: 'refresh_token', refresh_token: refreshToken });
  await callTidal(sandbox, 'POST /userCollectionTracks/me/relationships/items', {
    token: String(body['access_token']),
    body: identifiers('tracks', trackId),
  });
}
