import type { TeamRole } from '../../core/artists/team.js';
import type { Suggestion } from './command.js';
import type { Speech } from './speech.js';

/** A role as it is offered while it is typed. */
export function roleSuggestion(role: TeamRole, { label }: Speech): Suggestion {
  const meaning = label(`roles.means-${role}`);
  return { label: label('roles.suggestion', { role: label(`roles.${role}`), meaning }), value: role };
}
