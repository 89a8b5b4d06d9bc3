import { z } from 'zod';
import type { Journal } from '../../state/journal.js';
import { openSettingsKeeper, type SettingsKeeper } from '../settings-keeper.js';

const switches = {
  /** `withheld`: a consent yields an access token and nothing to renew it with, as reported of registered apps in 2026-07 (tidal-sdk-web#681) [mem]. */
  refreshTokens: z.enum(['issued', 'withheld']),
  /** True: every refresh answers a new refresh token and retires the old one [unk]. */
  rotateRefreshTokens: z.boolean(),
  /** `expires_in` of the access tokens issued from now on; 14400 was seen, 86400 with older apps [mem]. */
  accessTokenLifeSeconds: z.number().int().positive(),
  /** Days of the calendar after the consent on which its refresh tokens die; null: never [unk]. */
  refreshTokenLifeDays: z.number().int().positive().nullable(),
  /** What becomes of a save that holds something kept already: refused whole, or that item skipped. The OAS has words for both [unk]. */
  whenKept: z.enum(['conflict', 'skipped']),
  /** What becomes of a save that holds something its market does not have: refused whole, or that item skipped; likewise [unk]. */
  whenUnknown: z.enum(['notFound', 'skipped']),
  /** What a token without the scope is told; the OAS says that what one may not see looks absent [unk]. */
  withoutScope: z.enum(['forbidden', 'notFound']),
  /** Items a collection has room for; null: any number. */
  collectionLimit: z.number().int().min(0).nullable(),
  /** Items on a page of a collection; 20 was seen [mem]. */
  pageSize: z.number().int().min(1).max(100),
  /** API calls an app may make in any 10 seconds of real time; null: any number. TIDAL does not say [unk]. */
  callsPer10s: z.number().int().positive().nullable(),
};

const keptSettings = z.object(switches);

/** What the control API takes to set some of the switches. */
export const settingsChange = z.strictObject(switches).partial();

/** Switches of the whole service. */
export type Settings = z.infer<typeof keptSettings>;

/** Some of the switches. */
export type SettingsChange = z.infer<typeof settingsChange>;

/** Opens the switches. */
export function openSettings(journal: Journal): SettingsKeeper<Settings, SettingsChange> {
  return openSettingsKeeper<Settings, SettingsChange>(journal, {
    name: 'tidal',
    all: keptSettings,
    some: settingsChange,
    healthy: {
      refreshTokens: 'issued',
      rotateRefreshTokens: false,
      accessTokenLifeSeconds: 14_400,
      refreshTokenLifeDays: null,
      whenKept: 'conflict',
      whenUnknown: 'notFound',
      withoutScope: 'forbidden',
      collectionLimit: null,
      pageSize: 20,
      callsPer10s: null,
    },
  });
}
