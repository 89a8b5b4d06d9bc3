import { describe, expect, it } from '@jest/globals';
import { announcementReply } from '../../../bots/commands/announcement-replies.js';
import { preSaveNews, type PreSaveNews } from '../../../core/announcements/announcement.js';
import type { WriteState } from '../../../core/library-writes/library-write.js';
import type { ModeReason } from '../../../core/pre-saves/pre-save.js';
import type { ServiceName } from '../../../core/streaming/service-name.js';
import { FakeEngine } from '../fake-engine.js';
import { aLetter, aPreSave, aStatus, aWrite, listenUrl, nightDrive, smartLinkUrl } from '../night-drive.js';
import { readReply } from './read-reply.js';

async function read(kind: PreSaveNews, status = aStatus()): Promise<string> {
  return readReply(await announcementReply(aLetter(kind, { status }), new FakeEngine()));
}

describe('an announcement', () => {
  it.each(preSaveNews)('of the kind %s is private and names release, artist and service', async (kind) => {
    const reply = await announcementReply(aLetter(kind), new FakeEngine());

    expect(reply.visibility).toBe('private');
    for (const name of ['Night Drive', 'Late Trains', 'Spotify']) expect(readReply(reply)).toContain(name);
  });

  it('confirms a pre-save with its hour, a countdown and how long the permission is kept', async () => {
    const text = await read('pre-saved');

    expect(text).toContain(
      'the track will be saved to your Spotify library at 00:00 on Friday, 18 December (Asia/Kolkata)',
    );
    expect(text).toContain('Out where you are: <countdown 2026-12-17T18:30:00.000Z>');
    expect(text).toContain('Kept until <date-and-time 2026-12-20T18:30:00.000Z>');
  });

  it('tells a fan whose account was used once more what to do, either way', async () => {
    const text = await read('account-shared');

    expect(text).toContain('Somebody just signed in here with the Spotify account');
    expect(text).toContain('If that was you: type /link here');
    expect(text).toContain('If it was not you: change your password at Spotify');
  });

  it('tells who comes with an account that counts for another that it counts once, and of /link', async () => {
    const text = await read('pre-saved', aStatus({ countsForAnother: true }));

    expect(text).toContain('an account counts once');
    expect(text).toContain('type /link there');
    expect(await read('pre-saved')).not.toContain('counts once');
  });

  it('names the recording that is the fan’s, where the campaign has several', async () => {
    const recordings = [
      { isrc: 'DEA112600001', title: 'Night Drive', default: true },
      { isrc: 'DEA112600002', title: 'Night Drive (Riya Remix)', default: false },
    ];
    const campaign = nightDrive({ recordings });
    const told = async (recordingIsrc: string | null) => {
      const status = aStatus({ campaign, preSave: aPreSave({ recordingIsrc }), writes: [aWrite('verified')] });
      return readReply(await announcementReply({ ...aLetter('saved', { status }), campaign }, new FakeEngine()));
    };

    expect(await told('DEA112600002')).toContain('“Night Drive (Riya Remix)” by Late Trains is out.');
    expect(await told(null)).toContain('“Night Drive” by Late Trains is out.');
  });

  it('gives the new date of a release that was moved, in the fan’s own zone', async () => {
    expect(await read('rescheduled')).toContain('at 00:00 on Friday, 18 December (Asia/Kolkata)');
  });

  it('says of a cancelled release what had been saved before, and does not call it a save that failed', async () => {
    const writes = [aWrite('verified'), aWrite('dead', 'album', 'campaign-cancelled')];
    const text = await read('cancelled', aStatus({ writes }));

    expect(text).toContain('We saved the track');
    expect(text).not.toContain('could not');
  });

  it('names everything that was saved, says that it was checked, and leads there', async () => {
    const text = await read('saved', aStatus({ writes: [aWrite('verified'), aWrite('verified', 'album')] }));

    expect(text).toContain(
      'We saved the track and the album to your Spotify library, and checked that they are there.',
    );
    expect(text).toContain(`[Listen on Spotify] ${listenUrl}`);
  });

  it('leads to the page of what was saved for this fan, where that is known', async () => {
    const saved = { ...aWrite('verified'), itemUri: 'spotify:track:7TheirOwnVersion000001' };

    const text = await read('saved', aStatus({ writes: [saved] }));

    expect(text).toContain('https://open.spotify.com/track/7TheirOwnVersion000001');
    expect(text).not.toContain(listenUrl);
  });

  it('names apart what was saved and what the fan had already', async () => {
    const text = await read('saved', aStatus({ writes: [aWrite('verified'), aWrite('already-there', 'album')] }));

    expect(text).toContain('We saved the track to your Spotify library, and checked that it is there.');
    expect(text).toContain('You had the album there already.');
  });

  it('says what to do when the service refused the save', async () => {
    const text = await read('not-saved', aStatus({ writes: [aWrite('dead', 'track', 'account-refused: country')] }));

    expect(text).toContain('Spotify did not let us save the track. Open it and save it there yourself.');
    expect(text).toContain(listenUrl);
    expect(text).not.toContain('for three days');
  });

  it('says that a release never appeared, blames no refusal for it and leads to no empty page', async () => {
    const text = await read('not-saved', aStatus({ writes: [aWrite('dead', 'track', 'not-live')] }));

    expect(text).toContain('Spotify did not have the track for three days');
    expect(text).not.toContain('did not let us');
    expect(text).not.toContain(listenUrl);
  });

  it('says that it stayed uncertain which one it is, and blames no refusal for it', async () => {
    const text = await read('not-saved', aStatus({ writes: [aWrite('dead', 'track', 'match-doubtful')] }));

    expect(text).toContain('it was not certain which one on Spotify is the track, and we save nothing on a guess.');
    expect(text).not.toContain('did not let us');
    expect(text).not.toContain('did not have');
  });

  it('tells each item’s own end when only a part was saved', async () => {
    const writes = [aWrite('verified'), aWrite('dead', 'album', 'not-live')];

    const text = await read('not-saved', aStatus({ writes }));

    expect(text).toContain('Not all of Night Drive could be saved');
    expect(text).toContain('We saved the track to your Spotify library');
    expect(text).toContain('Spotify did not have the album for three days');
    expect(text).toContain(listenUrl);
  });

  it('says how to reconnect, and for what, with a button that leads there', async () => {
    const writes = [aWrite('verified'), aWrite('needs-reauth', 'album', 'grant-revoked')];

    const text = await read('reconnect', aStatus({ writes }));

    expect(text).toContain('so the album of “Night Drive” by Late Trains could not be saved yet.');
    expect(text).toContain('We saved the track to your Spotify library');
    expect(text).toContain('Open your link and connect Spotify again.');
    expect(text).toContain(`[Connect Spotify again] ${smartLinkUrl}`);
  });

  it('confirms a reminder as what the fan gets, with no word of a save', async () => {
    const text = await read('pre-saved', reminderStatus('not-allow-listed'));

    expect(text).toContain('we send you the Spotify link here at 00:00 on Friday, 18 December (Asia/Kolkata)');
    expect(text).not.toMatch(/saved|library|Kept until/);
  });

  it('tells before the release that the link comes instead, and how to have it saved all the same', async () => {
    const text = await read('reconnect', reminderStatus('grant-ended'));

    expect(text).toContain('We send you the link here at 00:00 on Friday, 18 December (Asia/Kolkata).');
    expect(text).toContain('Or connect Spotify again, and it is saved for you.');
    expect(text).toContain(`[Connect Spotify again] ${smartLinkUrl}`);
  });

  it('asks for no sign-in that would be in vain', async () => {
    for (const kind of ['reconnect', 'release-reminder'] as const) {
      const text = await read(kind, reminderStatus('no-account'));
      expect(text).not.toMatch(/[Cc]onnect Spotify/);
    }
  });

  it('brings the link at midnight, and the way to have it saved', async () => {
    const text = await read('release-reminder', reminderStatus('fan-chose', 'reminded'));

    expect(text).toContain('Night Drive is out');
    expect(text).toContain(`[Listen on Spotify] ${listenUrl}`);
    expect(text).toContain(`[Connect Spotify] ${smartLinkUrl}`);
  });

  it('says of a follow what it is good for, once every artist is followed', async () => {
    const [river, guest] = ['spotify:artist:1', 'spotify:artist:2'].map((artistUri) => ({
      artistUri,
      at: new Date(0),
    }));
    const follows = [
      { ...river!, state: 'followed' as const },
      { ...guest!, state: 'already-following' as const },
    ];

    expect(await read('pre-saved', aStatus({ preSave: aPreSave({ follows }) }))).toContain(
      'You follow Late Trains on Spotify as well: new releases can reach your Release Radar.',
    );
    const waiting = [...follows, { ...river!, state: 'wanted' as const }];
    expect(await read('pre-saved', aStatus({ preSave: aPreSave({ follows: waiting }) }))).not.toContain('You follow');
  });
});

