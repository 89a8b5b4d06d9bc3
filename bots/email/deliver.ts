import { createHash } from 'node:crypto';
import type { DeliveryOutcome, Letter, LetterOfCampaign } from '../../core/announcements/deliver-announcement.js';
import type { Engine } from '../../core/engine.js';
import type { Calendar } from '../../core/ports/calendar.js';
import type { Log } from '../../core/ports/log.js';
import type { CommandEngine } from '../commands/command.js';
import { letterReply } from '../commands/letter-replies.js';
import { tame } from '../commands/phrase.js';
import type { Choice, Link, Reply } from '../commands/reply.js';
import { speechIn } from '../commands/speech.js';
import type { Hold } from '../hold.js';
import type { Pace } from '../pace.js';
import type { Mailer, MailOutcome } from './mailer.js';
import { render, type Around } from './render.js';

/** What the letters of an announcement are looked up with. */
export type EmailEngine = Pick<CommandEngine, 'viewSmartLink'> & Pick<Engine, 'mailRoute'>;

/** What delivering takes. */
export type EmailDelivering = {
  mailer: Mailer;
  engine: EmailEngine;
  calendar: Pick<Calendar, 'now'>;
  /** The domain that letters are from: their ids end in it. */
  domain: string;
  pace: Pace;
  /** The pause that is made while the mail server is away. */
  hold: Hold;
  log: Log;
};

/** So long nothing is sent once the server was away. */
const awayForMs = 30_000;

/**
 * Brings a letter to its address. Throws only if no mail can be made of the letter: whatever the mail server does is an
 * outcome.
 */
export async function deliver(letter: Letter, delivering: EmailDelivering): Promise<DeliveryOutcome> {
  const { mailer, engine, calendar, domain, pace, hold } = delivering;
  const { announcement } = letter;
  // It is to a chat account, and never addressed to anywhere else.
  if (letter.about === 'asker') return { outcome: 'gone' };
  const route = await engine.mailRoute(announcement);
  // The fan has unsubscribed at this very moment.
  if (!route) return { outcome: 'gone' };
  const reply = withPage(await letterReply(letter, engine), letter);
  const { unsubscribeUrl, ownPageUrl } = route;
  const written = render(reply, aroundOf(letter, { unsubscribeUrl, ownPageUrl, now: calendar.now() }));
  await pace.turn();
  // Another letter has met it while this one was in hand.
  if (hold.leftMs() > 0) return { outcome: 'retry', afterMs: hold.leftMs() };
  const messageId = `<${createHash('sha256').update(announcement.id).digest('hex').slice(0, 40)}@${domain}>`;
  const sender = tame(letter.campaign.artistName);
  const outcome = await mailer.send({ ...written, to: route.to, sender, messageId, unsubscribeUrl });
  if (outcome.outcome === 'away') hold.begin(awayForMs);
  report(outcome, { announcementId: announcement.id, log: delivering.log });
  return judge(outcome);
}

/** A letter about a pre-save always has a way on: what is said in it to be done is done on the release's page. */
function withPage(reply: Reply, { about, campaign, smartLinkUrl, language }: LetterOfCampaign): Reply {
  if (about !== 'pre-save') return reply;
  const speech = speechIn(language);
  const page: Link = { label: speech.label('letters.page', { title: campaign.title }), url: smartLinkUrl };
  const parts = reply.parts.map((part) => (part.part === 'card' ? { ...part, links: [...part.links, page] } : part));
  return { ...reply, parts };
}

type Foot = { unsubscribeUrl: string | null; ownPageUrl: string; now: Date };

function aroundOf(
  { about, campaign, smartLinkUrl, language }: LetterOfCampaign,
  { unsubscribeUrl, ownPageUrl, now }: Foot,
): Around {
  const { label } = speechIn(language);
  const artist = tame(campaign.artistName);
  const choiceUrl = ({ name, options }: Choice['command']): string | null => {
    if (name === 'presave') return smartLinkUrl;
    return name === 'messages' && 'mute' in options ? unsubscribeUrl : null;
  };
  const ending = unsubscribeUrl === null ? [] : [{ label: label('mail.unsubscribe'), url: unsubscribeUrl }];
  const isAsked = about === 'mail-link';
  const links = isAsked ? [] : [...ending, { label: label('mail.ownPage'), url: ownPageUrl }];
  const why = isAsked ? label('mail.somebodyAsked') : label('mail.asked', { artist });
  // Of a stranger's address nothing is shown but what they were asked for.
  const picture = campaign.hasArtwork && !isAsked ? { url: coverAt(smartLinkUrl), alt: tame(campaign.title) } : null;
  return { now, language, sender: artist, picture, choiceUrl, foot: { why, links } };
}

/** The cover of the campaign with this link, which says a language behind it where it is not English. */
function coverAt(smartLinkUrl: string): string {
  const { origin, pathname } = new URL(smartLinkUrl);
  return `${origin}${pathname}/artwork`;
}

function judge(outcome: MailOutcome): DeliveryOutcome {
  switch (outcome.outcome) {
    case 'taken':
      return { outcome: 'delivered' };
    case 'no-mailbox':
      return { outcome: 'gone' };
    case 'refused':
      return { outcome: 'refused', code: outcome.code };
    case 'later':
      return { outcome: 'retry', afterMs: 0 };
    case 'away':
      return { outcome: 'retry', afterMs: awayForMs };
  }
}

const sentences = {
  'no-mailbox': 'There is no mailbox at an address any more: nothing is sent there until it is confirmed anew.',
  refused: 'The mail server refuses a letter for good: its code says why.',
  later: 'A mailbox takes no letter now; it is tried again.',
  away: 'The mail server is away or does not take our login: letters wait, and are tried again.',
} as const;

/** By the server's code alone: its words repeat the address. */
function report(outcome: MailOutcome, { announcementId, log }: { announcementId: string; log: Log }): void {
  if (outcome.outcome === 'taken') return;
  log.warn(sentences[outcome.outcome], { announcementId, code: outcome.code });
}
