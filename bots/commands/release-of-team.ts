import type { Right } from '../../core/artists/rights.js';
import type { CommandOption } from './command.js';
import { suggestionOf } from './release-option.js';

/** An option that names a campaign of an artist for whom one has this right; to anybody else nothing is offered. */
export function releaseOfTeam(name: string, help: CommandOption['help'], right: Right): CommandOption {
  return {
    name,
    help,
    required: false,
    maxLength: 120,
    async suggest(typed, { account, speech }, engine) {
      const sought = typed.trim().toLowerCase();
      const own = await engine.campaignsOfTeam(account, right);
      const fitting = own.filter((each) => `${each.title} ${each.slug}`.toLowerCase().includes(sought));
      return fitting.map((each) => suggestionOf(each, speech));
    },
  };
}
