import type { MovableCalendar } from '../../calendar.js';
import type { Journal } from '../../state/journal.js';
import { openAccounts, type Accounts } from './accounts.js';
import { openApps, type Apps } from './apps.js';
import { openCatalogue, type Catalogue } from './catalogue.js';
import { openClientTokens, type ClientTokens } from '../client-tokens.js';
import { openCodes, type Codes } from '../consent/codes.js';
import { openFaults, type Faults } from '../faults/faults.js';
import type { Grants } from '../grants.js';
import { spotifyFaults } from './fault-rules.js';
import { openSpotifyGrants } from './grants.js';
import { openLedger, type Ledger } from '../ledger.js';
import { openSpotifyLibraries, type SpotifyLibraries } from './libraries.js';
import { openLimits, type Limits } from './limits.js';
import { openSettings, type Settings, type SettingsChange } from './settings.js';

/** Everything Sandbox Spotify knows. All but the faults and what was used of the limits survives a restart. */
export interface SpotifyState {
  readonly calendar: MovableCalendar;
  readonly apps: Apps;
  readonly accounts: Accounts;
  readonly catalogue: Catalogue;
  readonly codes: Codes;
  readonly grants: Grants;
  readonly clientTokens: ClientTokens;
  readonly ledger: Ledger;
  readonly libraries: SpotifyLibraries;
  readonly faults: Faults;
  readonly limits: Limits;
  settings(): Settings;
  /** Sets the switches that are named and leaves the rest. */
  change(wanted: SettingsChange): void;
}

/** Opens the state kept in the journal. */
export function openSpotifyState(journal: Journal, calendar: MovableCalendar): SpotifyState {
  const catalogue = openCatalogue(journal);
  const ledger = openLedger({ name: 'spotify', journal, calendar });
  const settings = openSettings(journal);
  return {
    calendar,
    apps: openApps(journal),
    accounts: openAccounts(journal),
    catalogue,
    codes: openCodes(journal, 'spotify'),
    grants: openSpotifyGrants(journal, calendar),
    clientTokens: openClientTokens({ name: 'spotify', journal, calendar }),
    ledger,
    libraries: openSpotifyLibraries({ journal, calendar, catalogue, ledger }),
    faults: openFaults(spotifyFaults),
    limits: openLimits({ calendar, settings: () => settings.read() }),
    settings: () => settings.read(),
    change: (wanted) => settings.change(wanted),
  };
}
