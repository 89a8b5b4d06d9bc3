import { blast } from './blast.js';
import { checklist } from './checklist.js';
import { campaign } from './campaign.js';
import { city } from './city.js';
import type { Command } from './command.js';
import { community } from './community.js';
import { faq } from './faq.js';
import { forget } from './forget.js';
import { heatMap } from './heat-map.js';
import { helpCommand } from './help.js';
import { invite } from './invite.js';
import { leaderboard } from './leaderboard.js';
import { messages } from './messages.js';
import { myData } from './my-data.js';
import { preSave } from './pre-save.js';
import { language } from './language.js';
import { link } from './link.js';
import { links } from './links.js';
import { rank } from './rank.js';
import { release } from './release.js';
import { stats } from './stats.js';
import { status } from './status.js';
import { stop } from './stop.js';
import { team } from './team.js';
import { undo } from './undo.js';

const told: readonly Command[] = [
  preSave,
  status,
  invite,
  rank,
  leaderboard,
  city,
  messages,
  language,
  link,
  myData,
  undo,
  stop,
  forget,
  faq,
  campaign,
  links,
  stats,
  checklist,
  heatMap,
  release,
  community,
  blast,
  team,
];

/** Everything that can be asked for in chat: the one table that all platforms register from. */
export const allCommands: readonly Command[] = [...told, helpCommand(told)];
