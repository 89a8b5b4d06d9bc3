import { z } from 'zod';
import type { MovableCalendar } from '../../calendar.js';
import type { Journal } from '../../state/journal.js';
import { openShelf } from '../../state/shelf.js';
import { openAccounts, type Accounts } from './accounts.js';
import { openApps, type Apps } from './apps.js';
import { openCatalogue, type Catalogue } from './catalogue.js';
import { openCodes, type Codes } from './codes.js';
import { openFaults, type Faults } from './faults.js';
import { openGrants, type Grants } from './grants.js';
import { openLedger, type Ledger } from './ledger.js';
import { openLibraries, type Libraries } from './libraries.js';

/** Switches of the whole service. */
export const settingsSchema = z.object({
  /** True: every refresh answers a new refresh token and retires the old one. */
  rotateRefreshTokens: z.boolean().default(false),
});

/** See `settingsSchema`. */
export type Settings = z.infer<typeof settingsSchema>;

/** Everything Sandbox Spotify knows. All but the faults survives a restart. */
export interface SpotifyState {
  readonly calendar: MovableCalendar;
  readonly apps: Apps;
  readonly accounts: Accounts;
  readonly catalogue: Catalogue;
  readonly codes: Codes;
  readonly grants: Grants;
  readonly ledger: Ledger;
  readonly libraries: Libraries;
  readonly faults: Faults;
  settings(): Settings;
  change(settings: Settings): void;
}

/** Opens the state kept in the journal. */
export function openSpotifyState(journal: Journal, calendar: MovableCalendar): SpotifyState {
  const catalogue = openCatalogue(journal);
  const ledger = openLedger(journal, calendar);
  const settings = openShelf(journal, 'spotify/settings', settingsSchema);
  return {
    calendar,
    apps: openApps(journal),
    accounts: openAccounts(journal),
    catalogue,
    codes: openCodes(journal),
    grants: openGrants(journal, calendar),
    ledger,
    libraries: openLibraries({ journal, calendar, catalogue, ledger }),
    faults: openFaults(),
    settings: () => settings.get('service') ?? settingsSchema.parse({}),
    change: (wanted) => settings.put('service', wanted),
  };
}
