import type { MovableCalendar } from '../../calendar.js';
import type { Journal } from '../../state/journal.js';
import { openClientTokens, type ClientTokens } from '../client-tokens.js';
import { openCodes, type Codes } from '../consent/codes.js';
import { openFaults, type Faults } from '../faults/faults.js';
import type { Grants } from '../grants.js';
import { openLedger, type Ledger } from '../ledger.js';
import { openRollingWindow, type RollingWindow } from '../rolling-window.js';
import { openNumberedAccounts, type Accounts } from '../numbered-accounts.js';
import { openApps, type Apps } from './apps.js';
import { openNumberedCatalogue, type Catalogue } from '../numbered-catalogue.js';
import { openCollections, type Collections } from './collections.js';
import { tidalFaults } from './fault-rules.js';
import { openTidalGrants } from './grants.js';
import { openIdempotencyKeys, type IdempotencyKeys } from './idempotency.js';
import { openSettings, type Settings, type SettingsChange } from './settings.js';

/** Real time over which the calls of an app are counted. */
const windowMs = 10_000;

/** Everything Sandbox TIDAL knows. All but the faults and what was used of the limit survives a restart. */
export interface TidalState {
  readonly calendar: MovableCalendar;
  readonly apps: Apps;
  readonly accounts: Accounts;
  readonly catalogue: Catalogue;
  readonly codes: Codes;
  readonly grants: Grants;
  readonly clientTokens: ClientTokens;
  readonly ledger: Ledger;
  readonly collections: Collections;
  readonly idempotencyKeys: IdempotencyKeys;
  readonly faults: Faults;
  readonly recentCalls: RollingWindow;
  settings(): Settings;
  /** Sets the switches that are named and leaves the rest. */
  change(wanted: SettingsChange): void;
}

/** Opens the state kept in the journal. */
export function openTidalState(journal: Journal, calendar: MovableCalendar): TidalState {
  const catalogue = openNumberedCatalogue(journal, 'tidal');
  const ledger = openLedger({ name: 'tidal', journal, calendar });
  const settings = openSettings(journal);
  return {
    calendar,
    apps: openApps(journal),
    accounts: openNumberedAccounts(journal, 'tidal'),
    catalogue,
    codes: openCodes(journal, 'tidal'),
    grants: openTidalGrants({ journal, calendar, settings: () => settings.read() }),
    clientTokens: openClientTokens({ name: 'tidal', journal, calendar }),
    ledger,
    collections: openCollections({ journal, calendar, catalogue, ledger }),
    idempotencyKeys: openIdempotencyKeys(journal, calendar),
    faults: openFaults(tidalFaults),
    recentCalls: openRollingWindow(windowMs),
    settings: () => settings.read(),
    change: (wanted) => settings.change(wanted),
  };
}
