import express, { type Router } from 'express';
import type { EventStreams } from '../../../http/server-sent-events.js';
import { grantControl } from '../../consent/grant-control.js';
import { releaseDocument } from '../../release-document.js';
import { serviceControl } from '../../service-control.js';
import { newRelease, type Release } from '../../numbered-catalogue.js';
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
    releaseDocument: (release: Release) => releaseDocument(release, state.calendar.now()),
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
