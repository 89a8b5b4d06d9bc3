import { join } from 'node:path';
import { z } from 'zod';
import { openKeptFile } from './kept-file.js';

/** What the options of our latest polls stand for: a vote comes hours later, and after restarts. */
export interface SentPolls {
  remember(pollId: string, choiceIds: readonly string[]): void;
  /** Undefined for a poll that is not ours, or too old. */
  choiceOf(pollId: string, option: number): string | undefined;
}

const mostKept = 1_000;
const polls = z.array(z.tuple([z.string(), z.array(z.string())]));

/** Opens the polls that are kept in the session's folder. */
export function openSentPolls(sessionDir: string): SentPolls {
  const file = openKeptFile(join(sessionDir, 'polls.json'), polls, []);
  const byId = new Map(file.get());
  return {
    remember(pollId, choiceIds) {
      byId.set(pollId, [...choiceIds]);
      const [oldest] = byId.keys();
      if (byId.size > mostKept && oldest !== undefined) byId.delete(oldest);
      file.set([...byId]);
    },
    choiceOf: (pollId, option) => byId.get(pollId)?.[option],
  };
}
