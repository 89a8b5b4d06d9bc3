import express, { type Router } from 'express';
import type { EventStreams } from '../../../http/server-sent-events.js';
import { grantControl } from '../../consent/grant-control.js';
import { newRelease, type Release } from '../../numbered-catalogue.js';
import { releaseDocument } from '../../release-document.js';
import { serviceControl } from '../../service-control.js';
import { judgeAuthorizeRequest } from '../connect-site/authorize-request.js';
import { userDenied } from '../connect-site/connect-routes.js';
import { permissionWords } from '../connect-site/permissions.js';
import { expiresOf } from '../grants.js';
import { settingsChange } from '../settings.js';
import type { DeezerState } from '../state.js';
import { accountControl, accountNamed } from './account-control.js';
import { appControl } from './app-control.js';

/** The levers of Sandbox Deezer. */
export function controlRoutes(state: DeezerState, streams: EventStreams): Router {
  const own = express.Router();
  own.use(consentControl(state));
  own.use('/accounts', accountControl(state));
  own.use('/apps', appControl(state));
  const levers = {
    ...state,
    name: 'deezer',
    libraries: state.favourites,
    newRelease,
    settingsChange,
    releaseDocument: (release: Release) => releaseDocument(release, state.calendar.now()),
  };
  return serviceControl(levers, streams, own);
}

function consentControl(state: DeezerState): Router {
  const known = () => state.apps.all().map(({ appId }) => ({ clientId: appId }));
  return grantControl({
    ...state,
    apps: { all: known, get: (wanted) => known().find(({ clientId }) => clientId === wanted) },
    judge: (query) => judgeAuthorizeRequest(query, state.apps),
    accountNamed: (key) => accountNamed(state, key),
    scopeWords: permissionWords,
    usualScopes: ['basic_access', 'email', 'offline_access', 'manage_library', 'delete_library'],
    accessTokenLifeSeconds: (grant) => expiresOf(grant, state.settings()),
    refreshTokens: false,
    declined: userDenied,
  });
}
