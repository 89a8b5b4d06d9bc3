import type { Command } from './command.js';
import type { Part } from './reply.js';
import { oneLine } from './one-line.js';

/** `/forget`: leads to the page that asks once more, by a link of the fan's own. */
export const forget: Command = {
  name: 'forget',
  help: 'forget.help',
  async run({ account, speech: { say, label } }, engine) {
    const known = await engine.chatData(account);
    if (known.length === 0) return oneLine(say('forget.nothing'));
    const parts = known.map(({ artistName: artist, links }): Part => ({
      part: 'card',
      title: say('forget.title'),
      text: [say('forget.what', { artist }), say('forget.how'), say('forget.stop')],
      fields: [],
      links: links ? [{ label: label('forget.link', { artist }), url: links.forget }] : [],
    }));
    return { visibility: 'private', parts };
  },
};
