import { beforeEach, describe, expect, it } from '@jest/globals';
import { deliver, type EmailDelivering } from '../../../bots/email/deliver.js';
import { createHold } from '../../../bots/hold.js';
import { createPace } from '../../../bots/pace.js';
import type { Letter } from '../../../core/announcements/deliver-announcement.js';
import { emailAddress } from '../../../core/mail/mail-address.js';
import { FakeCalendar } from '../../doubles/fake-calendar.js';
import { FakeMonotonic } from '../../doubles/fake-monotonic.js';
import { InMemoryMailer } from '../../doubles/in-memory-mailer.js';
import { MemoryLog } from '../../doubles/memory-log.js';
import { FakeEngine } from '../fake-engine.js';
import { aBlastLetter, aLetter, aStatus, aWrite, listenUrl, nightDrive, smartLinkUrl } from '../night-drive.js';

const unsubscribeUrl = 'https://frontrow.example/unsubscribe/a.eml_first00000.sig';
const ownPageUrl = 'https://frontrow.example/me';
const to = emailAddress.parse('ana@example.org');

let mailer: InMemoryMailer;
let engine: FakeEngine;
let log: MemoryLog;
let monotonic: FakeMonotonic;
let delivering: EmailDelivering;
beforeEach(() => {
  mailer = new InMemoryMailer();
  engine = new FakeEngine();
  engine.mailRouteKept = { to, unsubscribeUrl, ownPageUrl };
  log = new MemoryLog();
  monotonic = new FakeMonotonic(new Date('2026-12-18T08:00:00Z'));
  const calendar = new FakeCalendar(new Date('2026-12-18T08:00:00Z'));
  const hold = createHold(monotonic);
  delivering = { mailer, engine, calendar, domain: 'frontrow.example', pace: createPace(1000), hold, log };
});

function byMail<About extends Letter>(letter: About): About {
  return { ...letter, announcement: { ...letter.announcement, platform: 'email', externalId: 'eml_first00000' } };
}

const saved = () => byMail(aLetter('saved', { status: aStatus({ writes: [aWrite('verified')] }) }));

describe('a letter by e-mail', () => {
  it('says the same in both parts, from the artist, with a way to listen, to the page and out', async () => {
    expect(await deliver(saved(), delivering)).toEqual({ outcome: 'delivered' });

    const [mail] = mailer.taken;
    expect(mail).toMatchObject({
      to,
      sender: 'Late Trains',
      subject: 'Night Drive is in your library',
      unsubscribeUrl,
    });
    for (const part of [mail?.text, mail?.html]) {
      expect(part).toContain('We saved the track to your Spotify library, and checked that it is there.');
      for (const url of [listenUrl, smartLinkUrl, unsubscribeUrl, ownPageUrl]) expect(part).toContain(url);
    }
  });

  it('has the same id each time, so that one that is sent twice is one', async () => {
    await deliver(saved(), delivering);
    await deliver(saved(), delivering);
    await deliver(byMail(aLetter('cancelled')), delivering);

    const [first, second] = mailer.taken;
    expect(mailer.taken).toHaveLength(2);
    expect(first?.messageId).toMatch(/^<[0-9a-f]{40}@frontrow\.example>$/);
    expect(second?.messageId).not.toBe(first?.messageId);
  });

  it('loads nothing that tells that it was opened', async () => {
    const status = aStatus({ campaign: nightDrive({ hasArtwork: true }) });
    await deliver(byMail(aLetter('rescheduled', { status })), delivering);

    const loaded = [...(mailer.taken[0]?.html ?? '').matchAll(/\b(?:src|background)="([^"]*)"|url\(/g)].map(
      ([, url]) => url,
    );
    expect(loaded).toEqual([`${smartLinkUrl}/artwork`]);
  });

  it('leads with the artist’s words, to the release and to the end of news', async () => {
    await deliver(byMail(aBlastLetter('We play <b>Berlin</b> & tonight.\nDoors at six.')), delivering);

    const { subject, html, text } = mailer.taken[0]!;
    expect(subject).toBe('News from Late Trains');
    expect(html).toContain('We play &lt;b&gt;Berlin&lt;/b&gt; &amp; tonight.');
    expect(text).toContain(`Get my own link:\n${smartLinkUrl}`);
    expect(text).toContain(`No more news from Late Trains:\n${unsubscribeUrl}`);
  });

  it('keeps to one line what an artist could begin a header with', async () => {
    const campaign = nightDrive({ title: 'Night\r\nBcc: everybody@example.org', artistName: 'Late\nTrains' });
    await deliver(byMail(aLetter('cancelled', { status: aStatus({ campaign }) })), delivering);

    const { subject, sender } = mailer.taken[0]!;
    expect(`${subject}${sender}`).not.toMatch(/[\r\n]/);
  });

  it.each([
    [{ outcome: 'no-mailbox', code: '550 5.1.1' }, { outcome: 'gone' }],
    [
      { outcome: 'refused', code: '554 5.7.1' },
      { outcome: 'refused', code: '554 5.7.1' },
    ],
    [
      { outcome: 'later', code: '451' },
      { outcome: 'retry', afterMs: 0 },
    ],
  ] as const)('that meets %j is %j, and the next goes out', async (met, outcome) => {
    mailer.fail(met);

    expect(await deliver(saved(), delivering)).toEqual(outcome);
    expect(await deliver(saved(), delivering)).toEqual({ outcome: 'delivered' });
    expect(JSON.stringify(log.lines)).not.toContain(to);
  });

  it('waits while the mail server is away, and so do the others', async () => {
    mailer.fail({ outcome: 'away', code: 'ECONNREFUSED' });

    expect(await deliver(saved(), delivering)).toEqual({ outcome: 'retry', afterMs: 30_000 });
    expect(delivering.hold.leftMs()).toBe(30_000);
    expect(await deliver(byMail(aLetter('cancelled')), delivering)).toEqual({ outcome: 'retry', afterMs: 30_000 });

    monotonic.advanceMs(30_000);
    expect(await deliver(saved(), delivering)).toEqual({ outcome: 'delivered' });
  });

  it('goes nowhere once the fan has unsubscribed in between', async () => {
    engine.mailRouteKept = null;

    expect(await deliver(saved(), delivering)).toEqual({ outcome: 'gone' });
    expect(mailer.taken).toEqual([]);
  });
});
