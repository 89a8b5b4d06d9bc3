import { z } from 'zod';
import { createDeveloperTokens } from '../../../core/streaming/apple-music/developer-token.js';
import { titleOf } from '../../../core/streaming/service-descriptors.js';
import type { AppleMusicConfiguration } from '../../../core/wiring/apple-music-configuration.js';
import { askJson } from '../ask-json.js';
import { examined, good, limit, note, wrong, type Examined } from '../finding.js';
import { subject, type Instruments } from '../subject.js';

/** Apple Music: whether it takes tokens that our key has signed. */
export const appleMusic = subject<AppleMusicConfiguration>({
  key: 'appleMusic',
  title: titleOf('appleMusic'),
  owns: (variable) => variable.startsWith('APPLE_MUSIC_'),
  read: (found) => found.appleMusic,
  address: ({ apiUrl }) => apiUrl,
  firstStep:
    'With a paid Apple Developer membership make a Media Services key at developer.apple.com, and set APPLE_MUSIC_TEAM_ID, APPLE_MUSIC_KEY_ID and APPLE_MUSIC_PRIVATE_KEY.',
  examine: async (configured, instruments) => ({
    ...(await examine(configured, instruments)),
    limits: ['how many calls Apple allows it does not publish', 'a fan’s permission lives about 6 months'],
    expires: [
      { what: 'private key', at: null, says: 'lives until it is revoked, or the membership ends' },
      { what: 'developer token', at: null, says: 'is signed anew by Frontrow, every 12 hours' },
    ],
  }),
});

async function examine(configured: AppleMusicConfiguration, { fetch, calendar }: Instruments): Promise<Examined> {
  const { apiUrl } = configured;
  const token = await createDeveloperTokens(configured, calendar).ofServer();
  const headers = { authorization: `Bearer ${token.reveal()}` };
  // A code that no recording has: nothing found is an answer, too.
  const url = `${apiUrl}/catalog/us/songs?filter%5Bisrc%5D=ZZZ990000001`;
  const asked = await askJson(url, { fetch, headers, answer: z.looseObject({ data: z.array(z.unknown()) }) });
  if (asked.outcome === 'answered') {
    return examined({
      findings: [
        good('Apple takes the tokens that this key signs: every fan with a subscription is direct.'),
        note('Fans sign in inside the page: nothing has to be registered at Apple, and in-app browsers are led out.'),
      ],
      reachable: true,
      credentialsWork: true,
      directFans: 'all',
    });
  }
  if (asked.outcome === 'refused' && (asked.status === 401 || asked.status === 403)) {
    const next =
      'Check that team id, key id and .p8 file belong together: developer.apple.com/account, Membership, and Keys; and this machine’s clock.';
    const finding = wrong('Apple does not take a token that this key has signed.', next);
    return examined({ findings: [finding], reachable: true, credentialsWork: false });
  }
  if (asked.outcome === 'refused' && asked.status === 429) {
    return examined({
      findings: [limit('Apple has had too many calls of this key.', 'Run this again in some minutes.')],
      reachable: true,
    });
  }
  const how = asked.outcome === 'silent' ? 'cannot be reached' : 'does not answer as it should';
  const next = 'Check the network of this machine, and APPLE_MUSIC_API_URL if you have set it; then run this again.';
  return examined({
    findings: [wrong(`Apple Music ${how} at ${apiUrl}.`, next)],
    reachable: asked.outcome !== 'silent',
  });
}
