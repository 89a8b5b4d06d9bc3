import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MongoCampaignStore } from '../../core/adapters/mongo/mongo-campaign-store.js';
import { MongoDoubtfulMatchStore } from '../../core/adapters/mongo/mongo-doubtful-match-store.js';
import { MongoBlastStore } from '../../core/adapters/mongo/mongo-blast-store.js';
import { openDatabase } from '../../core/adapters/mongo/open-database.js';
import { blastId } from '../../core/blasts/blast.js';
import { campaignId } from '../../core/campaigns/campaign.js';
import { aBlast, aCampaign, aCandidate, aDoubtfulMatch } from '../contracts/samples.js';
import { good } from '../core/campaigns/campaign-files.js';
import { dropDatabaseAt, testDatabaseUri } from '../contracts/test-database.js';
import { removeTemporaryFolders, temporaryFolder } from './temporary-folders.js';

let environment: NodeJS.ProcessEnv;
let file: string;
let uri: URL;

type Ran = { code: number; stdout: string; stderr: string };

/** Runs a command of the operator's in a process of its own, without a terminal. */
function run(script: string, ...args: string[]): Promise<Ran> {
  const command = ['scripts/run.mjs', `scripts/${script}.ts`, ...args];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, command, { env: environment }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
    child.stdin?.end();
  });
}

const document = async (script: string, ...args: string[]): Promise<unknown> => {
  const { code, stdout, stderr } = await run(script, ...args, '--json');
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as unknown;
};

beforeAll(async () => {
  const folder = await temporaryFolder();
  uri = new URL(testDatabaseUri());
  uri.pathname = `/frontrow-campaign-${randomBytes(6).toString('hex')}`;
  environment = {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    FRONTROW_ENV_FILE: '',
    FRONTROW_HOME: folder,
    MONGODB_URI: uri.href,
    FRONTROW_KEYS: `test:${randomBytes(32).toString('base64')}`,
    SPOTIFY_CLIENT_ID: 'a'.repeat(32),
    SPOTIFY_CLIENT_SECRET: 'b'.repeat(32),
  };
  file = join(folder, 'night-drive.yaml');
  await writeFile(file, good.replace('2026-12-18', '2098-12-18'));
  expect(await run('migrate')).toMatchObject({ code: 0 });
}, 120_000);
afterAll(async () => {
  await dropDatabaseAt(uri.href);
  await removeTemporaryFolders();
});

const candidates = [
  aCandidate({ uri: 'spotify:track:1NightDriveTrack000001', title: 'Night Drive', artists: ['River of Glass'] }),
  aCandidate({ uri: 'spotify:track:9SomebodysNightDrive01', title: null, artists: [], durationMs: null }),
] as const;

async function keepDoubt(): Promise<void> {
  const database = await openDatabase(uri.href);
  await new MongoCampaignStore(database).add(aCampaign({ slug: 'in-doubt' }), null);
  await new MongoDoubtfulMatchStore(database).note(aDoubtfulMatch({ candidates: [...candidates] }));
  await database.close();
}

