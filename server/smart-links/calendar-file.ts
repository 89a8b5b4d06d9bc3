import ical, { ICalAlarmType } from 'ical-generator';
import type { Campaign } from '../../core/campaigns/campaign.js';
import type { Speech } from '../pages/speech.js';
import { releaseInstant } from '../../core/release-waves/midnight.js';

const lengthMs = 60 * 60 * 1000;

type Entry = {
  campaign: Campaign;
  /** The zone the fan lives by, checked; null: midnight wherever their calendar is. */
  zone: string | null;
  /** The campaign's link for everybody. */
  url: string;
  /** Calendar time. */
  now: Date;
  /** The language that the entry speaks. */
  speech: Pick<Speech, 'language' | 'text'>;
};

/** The release as a calendar entry of one hour (RFC 5545), with an alarm when it is out. */
export function calendarFile({ campaign, zone, url, now, speech: { language, text } }: Entry): string {
  const { title, artistName: artist } = campaign;
  // A local time without a zone ("floating", §3.3.5) has only the release's own date to go by.
  const floating = zone === null && campaign.releaseMode.kind === 'local';
  const start = releaseInstant(campaign, floating ? 'UTC' : (zone ?? campaign.timezone));
  const calendar = ical({ prodId: `//Frontrow//Release//${language.toUpperCase()}` });
  const event = calendar.createEvent({
    id: `${campaign.id}@frontrow`,
    stamp: now,
    start,
    end: new Date(start.getTime() + lengthMs),
    floating,
    summary: text('calendarFile.summary', { title, artist }),
    description: text('calendarFile.description', { url }),
    url,
  });
  event.createAlarm({ type: ICalAlarmType.display, trigger: 0, description: text('calendarFile.alarm', { title }) });
  return calendar.toString();
}
