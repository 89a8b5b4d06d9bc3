import express, { type Router } from 'express';
import type { EventStreams } from '../../../http/server-sent-events.js';
import type { JsonValue } from '../../../state/journal.js';
import { liveAt, liveMarkets } from '../../availability.js';
import { grantControl } from '../../consent/grant-control.js';
import { serviceControl } from '../../service-control.js';
import { newRelease, type Release } from '../catalogue.js';
import { judgeAuthorizeRequest } from '../login-site/authorize-request.js';
import { scopeWords } from '../login-site/scopes.js';
import { settingsChange } from '../settings.js';
import type { TidalState } from '../state.js';
import { accountControl, accountNamed } from './account-control.js';
import { appControl } from './app-control.js';

/** The levers of Sandbox TIDAL. */
export function controlRoutes(state: TidalState, streams: EventStreams): Router {
  const own = express.Router();
  own.use(consentControl(state));
  own.use('/accounts', accountControl(state));
  own.use('/apps', appControl(state));
  const levers = {
    ...state,
    name: 'tidal',
    libraries: state.collections,
    newRelease,
    settingsChange,
    releaseDocument: (release: Release) => releaseDocument(release, state),
  };
  return serviceControl(levers, streams, own);
}

function consentControl(state: TidalState): Router {
  return grantControl({
    ...state,
    judge: (query) => judgeAuthorizeRequest(query, state.apps),
    accountNamed: (key) => accountNamed(state, key),
    scopeWords,
    usualScopes: ['user.read', 'collection.read', 'collection.write'],
    accessTokenLifeSeconds: () => state.settings().accessTokenLifeSeconds,
  });
}

/** A release as the control API shows it, with where it is live now and when the markets that are exceptions get it. */
function releaseDocument(release: Release, { calendar }: TidalState): JsonValue {
  const markets = Object.keys(release.markets);
  return {
    ...release,
    exceptions: Object.fromEntries(markets.map((market) => [market, liveAt(release, market)?.toISOString() ?? null])),
    liveMarkets: liveMarkets(release, calendar.now()),
  };
}
