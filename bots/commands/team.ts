import { memberReference } from '../../core/artists/member-named.js';
import { isSameAccount, teamRoles, type TeamRole } from '../../core/artists/team.js';
import type { TeamOf, TeamView } from '../../core/artists/view-team.js';
import { hashOfSpoken } from '../../core/spoken-code.js';
import { auditReply } from './audit-replies.js';
import type { Command, CommandEngine, CommandInput, CommandOption } from './command.js';
import { misusedReply } from './failure-replies.js';
import type { Phrase } from './phrase.js';
import type { Reply } from './reply.js';
import { roleNames, roleSuggestion } from './role-words.js';
import {
  chooseMember,
  chooseRole,
  confirmLeave,
  confirmOwner,
  confirmRemoval,
  invitationReply,
  joinedReply,
  leftReply,
  nowHas,
  removed,
  suggestionOfMember,
  teamReply,
} from './team-replies.js';

const words = {
  help: 'For the artist: see who is on the team, add or remove somebody, or join it by a code.',
  doHelp: 'add, join, role, remove, leave or audit; nothing to see who is on the team.',
  codeHelp: 'The code that an owner gave you, to join.',
  memberHelp: 'Who is meant, by their name or from the list.',
  roleHelp: 'owner, manager, street-team or viewer.',
  forHelp: 'The artist whose team is meant, where you are on several.',
  sureHelp: 'Leave it out: you are asked first.',
  pageHelp: 'The page to show, as its button has it.',
  deeds: {
    add: 'add: make a code for somebody to join by',
    join: 'join: by a code that an owner gave you',
    role: 'role: give somebody another role',
    remove: 'remove: take somebody off the team',
    leave: 'leave: take yourself off the team',
    audit: 'audit: see who has done what',
  } satisfies Record<Deed, string>,
};

const deeds = ['add', 'join', 'role', 'remove', 'leave', 'audit'] as const;
type Deed = (typeof deeds)[number];

const options: readonly CommandOption[] = [
  {
    name: 'do',
    help: words.doHelp,
    required: false,
    maxLength: 120,
    suggest: (typed) =>
      Promise.resolve(
        fitting(
          typed,
          deeds.map((value) => ({ label: words.deeds[value], value })),
        ),
      ),
  },
  {
    ...named('code', words.codeHelp, 40),
    looksRight: (typed) => !/\s/.test(typed) && hashOfSpoken(typed, 'team') !== null,
  },
  {
    ...named('member', words.memberHelp, 100),
    async suggest(typed, input, engine) {
      const { members } = await engine.viewTeam(teamOf(input));
      return fitting(typed, members.map(suggestionOfMember));
    },
  },
  {
    ...named('role', words.roleHelp, 40),
    looksRight: (typed) => roleOf(typed) !== null,
    suggest: (typed) => Promise.resolve(fitting(typed, teamRoles.map(roleSuggestion))),
  },
  {
    ...named('for', words.forHelp, 120),
    async suggest(typed, input, engine) {
      const { artist, others } = await engine.viewTeam(teamOf(input));
      return fitting(
        typed,
        [artist, ...others].map(({ id, name }) => ({ label: name, value: id })),
      );
    },
  },
  { name: 'sure', help: words.sureHelp, required: false, maxLength: 3, pressedOnly: true },
  { name: 'page', help: words.pageHelp, required: false, maxLength: 4, pressedOnly: true },
];

/** `/team`: shows who acts for an artist; lets owners invite, change and remove them, and everybody on it leave. */
export const team: Command = {
  name: 'team',
  help: words.help,
  forTeam: 'team.read',
  options,
  changes: (given) => given['do'] !== undefined || given['code'] !== undefined,
  async run(input, engine) {
    const asked = readAsked(input);
    if (asked === null) return misusedReply(team);
    return asked.deed === null ? teamReply(await engine.viewTeam(asked.of)) : perform[asked.deed](asked, engine);
  },
};