describe('npm run campaign', () => {
  it('makes, shows, moves and cancels a campaign, each with one document', async () => {
    const created = await document('campaign', 'create', file);
    expect(created).toMatchObject({ slug: 'night-drive', phase: 'open', scheduleVersion: 1 });
    expect(created).toMatchObject({ warnings: [expect.stringContaining('about six months')] });
    const { id } = created as { id: string };

    expect((await run('campaign', 'show', 'night-drive')).stdout).toContain('0 pre-saves; promised 0 = 0');

    const asked = await run('campaign', 'reschedule', id, '--date', '2098-12-25');
    expect(asked).toMatchObject({ code: 1, stdout: '' });
    expect(asked.stderr).toContain('add --yes');
    const global = ['--date', '2098-12-25', '--time', '17:00', '--zone', 'Europe/Kyiv', '--yes'];
    expect(await document('campaign', 'reschedule', id, ...global)).toMatchObject({
      releaseMode: { kind: 'global', at: '2098-12-25T15:00:00.000Z' },
    });

    expect(await document('campaign', 'cancel', id, '--yes')).toMatchObject({ phase: 'cancelled', ended: 0 });
  }, 240_000);

  it('says what to mend of a remix, who acts for the artist, and in which communities the campaign is', async () => {
    const id = 'late-night';
    const remix = `work: { remixOf: { title: Night Drive, artist: Asha, isrc: INZ032500017 } }\n`;
    await writeFile(file, good.replace('2026-12-18', '2098-12-18').replace('slug: night-drive', `slug: ${id}`) + remix);
    const noted = { warnings: expect.arrayContaining([expect.stringContaining('list Asha as a main artist')]) };
    expect(await document('campaign', 'create', file)).toMatchObject(noted);
    expect(await document('campaign', 'compare', id)).toMatchObject({ ...noted, original: { isrc: 'INZ032500017' } });

    const owner = 'discord:118000000000000001';
    expect(await document('campaign', 'team', id, 'add', owner)).toMatchObject({ members: [{ role: 'owner' }] });
    const added = expect.objectContaining({ action: 'member-added', by: { kind: 'operator' }, role: 'owner' });
    expect(await document('campaign', 'audit', id)).toMatchObject({ entries: expect.arrayContaining([added]) });
    const kept = { places: [{ isLastOwner: true, member: { role: 'owner' } }], audit: [{ action: 'member-added' }] };
    expect(await document('campaign', 'account', owner)).toMatchObject(kept);
    expect((await run('campaign', 'team', id, 'remove', owner)).stderr).toContain('The last owner');
    expect((await run('campaign', 'team', id, 'add', 'someone')).stderr).toContain('is no account');

    const link = ['link', id, 'discord:118000000000000009', '--invite', 'https://discord.gg/glass'];
    const linked = { communityId: '118000000000000009', channelId: null, inviteUrl: 'https://discord.gg/glass' };
    expect(await document('campaign', ...link)).toMatchObject({ communities: [linked] });
    expect(await document('campaign', 'show', id)).toMatchObject({ communities: [linked] });
  }, 480_000);

  it('shows what is in doubt, and lets the operator decide', async () => {
    const [first, second] = candidates;
    await keepDoubt();

    const shown = await run('campaign', 'matches', 'in-doubt');
    expect(shown.stdout).toContain(
      `${first.uri}  "Night Drive" by River of Glass, 3:34, on Night Drive, UPC 196922000001`,
    );
    expect(await document('campaign', 'confirm', 'in-doubt', 'spotify', 'track', second.uri)).toMatchObject({
      uri: second.uri,
      triedNow: 0,
    });
  }, 240_000);

  it('answers a command that cannot be meant with a sentence', async () => {
    const ran = await run('campaign', 'list', '--date', '2098-12-25');
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toContain('go with reschedule');
  }, 120_000);
});

describe('npm run blast', () => {
  it('lists what waits for a second person, and stands in for them once', async () => {
    const [campaign, blast] = [campaignId.parse('cmp_farfarfarf'), blastId.parse('bls_farfarfarf')];
    const database = await openDatabase(uri.href);
    await new MongoCampaignStore(database).add(aCampaign({ id: campaign, slug: 'far' }), null);
    const waiting = {
      state: 'awaiting-second',
      sendAt: new Date('2098-01-01T00:00:00.000Z'),
      createdAt: new Date(),
    } as const;
    await new MongoBlastStore(database).add(aBlast({ id: blast, campaignId: campaign, ...waiting }));
    await database.close();

    const { stdout } = await run('blast', 'list');
    expect(stdout).toContain(`npm run blast -- approve ${blast}`);
    expect(stdout).toContain('nobody else of the team could confirm it');

    expect(await document('blast', 'approve', blast)).toMatchObject({ id: blast, state: 'scheduled' });
    expect(await document('blast', 'approve', blast)).toMatchObject({ state: 'scheduled' });
    expect(await document('blast', 'list')).toEqual([]);
    expect((await run('blast', 'approve', 'bls_0000000000')).stderr).toContain('There is no blast');
  }, 240_000);
});
