import { z } from 'zod';
import type { Journal } from '../../state/journal.js';
import { openShelf } from '../../state/shelf.js';

/** What becomes of an artist's URI in `PUT|DELETE /me/library` (platform-apis §1.5: reports contradict each other). */
export const artistFollows = ['accept', 'reject400', 'silentNoop'] as const;

/** What an older app in development mode gets of `/me/library`: nobody says whether it was given to them (platform-apis §1.2). */
const libraryOfOlderApps = ['served', 'forbidden', 'unknown'] as const;

const switches = {
  /** True: every refresh answers a new refresh token and retires the old one. */
  rotateRefreshTokens: z.boolean(),
  artistFollowViaLibrary: z.enum(artistFollows),
  libraryOfOlderApps: z.enum(libraryOfOlderApps),
  /** The one developer owns all apps; while this is false, those in a development mode answer 403 (platform-apis §1.2, §1.6). */
  ownerHasPremium: z.boolean(),
  /** Web API calls an app may make in any 30 seconds of real time; null: any number. */
  callsPer30s: z.number().int().positive().nullable(),
  /** Web API calls all development-mode apps together may make in a UTC day of the calendar; null: any number. */
  dailyQuota: z.number().int().min(0).nullable(),
  /** Until this instant of the calendar a search by ISRC finds nothing (platform-apis §1.4); null: no such spell. */
  isrcSearchEmptyUntil: z.iso.datetime({ offset: true }).nullable(),
  /** A save that would leave more items than this in a library is answered 502 (platform-apis §1.4); null: room for all. */
  libraryLimit: z.number().int().min(0).nullable(),
};

/** What the control API takes to set some of the switches. */
export const settingsChange = z.strictObject(switches).partial();

/** Switches of the whole service. */
export type Settings = z.infer<typeof keptSettings>;

/** Some of the switches. */
export type SettingsChange = z.infer<typeof settingsChange>;

const healthy = {
  rotateRefreshTokens: false,
  artistFollowViaLibrary: 'accept' as const,
  libraryOfOlderApps: 'served' as const,
  ownerHasPremium: true,
  callsPer30s: null,
  dailyQuota: null,
  isrcSearchEmptyUntil: null,
  libraryLimit: null,
};

const keptSettings = z.object(switches);

/** The switches, kept across restarts. */
export interface SettingsKeeper {
  read(): Settings;
  /** Sets the switches that are named and leaves the rest. */
  change(wanted: SettingsChange): void;
}

/** Opens the switches; one that was never set is as on a healthy service. */
export function openSettings(journal: Journal): SettingsKeeper {
  const shelf = openShelf(journal, 'spotify/settings', settingsChange);
  const read = (): Settings => keptSettings.parse({ ...healthy, ...shelf.get('service') });
  return { read, change: (wanted) => shelf.put('service', { ...read(), ...wanted }) };
}
