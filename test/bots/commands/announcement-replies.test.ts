import { describe, expect, it } from '@jest/globals';
import { announcementReply } from '../../../bots/commands/announcement-replies.js';
import { announcementKinds, type AnnouncementKind } from '../../../core/announcements/announcement.js';
import { FakeEngine } from '../fake-engine.js';
import { aLetter, aStatus, aWrite, listenUrl } from '../night-drive.js';
import { readReply } from './read-reply.js';

async function read(kind: AnnouncementKind, status = aStatus()): Promise<string> {
  return readReply(await announcementReply(aLetter(kind, { status }), new FakeEngine()));
}

describe('an announcement', () => {
  it.each(announcementKinds)('of the kind %s is private and names release, artist and service', async (kind) => {
    const reply = await announcementReply(aLetter(kind), new FakeEngine());

    expect(reply.visibility).toBe('private');
    for (const name of ['Night Drive', 'Late Trains', 'Spotify']) expect(readReply(reply)).toContain(name);
  });

  it('confirms a pre-save with its hour, a countdown and how long the permission is kept', async () => {
    const text = await read('pre-saved');

    expect(text).toContain(
      'the track will be saved to your Spotify library at 00:00 on Friday, 18 December (Asia/Kolkata)',
    );
    expect(text).toContain('Countdown: <countdown 2026-12-17T18:30:00.000Z>');
    expect(text).toContain('Kept until <date-and-time 2026-12-20T18:30:00.000Z>');
  });

  it('names everything that was saved, says that it was checked, and leads there', async () => {
    const text = await read('saved', aStatus({ writes: [aWrite('verified'), aWrite('verified', 'album')] }));

    expect(text).toContain('We saved the track and the album to your Spotify library, and checked that it is there.');
    expect(text).toContain(`[Listen on Spotify] ${listenUrl}`);
  });

  it('says what to do when the save failed for good', async () => {
    const text = await read('not-saved');

    expect(text).toContain('save it there yourself');
    expect(text).toContain(listenUrl);
  });

  it('says how to reconnect', async () => {
    expect(await read('reconnect')).toContain('Type /presave, open your link and connect Spotify again.');
  });
});
