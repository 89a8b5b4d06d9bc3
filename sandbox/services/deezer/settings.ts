import { z } from 'zod';
import type { Journal } from '../../state/journal.js';
import { country } from '../listeners.js';
import { openSettingsKeeper, type SettingsKeeper } from '../settings-keeper.js';

const switches = {
  /** `expires` of a token without `offline_access`, in seconds of the calendar [mem]; with it a token never ends and says 0. */
  accessTokenLifeSeconds: z.number().int().positive(),
  /** How a library write says that it was done: `true` as recorded, or with the `"error":[]` that was recorded of a bookmark. */
  writeAnswer: z.enum(['true', 'emptyError']),
  /** What is seen of a release nobody can play yet: everything but `readable`, or nothing [unk]. */
  unreleased: z.enum(['unreadable', 'hidden']),
  /** What becomes of a save of something the listener's country cannot play: refused as no data, answered `true` and forgotten, or kept [unk]. */
  whenUnreadable: z.enum(['refused', 'ignored', 'kept']),
  /** Which of several tracks of one ISRC a call by it leads to [unk]. */
  isrcLeadsTo: z.enum(['first', 'last']),
  /** What it takes to remove something again [mem]. */
  removingNeeds: z.enum(['delete_library', 'manage_library']),
  /** The country a call without a token comes from, by its IP address. */
  serverCountry: country,
  /** Items a library has room for, of each kind; null: any number. */
  libraryLimit: z.number().int().min(0).nullable(),
  /** API calls an IP address may make in any 5 seconds of real time; null: any number. */
  callsPer5s: z.number().int().positive().nullable(),
};

const all = z.object(switches);

/** What the control API takes to set some of the switches. */
export const settingsChange = z.strictObject(switches).partial();

/** Switches of the whole service. */
export type Settings = z.infer<typeof all>;

/** Some of the switches. */
export type SettingsChange = z.infer<typeof settingsChange>;

/** Opens the switches. */
export function openSettings(journal: Journal): SettingsKeeper<Settings, SettingsChange> {
  return openSettingsKeeper<Settings, SettingsChange>(journal, {
    name: 'deezer',
    all,
    some: settingsChange,
    healthy: {
      accessTokenLifeSeconds: 3_600,
      writeAnswer: 'true',
      unreleased: 'unreadable',
      whenUnreadable: 'refused',
      isrcLeadsTo: 'first',
      removingNeeds: 'delete_library',
      serverCountry: 'FR',
      libraryLimit: null,
      callsPer5s: 50,
    },
  });
}
