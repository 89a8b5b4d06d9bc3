import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendarFile } from '../../server/smart-links/calendar-file.js';
import { speechIn } from '../../server/pages/speech.js';
import { aCampaign } from '../contracts/samples.js';

const entry = {
  speech: speechIn('en'),
  url: 'https://frontrow.example/l/night-drive',
  now: new Date('2026-04-03T10:00:00.000Z'),
};

/** The lines of a calendar file with those that were folded put together again (RFC 5545 §3.1). */
function unfold(file: string): string[] {
  return file.replaceAll('\r\n ', '').split('\r\n');
}

describe('the calendar file of a release', () => {
  it('is at the fan’s own midnight, as an instant, with an alarm when it is out', () => {
    const lines = unfold(calendarFile({ ...entry, campaign: aCampaign(), zone: 'Asia/Kolkata' }));

    expect(lines).toEqual(
      expect.arrayContaining([
        'BEGIN:VEVENT',
        'UID:cmp_nightdrive@frontrow',
        'DTSTAMP:20260403T100000Z',
        'DTSTART:20260423T183000Z',
        'DTEND:20260423T193000Z',
        'URL;VALUE=URI:https://frontrow.example/l/night-drive',
        'ACTION:DISPLAY',
      ]),
    );
    expect(lines.some((line) => /^TRIGGER[;:].*PT0S|^TRIGGER:-?P/.test(line))).toBe(true);
  });

  it('is at midnight wherever the calendar is, for a fan who named no zone', () => {
    const lines = unfold(calendarFile({ ...entry, campaign: aCampaign(), zone: null }));
    expect(lines).toContain('DTSTART:20260424T000000');
  });

  it('is at the one instant of a global release, whatever the zone', () => {
    const at = new Date('2026-04-24T16:00:00.000Z');
    for (const zone of [null, 'Asia/Kolkata']) {
      const campaign = aCampaign({ releaseMode: { kind: 'global', at } });
      expect(unfold(calendarFile({ ...entry, campaign, zone }))).toContain('DTSTART:20260424T160000Z');
    }
  });

  it('escapes an artist’s text and folds it, so that nothing in it becomes a line of its own', () => {
    const hostile = fc.array(
      fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constantFrom('\r\n', '\n', ';', ',', '\\', ':', '"')),
      { minLength: 1, maxLength: 8 },
    );
    const text = hostile.map((parts) => `T${parts.join('')}\nATTENDEE:mailto:someone@example.org`);
    fc.assert(
      fc.property(text, text, (title, artistName) => {
        const file = calendarFile({ ...entry, campaign: aCampaign({ title, artistName }), zone: 'Africa/Cairo' });
        const short = file.split('\r\n').every((line) => Buffer.byteLength(line) <= 75);
        return short && unfold(file).every((line) => !/^ATTENDEE/i.test(line)) && !/[^\r]\n/.test(file);
      }),
      { numRuns: 300 },
    );
  });
});
