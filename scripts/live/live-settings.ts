import { readFileSync, writeFileSync } from 'node:fs';
import { Secret } from '../../core/secret.js';
import { directServiceNames, type DirectServiceName } from '../../core/streaming/service-name.js';
import type { ReleaseReference } from '../../core/streaming/streaming-service.js';
import { surveyConfiguration, type Survey } from '../../core/wiring/configuration.js';
import { kebab } from '../../core/wiring/kebab.js';
import type { Environment } from '../home.js';

/** What a run against a real service has been given. */
export type LiveSettings = {
  service: DirectServiceName;
  found: Survey['found'];
  refreshToken: Secret;
  /** Something that is out, and that the account has not saved. */
  release: ReleaseReference;
  artistUri: string | null;
  /** Keeps the refresh token that has taken the old one's place; false: there is nowhere to keep it. */
  keepRefreshToken(next: Secret): boolean;
};

/** What there is to run with, or in sentences what is missing for it. */
export type LiveReadiness = { ready: LiveSettings } | { missing: string[] };

/** The service that somebody typed; null: none that can be tried. */
export function liveServiceNamed(typed: string): DirectServiceName | null {
  return directServiceNames.find((name) => name === typed || kebab(name) === typed) ?? null;
}

/** Reads an environment for a live run. Never throws for what is not set. */
export function readLiveSettings(service: DirectServiceName, environment: Environment): LiveReadiness {
  const prefix = inCapitals(service);
  const own = (name: string) => set(environment[`LIVE_${prefix}_${name}`]);
  const shared = (name: string) => set(environment[`LIVE_${name}`]);
  const { found, problems } = surveyConfiguration(environment);
  const missing = problems
    .filter(({ variable }) => variable.startsWith(`${prefix}_`))
    .map(({ variable, problem }) => `${variable} ${problem}`);
  if (found[service] === undefined && missing.length === 0) {
    missing.push(`${prefix}_… : the credentials of your app, as npm run doctor names them`);
  }
  const file = own('REFRESH_TOKEN_FILE');
  const refreshToken = own('REFRESH_TOKEN') ?? textOf(file);
  if (refreshToken === null) {
    missing.push(
      `LIVE_${prefix}_REFRESH_TOKEN (or _FILE): of a fan who has let your app save; use an account of your own`,
    );
  }
  const [isrc, trackUri] = [shared('ISRC'), own('TRACK_URI')];
  const [title, artistName] = [shared('TITLE'), shared('ARTIST')];
  if (isrc === null && trackUri === null) missing.push(`LIVE_ISRC, or LIVE_${prefix}_TRACK_URI: a track that is out`);
  if (title === null || artistName === null)
    missing.push('LIVE_TITLE and LIVE_ARTIST: what that track is called, and whose it is');
  if (missing.length > 0 || refreshToken === null || title === null || artistName === null) return { missing };
  const recording = isrc === null ? null : { isrc, title, default: true };
  const release = { title, artistName, recording, upc: null, trackUri, albumUri: null, artistUris: [] };
  return {
    ready: {
      service,
      found,
      refreshToken: new Secret(refreshToken),
      release,
      artistUri: own('ARTIST_URI'),
      keepRefreshToken(next) {
        if (file === null || own('REFRESH_TOKEN') !== null) return false;
        writeFileSync(file, `${next.reveal()}\n`, { mode: 0o600 });
        return true;
      },
    },
  };
}

/** Blanks are nothing. */
function set(text: string | undefined): string | null {
  const bare = text?.trim();
  return bare === undefined || bare === '' ? null : bare;
}

function textOf(file: string | null): string | null {
  if (file === null) return null;
  try {
    return set(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** `appleMusic` as variables write it. */
function inCapitals(name: string): string {
  return kebab(name).replaceAll('-', '_').toUpperCase();
}
