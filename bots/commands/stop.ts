import type { Stopped } from '../../core/fans/chat-account.js';
import type { OwnPreSave } from '../../core/fans/fan-data.js';
import type { Command } from './command.js';
import type { Phrase } from './phrase.js';
import type { Part } from './reply.js';
import type { Speech } from './speech.js';

/** `/stop`: takes back everything this account has agreed to. */
export const stop: Command = {
  name: 'stop',
  help: 'stop.help',
  changes: () => true,
  async run({ account, speech }, engine) {
    const all = (await engine.stopAll(account)).filter(({ stopped }) => stopped.length > 0);
    const parts: Part[] =
      all.length === 0 ? [{ part: 'text', text: speech.say('stop.nothing') }] : all.map((each) => card(each, speech));
    return { visibility: 'private', parts };
  },
};

function card({ artistName: artist, data, stopped }: Stopped, speech: Speech): Part {
  const { say } = speech;
  const text: Phrase[] = stopped.flatMap(({ purpose, campaignId }) => {
    if (purpose !== 'save') return [say(`stop.no-${purpose}`)];
    const ended = data.preSaves.filter(({ preSave }) => preSave.campaignId === campaignId && !preSave.withdrawnAt);
    return ended.map((each) => endOf(each, speech));
  });
  const destroyed = data.grants.some(({ state }) => state !== 'destroyed') ? [say('stop.destroyed')] : [];
  return {
    part: 'card',
    title: say('stop.title'),
    text: [say('stop.artist', { artist }), ...text, ...destroyed, say('stop.back')],
    fields: [],
    links: [],
  };
}

function endOf({ campaign: { title }, preSave: { mode }, service, writes }: OwnPreSave, { say }: Speech): Phrase {
  const isThere = writes.length > 0 && writes.every(({ state }) => state === 'verified' || state === 'already-there');
  if (isThere) return say('stop.saved', { title, service });
  return say(mode === 'direct' ? 'stop.preSave' : 'stop.soft', { title, service });
}
