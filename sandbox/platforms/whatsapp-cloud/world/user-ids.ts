import { randomInt } from 'node:crypto';

const countries: readonly (readonly [callingCode: string, country: string])[] = [
  ['91', 'IN'],
  ['49', 'DE'],
  ['52', 'MX'],
  ['55', 'BR'],
  ['81', 'JP'],
  ['1', 'US'],
];

/** A business-scoped user id: the country of the number, a dot, and up to 128 letters and digits. */
export function newUserId(phone: string): string {
  const [, country] = countries.find(([code]) => phone.startsWith(code)) ?? ['', 'GB'];
  return `${country}.${Array.from({ length: 20 }, () => randomInt(10)).join('')}`;
}
