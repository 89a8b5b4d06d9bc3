import type { KeyRotation } from '../../core/grants/rotate-keys.js';

/** The ids of FRONTROW_KEYS, in its order: the first seals. */
export type KeyIds = readonly [string, ...string[]];

/** What lies under each key, one line a key; also under keys that are not listed any more. */
export function describeCounts(counts: ReadonlyMap<string, number>, keys: KeyIds): string {
  const line = (kid: string, what: string) => `${kid}  ${counts.get(kid) ?? 0} sealed values${what}\n`;
  const [first, ...others] = keys;
  const strangers = [...counts.keys()].filter((kid) => !keys.includes(kid));
  return [
    line(first, '  (seals)'),
    ...others.map((kid) => line(kid, '')),
    ...strangers.map((kid) => line(kid, '  (not in FRONTROW_KEYS: these cannot be opened)')),
  ].join('');
}

type Result = { keys: KeyIds; left: ReadonlyMap<string, number>; removable: readonly string[] };

/** How a rotation went, and what to do next. */
export function describeRotation(rotation: KeyRotation, { keys, left, removable }: Result): string {
  const { looked, rewrapped, unreadable } = rotation;
  const waiting = keys.slice(1).filter((kid) => left.has(kid));
  return [
    `${looked} sealed values looked at, ${rewrapped} brought under the key ${keys[0]}.\n`,
    ...removable.map((kid) => `Nothing lies under the key ${kid} any more: remove it from FRONTROW_KEYS.\n`),
    ...waiting.map((kid) => `${left.get(kid) ?? 0} still lie under the key ${kid}: keep it, and run this again.\n`),
    ...(unreadable.length === 0
      ? []
      : [`No key opens ${unreadable.length}:\n`, ...unreadable.map((id) => `  ${id}\n`)]),
  ].join('');
}
