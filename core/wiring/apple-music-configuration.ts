import { createPrivateKey } from 'node:crypto';
import { z } from 'zod';
import { Secret } from '../secret.js';
import { serviceAddress } from './addresses.js';
import { credential } from './credentials.js';
import type { EnvironmentReader } from './environment.js';

/** Apple Music, by a Media Services key of the operator's. */
export type AppleMusicConfiguration = {
  teamId: string;
  keyId: string;
  /** PKCS #8 in PEM, P-256. */
  privateKey: Secret;
  apiUrl: string;
  musickitUrl: string;
};

const needed = ['APPLE_MUSIC_TEAM_ID', 'APPLE_MUSIC_KEY_ID', 'APPLE_MUSIC_PRIVATE_KEY'] as const;
const optional = ['APPLE_MUSIC_API_URL', 'APPLE_MUSIC_MUSICKIT_URL'] as const;

const tenCharacters = credential.pipe(
  z.string().regex(/^[A-Z0-9]{10}$/, 'must be ten capital letters and digits, as Apple shows it'),
);

/** The `.p8` file as it is, the same with `\n` written out, or base64 of it: one line is all that many hosts take. */
const privateKey = z.string().transform((text, context): Secret => {
  const pem = asPem(text);
  const problem = pem === null ? 'must be the .p8 file that Apple gave you, or base64 of it' : problemOf(pem);
  if (problem !== null) context.addIssue({ code: 'custom', message: problem });
  return new Secret(pem ?? '');
});

function asPem(text: string): string | null {
  const unfolded = text.replaceAll(String.raw`\n`, '\n');
  const plain = unfolded.includes('-----BEGIN') ? unfolded : Buffer.from(text, 'base64').toString('utf8');
  const body = /-----BEGIN PRIVATE KEY-----([\sA-Za-z0-9+/=]+)-----END PRIVATE KEY-----/.exec(plain)?.[1];
  if (body === undefined) return null;
  const lines = body.replaceAll(/\s+/g, '').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN PRIVATE KEY-----', ...lines, '-----END PRIVATE KEY-----', ''].join('\n');
}

/** What is wrong with a key, without a word of it; null: nothing. */
function problemOf(pem: string): string | null {
  try {
    const { asymmetricKeyType, asymmetricKeyDetails } = createPrivateKey(pem);
    const isP256 = asymmetricKeyType === 'ec' && asymmetricKeyDetails?.namedCurve === 'prime256v1';
    return isP256 ? null : 'is a key of another kind: Apple gives P-256 keys';
  } catch {
    return 'cannot be read as a key: was it copied whole?';
  }
}

/** Reads our key for Apple Music; undefined if there is none. */
export function readAppleMusic(reader: EnvironmentReader, production: boolean): AppleMusicConfiguration | undefined {
  reader.noteHalfConfigured(needed, optional);
  const teamId = reader.read('APPLE_MUSIC_TEAM_ID', tenCharacters);
  const keyId = reader.read('APPLE_MUSIC_KEY_ID', tenCharacters);
  const key = reader.read('APPLE_MUSIC_PRIVATE_KEY', privateKey);
  const address = serviceAddress(production);
  const addresses = {
    apiUrl: reader.read('APPLE_MUSIC_API_URL', address) ?? 'https://api.music.apple.com/v1',
    musickitUrl:
      reader.read('APPLE_MUSIC_MUSICKIT_URL', address) ?? 'https://js-cdn.music.apple.com/musickit/v3/musickit.js',
  };
  if (teamId === undefined || keyId === undefined || key === undefined) return undefined;
  return { teamId, keyId, privateKey: key, ...addresses };
}
