import { z } from 'zod';
import type { Journal } from '../../state/journal.js';
import { openSettingsKeeper, type SettingsKeeper } from '../settings-keeper.js';

const switches = {
  /** Days of the calendar a Music User Token lives; about six months [3p]. */
  musicUserTokenLifeDays: z.number().int().positive(),
  /** Whether a developer token that is bound to origins serves a call that comes from no page [unk]. */
  boundWithoutOrigin: z.enum(['refused', 'accepted']),
  /** Milliseconds of the calendar after which what was added shows; Apple says it may take a while. */
  appearsAfterMs: z
    .number()
    .int()
    .min(0)
    .max(366 * 86_400_000),
  /** What is seen of a release that is not out: everything but `playParams`, as observed, or nothing. */
  unreleased: z.enum(['visible', 'hidden']),
  /** What becomes of a save of something that is not out: nothing at all, or it is kept, as the app's Pre-Add would [unk]. */
  whenUnreleased: z.enum(['ignored', 'kept']),
  /** What becomes of an artist among the favourites: Apple's page does not name artists, code in the wild does [unk]. */
  artistFavorites: z.enum(['kept', 'ignored']),
  /** The digits by which an album is found: 14, zeros in front, as in Apple's own example, or as they were delivered [unk]. */
  upcDigits: z.enum(['fourteen', 'asDelivered']),
  /** Calls in any second of real time with one developer key; null: any number. Apple does not say. */
  callsPerSecond: z.number().int().positive().nullable(),
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
    name: 'apple-music',
    all,
    some: settingsChange,
    healthy: {
      musicUserTokenLifeDays: 180,
      boundWithoutOrigin: 'refused',
      appearsAfterMs: 0,
      unreleased: 'visible',
      whenUnreleased: 'ignored',
      artistFavorites: 'kept',
      upcDigits: 'fourteen',
      callsPerSecond: null,
    },
  });
}
