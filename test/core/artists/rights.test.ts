import { describe, expect, it } from '@jest/globals';
import { may, rights, rolesWith, type Right } from '../../../core/artists/rights.js';
import { teamRoles, type TeamRole } from '../../../core/artists/team.js';

/** What the product says of each role, by the right: one letter for owner, manager, street team, viewer. */
const expected: Readonly<Record<Right, string>> = {
  'team.read': 'omsv',
  'team.change': 'o---',
  'audit.read': 'om--',
  'campaign.change': 'om--',
  approve: 'om--',
  blast: 'om--',
  'community.link': 'om--',
  links: 'oms-',
  'stats.own': 'omsv',
  'stats.all': 'om-v',
  'leaderboard.full': 'om--',
};

const cells = rights.flatMap((right) =>
  teamRoles.map((role, place): [TeamRole, 'may' | 'may not', Right] => {
    return [role, expected[right][place] === '-' ? 'may not' : 'may', right];
  }),
);

describe('what each role may do', () => {
  it.each(cells)('%s %s %s', (role, verdict, right) => {
    expect(may(role, right)).toBe(verdict === 'may');
    expect(rolesWith(right).includes(role)).toBe(verdict === 'may');
  });
});
