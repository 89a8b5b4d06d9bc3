import { memberReference } from '../../core/artists/member-named.js';
import { isSameAccount, teamRoles, type TeamRole } from '../../core/artists/team.js';
import type { TeamOf, TeamView } from '../../core/artists/view-team.js';
import { hashOfSpoken } from '../../core/spoken-code.js';
import { auditReply } from './audit-replies.js';
import type { Command, CommandEngine, CommandInput, CommandOption } from './command.js';
import { misusedReply } from './failure-replies.js';
import type { Reply } from './reply.js';
import { roleSuggestion } from './role-words.js';
import type { Speech } from './speech.js';
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

const deeds = ['add', 'join', 'role', 'remove', 'leave', 'audit'] as const;
type Deed = (typeof deeds)[number];

const options: readonly CommandOption[] = [
  {
    name: 'do',
    help: 'team.doHelp',
    required: false,
    maxLength: 120,
    suggest: (typed, { speech: { label } }) =>
      Promise.resolve(
        fitting(
          typed,
          deeds.map((value) => ({ label: label(`team.do-${value}`), value })),
        ),
      ),
  },
  {
    ...named('code', 'team.codeHelp', 40),
    unkept: true,
    looksRight: (typed) => !/\s/.test(typed) && hashOfSpoken(typed, 'team') !== null,
  },
  {
    ...named('member', 'team.memberHelp', 100),
    unkept: true,
    async suggest(typed, input, engine) {
      const { members } = await engine.viewTeam(teamOf(input));
      return fitting(
        typed,
        members.map((each) => suggestionOfMember(each, input.speech)),
      );
    },
  },
  {
    ...named('role', 'team.roleHelp', 40),
    looksRight: (typed) => roleOf(typed, null) !== null,
    suggest: (typed, { speech }) =>
      Promise.resolve(
        fitting(
          typed,
          teamRoles.map((role) => roleSuggestion(role, speech)),
        ),
      ),
  },
  {
    ...named('for', 'team.forHelp', 120),
    async suggest(typed, input, engine) {
      const { artist, others } = await engine.viewTeam(teamOf(input));
      return fitting(
        typed,
        [artist, ...others].map(({ id, name }) => ({ label: name, value: id })),
      );
    },
  },
  { name: 'sure', help: 'team.sureHelp', required: false, maxLength: 3, pressedOnly: true },
  { name: 'page', help: 'team.pageHelp', required: false, maxLength: 4, pressedOnly: true },
];

/** `/team`: shows who acts for an artist; lets owners invite, change and remove them, and everybody on it leave. */
export const team: Command = {
  name: 'team',
  help: 'team.help',
  forTeam: 'team.read',
  options,
  changes: (given) => given['do'] !== undefined || given['code'] !== undefined,
  async run(input, engine) {
    const asked = readAsked(input);
    if (asked === null) return misusedReply(team, input.speech);
    if (asked.deed === null) return teamReply(await engine.viewTeam(asked.of), input.speech);
    return perform[asked.deed](asked, engine);
  },
};

/** What somebody has typed or pressed, with what stood behind the deed where its option would be. */
type Asked = {
  speech: Speech;
  of: TeamOf;
  deed: Deed | null;
  code: string | undefined;
  member: string | undefined;
  role: TeamRole | null;
  isSure: boolean;
  page: number;
};

const perform: Readonly<Record<Deed, (asked: Asked, engine: CommandEngine) => Promise<Reply>>> = {
  async add({ of, role, speech }, engine) {
    if (role === null) return chooseRole(await viewToChange(of, engine), speech);
    return invitationReply(await engine.inviteToTeam({ ...of, role }), speech);
  },
  async join({ of, code, speech }, engine) {
    if (code === undefined) return misusedReply(team, speech);
    return joinedReply(await engine.joinTeam(of.account, code), speech);
  },
  async role({ of, member, role, isSure, speech }, engine) {
    if (member === undefined) return chooseMember('role', await viewToChange(of, engine), speech);
    const meant = await engine.viewMember({ ...of, member });
    if (role === null) return chooseRole(meant, speech);
    if (role === 'owner' && meant.member.role !== 'owner' && !isSure) return confirmOwner(meant, speech);
    const changed = await engine.giveRole({ ...of, member, role });
    return teamReply(await engine.viewTeam(of), speech, [nowHas(changed, speech)]);
  },
  async remove({ of, member, isSure, speech }, engine) {
    if (member === undefined) return chooseMember('remove', await viewToChange(of, engine), speech);
    if (!isSure) return confirmRemoval(await engine.viewMember({ ...of, member }), speech);
    const gone = await engine.removeMember({ ...of, member });
    if (isSameAccount(gone.member, of.account)) return leftReply(gone.artist, speech);
    return teamReply(await engine.viewTeam(of), speech, [removed(gone, speech)]);
  },
  async leave({ of, isSure, speech }, engine) {
    if (isSure) return leftReply(await engine.leaveTeam(of), speech);
    return confirmLeave(await engine.viewTeam(of), speech);
  },
  async audit({ of, page, speech }, engine) {
    return auditReply(await engine.viewAudit({ ...of, page }), speech);
  },
};

/** Somebody who may not change the team is told so before they choose. */
async function viewToChange(of: TeamOf, engine: CommandEngine): Promise<TeamView> {
  const view = await engine.viewTeam(of);
  if (!view.mayChange) await engine.viewMember({ ...of, member: memberReference(view.own) });
  return view;
}

function readAsked(input: CommandInput): Asked | null {
  const { options: given, speech } = input;
  const [word = '', ...rest] = (given['do'] ?? '').trim().split(/\s+/);
  const behind = rest.join(' ') || undefined;
  const code = given['code'] ?? behind;
  const deed = word === '' ? (given['code'] === undefined ? null : 'join') : deedOf(word);
  if (deed === undefined) return null;
  const role = roleOf(given['role'] ?? (deed === 'add' ? (behind ?? '') : ''), speech);
  const member = given['member'] ?? behind;
  const page = Number.parseInt(given['page'] ?? '1', 10) || 1;
  return { of: teamOf(input), speech, deed, code, member, role, isSure: given['sure'] !== undefined, page };
}

function deedOf(word: string): Deed | undefined {
  return deeds.find((deed) => deed === word.toLowerCase());
}

/** By its own word, or by the one of the language that is spoken. */
function roleOf(typed: string, speech: Speech | null): TeamRole | null {
  const bare = (text: string) => text.toLowerCase().replace(/[\s_-]/g, '');
  const sought = bare(typed);
  return (
    teamRoles.find(
      (role) => bare(role) === sought || (speech !== null && bare(speech.label(`roles.${role}`)) === sought),
    ) ?? null
  );
}

function teamOf({ account, place, options: given }: CommandInput): TeamOf {
  return { account, asked: { place, artist: given['for'] ?? null } };
}

function named(name: string, help: CommandOption['help'], maxLength: number): CommandOption {
  return { name, help, required: false, maxLength, looksRight: () => false };
}

function fitting<Offered extends { label: string }>(typed: string, offered: readonly Offered[]): Offered[] {
  const sought = typed.trim().toLowerCase();
  return offered.filter(({ label }) => label.toLowerCase().includes(sought));
}
