import type { AccountKey } from '../../core/artists/team.js';
import type { Engine } from '../../core/engine.js';
import { platforms } from '../../core/fans/fan.js';
import { Sentence } from '../sentence.js';
import type { Answer } from './answer.js';

/**
 * All that is kept of a chat account because it acts for artists: for its owner, who has asked for it. What is kept of them
 * as a fan they take along themselves, from their own page.
 */
export async function accountAnswer(text: string, engine: Pick<Engine, 'actsOfAccount'>): Promise<Answer> {
  const acts = await engine.actsOfAccount(readAccount(text));
  if (!acts) return { json: null, text: `${text} has nothing to do with any artist.\n` };
  return { json: acts, text: `${JSON.stringify(acts, null, 2)}\n` };
}

/** An account as `/mydata` names it to its owner. */
function readAccount(text: string): AccountKey {
  const platform = platforms.find((each) => text.startsWith(`${each}:`));
  const externalId = text.slice(text.indexOf(':') + 1);
  if (platform && externalId !== '') return { platform, externalId };
  throw new Sentence(
    `${text} is no account: write it as /mydata shows it to its owner, such as discord:1180000000000000001.`,
  );
}
