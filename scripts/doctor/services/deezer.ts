import { z } from 'zod';
import { redirectUri } from '../../../core/pre-saves/open-trip.js';
import { titleOf } from '../../../core/streaming/service-descriptors.js';
import type { DeezerConfiguration } from '../../../core/wiring/deezer-configuration.js';
import { askJson } from '../ask-json.js';
import { examined, good, note, wrong, type Examined } from '../finding.js';
import { subject, type Instruments } from '../subject.js';

/** Deezer: whether it is there. Whether the app is known it says only when somebody signs in. */
export const deezer = subject<DeezerConfiguration>({
  key: 'deezer',
  title: titleOf('deezer'),
  owns: (variable) => variable.startsWith('DEEZER_'),
  read: (found) => found.deezer,
  address: ({ apiUrl }) => apiUrl,
  firstStep:
    'Deezer registers no new apps: with one from earlier years set DEEZER_APP_ID and DEEZER_APP_SECRET, else let fans have links.',
  examine: async (configured, instruments) => ({
    ...(await examine(configured, instruments)),
    limits: ['50 calls in any 5 s from one address'],
    expires: [{ what: 'app secret', at: null, says: 'has no end' }],
    paste: [
      {
        what: 'Redirect URL after authentication',
        where: 'developers.deezer.com/myapps, your app, Edit Application',
        value: redirectUri('deezer', instruments.found),
      },
    ],
  }),
});

/** Deezer tells its no inside a 200: any object of it is an answer. */
const anything = z.looseObject({});

async function examine({ apiUrl }: DeezerConfiguration, { fetch }: Instruments): Promise<Examined> {
  // A code that no recording has: that there is no such track is an answer, too.
  const asked = await askJson(`${apiUrl}/track/isrc:ZZZ990000001`, { fetch, answer: anything });
  if (asked.outcome === 'answered') {
    const untold =
      'Whether Deezer knows the app and its secret it says only when somebody signs in; until then neither can be called right or wrong.';
    return examined({
      findings: [good('Deezer’s catalogue answers.'), note(untold, 'Pre-save once with an account of your own.')],
      reachable: true,
    });
  }
  const how = asked.outcome === 'silent' ? 'cannot be reached' : 'does not answer as it should';
  const next = 'Check the network of this machine, and DEEZER_API_URL if you have set it; then run this again.';
  return examined({ findings: [wrong(`Deezer ${how} at ${apiUrl}.`, next)], reachable: asked.outcome !== 'silent' });
}