/** Of a fan who chose a way that takes no permission. */
function softStatus(mode: 'native' | 'follow', service: ServiceName, state: WriteState = 'armed') {
  return aStatus({ preSave: aPreSave({ mode, modeReason: 'fan-chose', service }), writes: [aWrite(state)] });
}

describe('an announcement to a fan who does it at the service themselves', () => {
  it.each([
    ['native', 'spotify', 'You chose Spotify’s own page: pre-save it there if you have not yet.'],
    ['follow', 'jiosaavn', 'You chose to follow Late Trains on JioSaavn: do it there if you have not yet.'],
  ] as const)('says what is left to do there, and promises the link and no save: %s', async (mode, service, left) => {
    const text = await read('pre-saved', softStatus(mode, service));

    expect(text).toContain(left);
    expect(text).toContain('link here at 00:00 on Friday, 18 December');
    expect(text).not.toContain('will be saved');
  });

  it('is the link at midnight, and offers no sign-in where there is none, or where the service saves it', async () => {
    const there = await read('release-reminder', softStatus('native', 'spotify', 'reminded'));
    expect(there).toContain('Spotify puts it into your library');
    expect(there).not.toContain('Connect');
    const followed = await read('release-reminder', softStatus('follow', 'jiosaavn', 'reminded'));
    expect(followed).toContain('here is your JioSaavn link');
    expect(followed).not.toContain('Connect');
  });

  it('says of a cancelled release that no link will come, and speaks of no permission', async () => {
    const text = await read('cancelled', softStatus('follow', 'gaana', 'dead'));

    expect(text).toContain('no Gaana link will come');
    expect(text).not.toContain('permission');
  });
});

function reminderStatus(modeReason: ModeReason, state: WriteState = 'armed') {
  const preSave = aPreSave({ mode: 'reminder', modeReason });
  return aStatus({ preSave, writes: [aWrite(state)], permissionUntil: null });
}
