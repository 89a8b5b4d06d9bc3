import type { Actor, AuditAction, RememberedAccount } from '../../core/audit/audit-entry.js';
import type { AuditLine, AuditPage } from '../../core/audit/view-audit.js';
import { accountName } from './account-name.js';
import { phrase, plain, type Phrase } from './phrase.js';
import type { Choice, Reply } from './reply.js';
import { roleNames } from './role-words.js';

/** What a line is about, in words. */
type Told = { who: string; whom: string; role: string; title: string };

const words = {
  title: (artist: string) => phrase`What was done for ${artist}`,
  page: (page: number, pages: number) => phrase`Page ${String(page)} of ${String(pages)}, the last first.`,
  nothing: 'Nothing was done yet, or nothing in the last year: it is kept for that long.',
  newer: 'Newer',
  older: 'Older',
  line: (at: Date, did: Phrase) => phrase`${{ at, as: 'date-and-time' }}: ${did}`,
  operator: 'Whoever runs this bot',
  forgotten: 'somebody who was forgotten',
  nobody: 'somebody',
  noRole: 'none',
  noCampaign: 'a campaign that is gone',
  did: {
    'member-invited': ({ who, role }) => phrase`${who} made a code to join the team (${role}).`,
    'member-joined': ({ who, role }) => phrase`${who} joined the team (${role}).`,
    'member-added': ({ who, whom, role }) => phrase`${who} put ${whom} on the team (${role}).`,
    'role-changed': ({ who, whom, role }) => phrase`${who} gave ${whom} another role (${role}).`,
    'member-removed': ({ who, whom }) => phrase`${who} took ${whom} off the team.`,
    'member-left': ({ who }) => phrase`${who} left the team.`,
    'campaign-created': ({ who, title }) => phrase`${who} made the campaign “${title}”.`,
    'campaign-rescheduled': ({ who, title }) => phrase`${who} gave “${title}” another date.`,
    'campaign-cancelled': ({ who, title }) => phrase`${who} cancelled “${title}”.`,
    'community-linked': ({ who, title }) => phrase`${who} linked a community to “${title}”.`,
    'community-unlinked': ({ who, title }) => phrase`${who} took “${title}” out of a community.`,
    'blast-confirmed': ({ who, title }) => phrase`${who} sent a blast for “${title}”.`,
    'blast-stopped': ({ who, title }) => phrase`${who} stopped a blast for “${title}”.`,
    'match-decided': ({ who, title }) => phrase`${who} decided what “${title}” is at a service.`,
  } satisfies Record<AuditAction, (told: Told) => Phrase>,
};

/** A page of what was done for an artist, with buttons to the next ones. */
export function auditReply({ artist, lines, page, pages }: AuditPage): Reply {
  const text = lines.length > 0 ? [...lines.map(auditLine), words.page(page, pages)] : [plain(words.nothing)];
  const to = (label: string, wanted: number): Choice => {
    return { label, command: { name: 'team', options: { do: 'audit', page: String(wanted), for: artist.id } } };
  };
  const choices = [
    ...(page < pages ? [to(words.older, page + 1)] : []),
    ...(page > 1 ? [to(words.newer, page - 1)] : []),
  ];
  return {
    visibility: 'private',
    parts: [{ part: 'card', title: words.title(artist.name), text, fields: [], links: [], choices }],
  };
}

function auditLine({ action, by, whom, role, campaignTitle, at }: AuditLine): Phrase {
  const told = {
    who: personName(by),
    whom: whom ? personName(whom) : words.nobody,
    role: role ? roleNames[role] : words.noRole,
    title: campaignTitle ?? words.noCampaign,
  };
  return words.line(at, words.did[action](told));
}

function personName(person: Actor | RememberedAccount): string {
  if (person.kind === 'account') return accountName(person);
  return person.kind === 'operator' ? words.operator : words.forgotten;
}
