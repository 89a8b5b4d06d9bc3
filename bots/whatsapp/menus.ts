import type { Choice } from '../commands/reply.js';
import { BoundedMap } from './bounded-map.js';

type Menu = readonly Choice['command'][];

/**
 * What the numbers of the latest list stand for, by chat, as far as this process knows. A chat has as many keys as its
 * person has ids.
 */
export class Menus {
  readonly #kept: BoundedMap<{ menu: Menu; order: number }>;
  #last = 0;

  constructor(most: number) {
    this.#kept = new BoundedMap(most);
  }

  put(keys: readonly string[], menu: Menu): void {
    this.#last += 1;
    for (const key of keys) this.#kept.put(key, { menu, order: this.#last });
  }

  /** The list that was shown last under any of these keys; an empty one where there was none. */
  latest(keys: readonly string[]): Menu {
    const shown = keys.flatMap((key) => this.#kept.get(key) ?? []);
    return shown.sort((one, other) => other.order - one.order)[0]?.menu ?? [];
  }
}

/** The keys of the chat with one person alone. */
export function chatWith(ids: readonly string[]): string[] {
  return ids.map((id) => `person:${id}`);
}

/** The keys of what one person has asked for in a group: others there have lists of their own. */
export function chatIn(groupId: string, ids: readonly string[]): string[] {
  return ids.map((id) => `group:${groupId}:${id}`);
}
