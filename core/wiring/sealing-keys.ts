import { z } from 'zod';
import type { SealingKey, SealingKeys } from '../adapters/system/envelope-sealer.js';
import { Secret } from '../secret.js';

const keyLength = 32;
const makeOne = 'make one with `openssl rand -base64 32`';

/** `FRONTROW_KEYS`: `kid:base64,kid:base64`. No message contains a key. */
export const sealingKeys = z.string().transform((text, context): SealingKeys => {
  const keys: SealingKey[] = [];
  const refuse = (message: string) => {
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  };
  for (const [index, entry] of text.split(',').entries()) {
    const [, kid, key] = /^([\w-]{1,40}):(.+)$/s.exec(entry.trim()) ?? [];
    if (kid === undefined || key === undefined) {
      return refuse(`has an entry (number ${index + 1}) that is not kid:base64, as in 2026a:…; ${makeOne}`);
    }
    if (keys.some((other) => other.kid === kid)) return refuse(`has two keys named ${kid}: give each its own name`);
    const problem = keyProblem(key.trim());
    if (problem !== undefined) return refuse(`has a key ${kid} that ${problem}`);
    keys.push({ kid, key: new Secret(key.trim()) });
  }
  const [first, ...others] = keys;
  return first === undefined ? refuse(`is empty: ${makeOne}`) : [first, ...others];
});

function keyProblem(key: string): string | undefined {
  if (/change-?_?me|example|sample|secret|password/i.test(key)) return `is a sample: ${makeOne}`;
  if (/[-_]/.test(key)) return 'is written in base64url: write + for -, / for _, and = at the end';
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(key)) return `is not base64: ${makeOne}`;
  const bytes = Buffer.from(key, 'base64');
  if (bytes.length !== keyLength) return `has ${bytes.length} bytes, and must have ${keyLength}: ${makeOne}`;
  // 32 random bytes are never all letters, and hardly ever fewer than 16 different ones.
  const isText = bytes.every((byte) => byte >= 0x20 && byte < 0x7f);
  if (isText || new Set(bytes).size < 16) return `is not random: ${makeOne}`;
  return undefined;
}
