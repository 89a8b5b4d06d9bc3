import { announcements } from './announcements.js';
import { audit } from './audit.js';
import { blast } from './blast.js';
import { carriage } from './carriage.js';
import { checklist } from './checklist.js';
import { city } from './city.js';
import { community } from './community.js';
import { failures } from './failures.js';
import { faq } from './faq.js';
import { forget } from './forget.js';
import { help } from './help.js';
import { invite } from './invite.js';
import { language } from './language.js';
import { leaderboard } from './leaderboard.js';
import { letters } from './letters.js';
import { link } from './link.js';
import { links } from './links.js';
import { messages } from './messages.js';
import { milestone } from './milestone.js';
import { myData } from './my-data.js';
import { preSave } from './pre-save.js';
import { releases } from './releases.js';
import { reminders } from './reminders.js';
import { roles } from './roles.js';
import { stats } from './stats.js';
import { status } from './status.js';
import { stop } from './stop.js';
import { tables } from './tables.js';
import { team } from './team.js';
import { teamNews } from './team-news.js';
import { telegram } from './telegram.js';
import { undo } from './undo.js';
import { whatsapp } from './whatsapp.js';

/** What Frontrow says in English; all other languages say the same. */
export const en = {
  announcements,
  audit,
  blast,
  carriage,
  checklist,
  city,
  community,
  failures,
  faq,
  forget,
  help,
  invite,
  language,
  leaderboard,
  letters,
  link,
  links,
  messages,
  milestone,
  myData,
  preSave,
  releases,
  reminders,
  roles,
  stats,
  status,
  stop,
  tables,
  team,
  teamNews,
  telegram,
  undo,
  whatsapp,
} as const;
