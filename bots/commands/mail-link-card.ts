import type { MailLinkLetter } from '../../core/announcements/deliver-announcement.js';
import type { Card } from './reply.js';
import type { Speech } from './speech.js';

const keys = {
  confirm: { title: 'mail.confirmTitle', why: 'mail.confirmWhy', otherwise: 'mail.confirmElse', label: 'mail.yes' },
  'sign-in': {
    title: 'mail.signInTitle',
    why: 'mail.signInWhy',
    otherwise: 'mail.signInElse',
    label: 'mail.openMyPage',
  },
} as const;

/** Words a link that was asked for by mail. */
export function mailLinkCard({ goal, campaign, url }: MailLinkLetter, { say, label }: Speech): Card {
  const names = { artist: campaign.artistName, title: campaign.title };
  const { title, why, otherwise, label: button } = keys[goal];
  return {
    part: 'card',
    title: say(title, names),
    text: [say(why, names), say('mail.ifYou'), say(otherwise)],
    fields: [],
    links: [{ label: label(button), url }],
  };
}
