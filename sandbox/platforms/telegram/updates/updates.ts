import type { EmulatorClock } from '../../clock.js';
import { refusals, type Refusal } from '../api/refusal.js';
import type { JsonObject, WaitingUpdate } from '../world/records-of.js';
import type { World } from '../world/world.js';

/** Kinds that are only given to a bot which asks for them by name. */
const onlyByName: readonly string[] = ['chat_member', 'message_reaction', 'message_reaction_count'];

/** How a bot asks for updates. */
export type UpdatesAsked = { offset?: number | undefined; limit: number; timeoutMs: number };

/** What happens is put here, and fetched from here by the bot or carried to its webhook. */
export interface Updates {
  /** Puts an update in the queue, unless the bot does not want its kind. */
  push(kind: string, body: JsonObject): void;
  /** Puts the update given last into the queue once more, under its own number, as Telegram may after a lost confirmation. */
  repeatLast(): void;
  /** Up to `limit` updates from `offset` on, waiting if there is none; what lies before `offset` is confirmed. */
  poll(asked: UpdatesAsked, gone: AbortSignal): Promise<JsonObject[]>;
  /** Which kinds the bot wants; kept until it says otherwise. Null: all but those that must be named. */
  allow(kinds: readonly string[] | null): void;
  allowed(): readonly string[] | null;
  /** All that wait, the oldest first. */
  all(): WaitingUpdate[];
  confirm(updateId: number): void;
  count(): number;
  dropAll(): void;
  /** Called whenever an update was put in; for the webhook. */
  onPush(listener: () => void): void;
  /** Ends a poll that waits, refused. */
  interrupt(refusal: Refusal): void;
}

type Poll = { look: () => void; refuse: (refusal: Refusal) => void };

/** Opens the queue over the updates that were kept. */
export function openUpdates(world: World, clock: EmulatorClock): Updates {
  const { updates: kept } = world;
  let allowed: readonly string[] | null = null;
  let waiting: Poll | null = null;
  let last: WaitingUpdate | undefined;
  const listeners: (() => void)[] = [];
  const queue = (): WaitingUpdate[] => kept.all().sort((one, other) => one.updateId - other.updateId);
  const put = (update: WaitingUpdate): void => {
    kept.put(String(update.updateId), update);
    waiting?.look();
    for (const listener of listeners) listener();
  };
  const confirmBefore = (offset: number): void => {
    const all = queue();
    const first = offset < 0 ? (all.at(offset)?.updateId ?? all[0]?.updateId ?? 0) : offset;
    for (const { updateId } of all) if (updateId < first) kept.remove(String(updateId));
  };
  const wanted = (kind: string): boolean => allowed?.includes(kind) ?? !onlyByName.includes(kind);
  return {
    push(kind, body) {
      if (!wanted(kind)) return;
      last = { updateId: world.next('update'), kind, body };
      put(last);
    },
    repeatLast() {
      if (last) put(last);
    },
    poll({ offset, limit, timeoutMs }, gone) {
      waiting?.refuse(refusals.otherPoller());
      if (offset !== undefined && offset !== 0) confirmBefore(offset);
      return new Promise((resolve, reject) => {
        const ready = (): JsonObject[] => queue().slice(0, limit).map(toApiUpdate);
        const end = (): void => {
          cancel();
          gone.removeEventListener('abort', finish);
          if (waiting === poll) waiting = null;
        };
        const finish = (): void => {
          end();
          resolve(ready());
        };
        const poll: Poll = {
          look: () => ready().length > 0 && finish(),
          refuse(refusal) {
            end();
            reject(refusal);
          },
        };
        const cancel = clock.after(timeoutMs, finish);
        gone.addEventListener('abort', finish);
        waiting = poll;
        if (timeoutMs === 0) finish();
        else poll.look();
      });
    },
    allow: (kinds) => void (allowed = kinds),
    allowed: () => allowed,
    all: queue,
    confirm: (updateId) => kept.remove(String(updateId)),
    count: () => kept.all().length,
    dropAll() {
      for (const { updateId } of queue()) kept.remove(String(updateId));
    },
    onPush: (listener) => void listeners.push(listener),
    interrupt: (refusal) => waiting?.refuse(refusal),
  };
}

/** An update as the API shows it. */
export function toApiUpdate({ updateId, kind, body }: WaitingUpdate): JsonObject {
  return { update_id: updateId, [kind]: body };
}
