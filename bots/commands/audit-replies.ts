import type { Actor, RememberedAccount } from '../../core/audit/audit-entry.js';
import type { AuditLine, AuditPage } from '../../core/audit/view-audit.js';
import { accountName } from './account-name.js';
import type { Phrase } from './phrase.js';
import type { Choice, Reply } from './reply.js';
import type { Speech } from './speech.js';

/** A page of what was done for an artist, with buttons to the next ones. */
export function auditReply({ artist, lines, page, pages }: AuditPage, speech: Speech): Reply {
  const { say, label } = speech;
  const text =
    lines.length > 0
      ? [...lines.map((line) => auditLine(line, speech)), say('audit.page', { page, pages })]
      : [say('audit.nothing')];
  const to = (name: string, wanted: number): Choice => {
    const options = { do: 'audit', page: String(wanted), for: artist.id };
    return { label: name, command: { name: 'team', options } };
  };
  const choices = [
    ...(page < pages ? [to(label('audit.older'), page + 1)] : []),
    ...(page > 1 ? [to(label('audit.newer'), page - 1)] : []),
  ];
  const title = say('audit.title', { artist: artist.name });
  return { visibility: 'private', parts: [{ part: 'card', title, text, fields: [], links: [], choices }] };
}

function auditLine({ action, by, whom, role, campaignTitle, at }: AuditLine, speech: Speech): Phrase {
  const { say, label } = speech;
  const did = say(`audit.did-${action}`, {
    who: personName(by, speech),
    whom: whom ? personName(whom, speech) : label('audit.nobody'),
    role: label(role ? `roles.${role}` : 'audit.noRole'),
    title: campaignTitle ?? label('audit.noCampaign'),
  });
  return say('audit.line', { at: { at, as: 'date-and-time' }, did });
}

function personName(person: Actor | RememberedAccount, speech: Speech): string {
  if (person.kind === 'account') return accountName(person, speech);
  return speech.label(person.kind === 'operator' ? 'audit.operator' : 'audit.forgotten');
}
