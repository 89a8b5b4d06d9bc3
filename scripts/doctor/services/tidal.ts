import { z } from 'zod';
import { redirectUri } from '../../../core/pre-saves/open-trip.js';
import { ownCredentials } from '../../../core/streaming/redirect-sign-in.js';
import { titleOf } from '../../../core/streaming/service-descriptors.js';
import { callTidal } from '../../../core/streaming/tidal/tidal-api.js';
import { tidalOAuth } from '../../../core/streaming/tidal/tidal-sign-in.js';
import type { TidalConfiguration } from '../../../core/wiring/tidal-configuration.js';
import { examined, good, note, type Examined } from '../finding.js';
import { unanswered } from '../refusal-words.js';
import { subject, type Instruments } from '../subject.js';

const title = titleOf('tidal');

/** TIDAL: whether it knows our app, and lets it read the catalogue. */
export const tidal = subject<TidalConfiguration>({
  key: 'tidal',
  title,
  owns: (variable) => variable.startsWith('TIDAL_'),
  read: (found) => found.tidal,
  address: ({ apiUrl }) => apiUrl,
  firstStep: 'Make an app at developer.tidal.com, and set TIDAL_CLIENT_ID and TIDAL_CLIENT_SECRET.',
  examine: async (configured, instruments) => ({
    ...(await examine(configured, instruments)),
    limits: ['how many calls TIDAL allows it does not publish; Frontrow makes 150 in any 30 s and fewer once told so'],
    expires: [{ what: 'client secret', at: null, says: 'has no end' }],
    paste: [
      {
        what: 'Redirect URI',
        where: 'developer.tidal.com/dashboard, your app, Settings, Redirect URIs',
        value: redirectUri('tidal', instruments.found),
      },
    ],
  }),
});

async function examine(configured: TidalConfiguration, { fetch, calendar }: Instruments): Promise<Examined> {
  const granted = await ownCredentials(tidalOAuth({ ...configured, fetch, calendar }));
  if (granted.outcome !== 'granted') {
    const { finding, ...rest } = unanswered(granted, spoken(configured.authUrl, 'TIDAL_AUTH_URL'));
    return examined({ findings: [finding], ...rest });
  }
  // A code that no recording has: nothing found is an answer, too.
  const query = { 'filter[isrc]': 'ZZZ990000001', countryCode: 'US' };
  const request = { method: 'GET', path: '/tracks', query, answer: z.object({ data: z.array(z.unknown()) }) } as const;
  const called = await callTidal(granted.credentials, request, { apiUrl: configured.apiUrl, fetch, calendar });
  if (called.outcome !== 'answered') {
    const { finding, ...rest } = unanswered(called, spoken(configured.apiUrl, 'TIDAL_API_URL'));
    return examined({ findings: [finding], ...rest });
  }
  return examined({
    findings: [
      good('TIDAL knows this app and its secret, and its catalogue answers.'),
      note(
        'Whether TIDAL has opened this app to everybody it says only when a stranger signs in: until it has, the app’s own testers are direct, the rest get links.',
        'Have somebody who is no tester pre-save; if TIDAL turns them away, ask for access in your app’s page at developer.tidal.com.',
      ),
    ],
    reachable: true,
    credentialsWork: true,
  });
}

function spoken(address: string, addressVariable: string) {
  const credentials = 'developer.tidal.com/dashboard, your app, Client ID and Client Secret';
  return { title, address, addressVariable, credentials };
}