/** What somebody has typed or pressed, with what stood behind the deed where its option would be. */
type Asked = {
  of: TeamOf;
  deed: Deed | null;
  code: string | undefined;
  member: string | undefined;
  role: TeamRole | null;
  isSure: boolean;
  page: number;
};

const perform: Readonly<Record<Deed, (asked: Asked, engine: CommandEngine) => Promise<Reply>>> = {
  async add({ of, role }, engine) {
    if (role === null) return chooseRole(await viewToChange(of, engine));
    return invitationReply(await engine.inviteToTeam({ ...of, role }));
  },
  async join({ of, code }, engine) {
    return code === undefined ? misusedReply(team) : joinedReply(await engine.joinTeam(of.account, code));
  },
  async role({ of, member, role, isSure }, engine) {
    if (member === undefined) return chooseMember('role', await viewToChange(of, engine));
    const meant = await engine.viewMember({ ...of, member });
    if (role === null) return chooseRole(meant);
    if (role === 'owner' && meant.member.role !== 'owner' && !isSure) return confirmOwner(meant);
    const changed = await engine.giveRole({ ...of, member, role });
    return shown(nowHas(changed), of, engine);
  },
  async remove({ of, member, isSure }, engine) {
    if (member === undefined) return chooseMember('remove', await viewToChange(of, engine));
    if (!isSure) return confirmRemoval(await engine.viewMember({ ...of, member }));
    const gone = await engine.removeMember({ ...of, member });
    return isSameAccount(gone.member, of.account) ? leftReply(gone.artist) : shown(removed(gone), of, engine);
  },
  async leave({ of, isSure }, engine) {
    return isSure ? leftReply(await engine.leaveTeam(of)) : confirmLeave(await engine.viewTeam(of));
  },
  async audit({ of, page }, engine) {
    return auditReply(await engine.viewAudit({ ...of, page }));
  },
};

/** Somebody who may not change the team is told so before they choose. */
async function viewToChange(of: TeamOf, engine: CommandEngine): Promise<TeamView> {
  const view = await engine.viewTeam(of);
  if (!view.mayChange) await engine.viewMember({ ...of, member: memberReference(view.own) });
  return view;
}

async function shown(done: Phrase, of: TeamOf, engine: CommandEngine): Promise<Reply> {
  return teamReply(await engine.viewTeam(of), done);
}

function readAsked(input: CommandInput): Asked | null {
  const { options: given } = input;
  const [word = '', ...rest] = (given['do'] ?? '').trim().split(/\s+/);
  const behind = rest.join(' ') || undefined;
  const code = given['code'] ?? behind;
  const deed = word === '' ? (given['code'] === undefined ? null : 'join') : deedOf(word);
  if (deed === undefined) return null;
  const role = roleOf(given['role'] ?? (deed === 'add' ? (behind ?? '') : ''));
  const member = given['member'] ?? behind;
  const page = Number.parseInt(given['page'] ?? '1', 10) || 1;
  return { of: teamOf(input), deed, code, member, role, isSure: given['sure'] !== undefined, page };
}

function deedOf(word: string): Deed | undefined {
  return deeds.find((deed) => deed === word.toLowerCase());
}

function roleOf(typed: string): TeamRole | null {
  const bare = (text: string) => text.toLowerCase().replace(/[\s_-]/g, '');
  const sought = bare(typed);
  return teamRoles.find((role) => bare(role) === sought || bare(roleNames[role]) === sought) ?? null;
}

function teamOf({ account, place, options: given }: CommandInput): TeamOf {
  return { account, asked: { place, artist: given['for'] ?? null } };
}

function named(name: string, help: string, maxLength: number): CommandOption {
  return { name, help, required: false, maxLength, looksRight: () => false };
}

function fitting<Offered extends { label: string }>(typed: string, offered: readonly Offered[]): Offered[] {
  const sought = typed.trim().toLowerCase();
  return offered.filter(({ label }) => label.toLowerCase().includes(sought));
}
