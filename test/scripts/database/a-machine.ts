import type { Machine, MongodDownloads } from '../../../scripts/database/engine.js';

/** A download host that does not answer. */
export const noDownloads: MongodDownloads = {
  host: 'https://downloads.invalid',
  kept: () => Promise.resolve(undefined),
  answers: () => Promise.resolve(false),
  download: () => Promise.reject(new Error('nothing is downloaded here')),
};

/** A machine with nothing on it but what is given; `said` collects what it tells the person. */
export function aMachine(given: Partial<Machine>): Machine & { said: string[] } {
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  return { path: '', cache: '/nonexistent/engines', downloads: noDownloads, say, said, ...given };
}
