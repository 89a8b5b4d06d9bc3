import type { Monotonic } from '../../../../core/ports/monotonic.js';
import type { Incoming, Person } from '../../driver.js';
import { createFirstTimes } from '../../../first-times.js';
import type { SentPolls } from './sent-polls.js';
import type { Report } from './words.js';

/** Brings what people write and choose to the bot: each once, those of one chat in order. */
export interface IncomingLine {
  heard(report: Report): void;
  /** Whether this person has written to us within so long. */
  hasWritten(id: string, withinMs: number): boolean;
  /** Brings nothing more, and resolves once everything that was brought has been handled. */
  end(): Promise<void>;
}

const mostRemembered = 20_000;

/** A line to the one who handles what comes. `handle` never throws. */
export function openIncomingLine(
  handle: (incoming: Incoming) => Promise<void>,
  { polls, monotonic }: { polls: SentPolls; monotonic: Monotonic },
): IncomingLine {
  const recent = createFirstTimes<string>();
  const chats = new Map<string, Promise<void>>();
  const lastHeard = new Map<string, number>();
  let isEnded = false;

  const bring = (chat: string, incoming: Incoming): void => {
    const handled = (chats.get(chat) ?? Promise.resolve()).then(() => handle(incoming));
    chats.set(chat, handled);
    void handled.finally(() => {
      if (chats.get(chat) === handled) chats.delete(chat);
    });
  };
  const note = ({ id, aliases }: Person): void => {
    for (const each of [id, ...aliases]) {
      lastHeard.delete(each);
      lastHeard.set(each, monotonic.now().getTime());
      const [oldest] = lastHeard.keys();
      if (lastHeard.size > mostRemembered && oldest !== undefined) lastHeard.delete(oldest);
    }
  };

  return {
    heard(report) {
      if (isEnded) return;
      if ((report.is !== 'text' && report.is !== 'vote') || !recent.isNew(report.id)) return;
      note(report.from);
      const base = { id: report.id, from: report.from, chat: chatOf(report.chat) };
      if (report.is === 'text') {
        bring(report.chat, { ...base, what: 'text', text: report.text });
        return;
      }
      const choiceId = polls.choiceOf(report.poll, report.options.at(-1) ?? -1);
      // A vote that was taken back, or in a poll of somebody else.
      if (choiceId !== undefined) bring(report.chat, { ...base, what: 'pressed', choiceId });
    },
    hasWritten(id, withinMs) {
      const at = lastHeard.get(id);
      return at !== undefined && monotonic.now().getTime() - at <= withinMs;
    },
    async end() {
      isEnded = true;
      await Promise.all(chats.values());
    },
  };
}

function chatOf(id: string): Incoming['chat'] {
  return id.endsWith('@g.us') ? { kind: 'group', groupId: id } : { kind: 'direct' };
}
