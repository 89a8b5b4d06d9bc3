import { adultWays } from './adult-ways.js';
import { announcements } from './announcements.js';
import { audit } from './audit.js';
import { blast } from './blast.js';
import { calendarFile } from './calendar-file.js';
import { campaign } from './campaign.js';
import { cannotSavePage } from './reminder-page.js';
import { carriage } from './carriage.js';
import { checklist } from './checklist.js';
import { city } from './city.js';
import { community } from './community.js';
import { failureHeadings } from './failure-headings.js';
import { failurePages } from './failure-pages.js';
import { failureTexts } from './failure-texts.js';
import { failures } from './failures.js';
import { faq } from './faq.js';
import { faqPage } from './faq-page.js';
import { forget } from './forget.js';
import { friendsCard } from './friends-card.js';
import { heatMap } from './heat-map.js';
import { heatMapPost } from './heat-map-post.js';
import { help } from './help.js';
import { invite } from './invite.js';
import { joinedPage } from './joined-page.js';
import { language } from './language.js';
import { leaderboard } from './leaderboard.js';
import { legalPages } from './legal-pages.js';
import { letters } from './letters.js';
import { link } from './link.js';
import { linkPage } from './link-page.js';
import { links } from './links.js';
import { listenPage } from './listen-page.js';
import { livestream } from './livestream.js';
import { mail } from './mail.js';
import { mePage } from './me-page.js';
import { messages } from './messages.js';
import { milestone } from './milestone.js';
import { tracker } from './tracker.js';
import { myData } from './my-data.js';
import { night } from './night.js';
import { overlay } from './overlay.js';
import { ownPreSaves } from './own-pre-saves.js';
import { ownResult } from './own-result.js';
import { page } from './page.js';
import { permissions } from './permissions.js';
import { personalPage } from './personal-page.js';
import { preSave } from './pre-save.js';
import { purposeOffers } from './purposes.js';
import { purposeQuestions } from './purposes.js';
import { purposeTitles } from './purposes.js';
import { purposeTitlesUnnamed } from './purposes.js';
import { purposeWords } from './purposes.js';
import { releases } from './releases.js';
import { reminderPage } from './reminder-page.js';
import { reminders } from './reminders.js';
import { roles } from './roles.js';
import { shortWays } from './ways.js';
import { signInPage } from './sign-in-page.js';
import { stats } from './stats.js';
import { status } from './status.js';
import { stepThere } from './step-there.js';
import { stop } from './stop.js';
import { storyCard } from './story-card.js';
import { tables } from './tables.js';
import { team } from './team.js';
import { teamNews } from './team-news.js';
import { telegram } from './telegram.js';
import { terms } from './terms.js';
import { undo } from './undo.js';
import { undonePage } from './undone-page.js';
import { wayNotes } from './ways.js';
import { ways } from './ways.js';
import { whatsapp } from './whatsapp.js';
import { whoAreYou } from './who-are-you.js';
import { writeStates } from './write-states.js';
import { writesOfNote } from './write-states.js';

/** What Frontrow says in English; all other languages say the same. */
export const en = {
  adultWays,
  announcements,
  audit,
  blast,
  calendarFile,
  campaign,
  cannotSavePage,
  carriage,
  checklist,
  city,
  community,
  failureHeadings,
  failurePages,
  failureTexts,
  failures,
  faq,
  faqPage,
  forget,
  friendsCard,
  heatMap,
  heatMapPost,
  help,
  invite,
  joinedPage,
  language,
  leaderboard,
  legalPages,
  letters,
  link,
  linkPage,
  links,
  listenPage,
  livestream,
  mail,
  mePage,
  messages,
  milestone,
  tracker,
  myData,
  night,
  overlay,
  ownPreSaves,
  ownResult,
  page,
  permissions,
  personalPage,
  preSave,
  purposeOffers,
  purposeQuestions,
  purposeTitles,
  purposeTitlesUnnamed,
  purposeWords,
  releases,
  reminderPage,
  reminders,
  roles,
  shortWays,
  signInPage,
  stats,
  status,
  stepThere,
  stop,
  storyCard,
  tables,
  team,
  teamNews,
  telegram,
  terms,
  undo,
  undonePage,
  wayNotes,
  ways,
  whatsapp,
  whoAreYou,
  writeStates,
  writesOfNote,
} as const;
