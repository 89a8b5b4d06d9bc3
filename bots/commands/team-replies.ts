import type { Artist } from '../../core/artists/artist.js';
import type { MemberChanged } from '../../core/artists/change-member.js';
import type { GivenInvitation, JoinedTeam } from '../../core/artists/join-team.js';
import { memberReference } from '../../core/artists/member-named.js';
import { isSameAccount, teamRoles, type TeamMember, type TeamRole } from '../../core/artists/team.js';
import type { TeamView } from '../../core/artists/view-team.js';
import type { Suggestion } from './command.js';
import { accountName } from './account-name.js';
import { phrase, plain, tame, type Phrase } from './phrase.js';
import type { Card, Choice, Reply } from './reply.js';
import { roleMeanings, roleNames } from './role-words.js';

const words = {
  title: (artist: string) => phrase`The team of ${artist}`,
  member: (name: string, role: string) => phrase`${name}: ${role}`,
  self: (name: string, role: string) => phrase`${name}, that is you: ${role}`,
  tagged: (name: string, role: string, source: string) => phrase`${name}: ${role}, with the link tagged ${source}`,
  taggedSelf: (name: string, role: string, source: string) =>
    phrase`${name}, that is you: ${role}, with the link tagged ${source}`,
  how: 'To add somebody, type /team do:add; to give another role, /team do:role; to take somebody off, /team do:remove.',
  audit: 'What was done',
  leave: 'Leave the team',
  other: (artist: string) => tame(`Team of ${artist}`),
  suggested: (name: string, role: string) => tame(`${name}, ${role}`),
  whom: 'Who is meant?',
  moreByName: 'Somebody else? Type their name, such as /team do:remove member:Maya.',
  whichRole: 'Which role?',
  invited: (artist: string) => phrase`A code for the team of ${artist}`,
  codeName: 'The code',
  type: (code: string) => phrase`Whoever it is for types: /team code:${code}`,
  lifetime: (hours: number) => phrase`It works once, for ${String(hours)} hours, on any platform where this bot is.`,
  secret: (role: string) => phrase`Give it to nobody else: whoever types it is on the team (${role}).`,
  joined: (artist: string) => phrase`You are on the team of ${artist}`,
  yourRole: (role: string) => phrase`Your role: ${role}.`,
  next: 'Type /help to see what you can ask for now.',
  nextLink: 'Type /links for your own link, and /stats to see what it brings.',
  sureRemove: (name: string, artist: string) => phrase`Take ${name} off the team of ${artist}?`,
  removeMeans: 'They can do nothing for the artist any more, at once. To come back they need a new code.',
  remove: (name: string) => tame(`Take off ${name}`),
  sureOwner: (name: string, artist: string) => phrase`Make ${name} an owner of the team of ${artist}?`,
  ownerMeans: 'An owner may do everything, and can take you off the team.',
  makeOwner: (name: string) => tame(`Make ${name} an owner`),
  sureLeave: (artist: string) => phrase`Leave the team of ${artist}?`,
  leaveMeans: 'To come back you need a new code from an owner.',
  nowHas: (name: string, role: string) => phrase`${name} has this role now: ${role}.`,
  removed: (name: string) => phrase`${name} is not on the team any more.`,
  left: (artist: string) => phrase`You are not on the team of ${artist} any more.`,
};

/** As many buttons as anybody wants to read. */
const mostShown = 8;

/** Who is on a team, with what was just done to it. */
export function teamReply(view: TeamView, ...done: readonly Phrase[]): Reply {
  const { artist, own, members, mayChange, mayReadAudit, others } = view;
  const lines = members.map((member) => memberLine(member, isSameAccount(member, own)));
  const choices = [
    ...(mayReadAudit ? [button(words.audit, { do: 'audit' }, artist)] : []),
    button(words.leave, { do: 'leave' }, artist),
    ...others.slice(0, mostShown).map((other) => button(words.other(other.name), {}, other)),
  ];
  return say(card(words.title(artist.name), [...done, ...lines, ...(mayChange ? [plain(words.how)] : [])], choices));
}

function memberLine(member: TeamMember, isSelf: boolean): Phrase {
  const { role, source } = member;
  const [name, roleName] = [accountName(member), roleNames[role]];
  if (role !== 'street-team' || source === null) return (isSelf ? words.self : words.member)(name, roleName);
  return (isSelf ? words.taggedSelf : words.tagged)(name, roleName, source);
}

/** A member as they are offered while their name is typed. */
export function suggestionOfMember(member: TeamMember): Suggestion {
  return { label: words.suggested(accountName(member), roleNames[member.role]), value: memberReference(member) };
}

/** Asks whom of the team a deed is meant for. */
export function chooseMember(deed: 'role' | 'remove', { artist, members }: TeamView): Reply {
  const choices = members.slice(0, mostShown).map((member) => {
    return button(tame(accountName(member)), { do: deed, member: memberReference(member) }, artist);
  });
  const more = members.length > mostShown ? [plain(words.moreByName)] : [];
  return say(card(plain(words.whom), more, choices));
}

/** Asks which role somebody shall have; without a member, somebody who is yet to come. */
export function chooseRole({ artist, member }: { artist: Artist; member?: TeamMember }): Reply {
  const choices = teamRoles.map((role) => {
    const deed = member ? { do: 'role', member: memberReference(member) } : { do: 'add' };
    return button(roleNames[role], { ...deed, role }, artist);
  });
  const meanings = teamRoles.map((role) => plain(roleMeanings[role]));
  return say(card(plain(words.whichRole), meanings, choices));
}

/** The code by which somebody can join. */
export function invitationReply({ artist, role, code, lifetimeMs }: GivenInvitation): Reply {
  const text = [
    words.type(code),
    words.lifetime(lifetimeMs / 3_600_000),
    plain(roleMeanings[role]),
    words.secret(roleNames[role]),
  ];
  return say({ ...card(words.invited(artist.name), text), fields: [{ name: words.codeName, value: phrase`${code}` }] });
}

/** Tells somebody who has joined what they may do now. */
export function joinedReply({ artist, member: { role } }: JoinedTeam): Reply {
  const next = role === 'street-team' ? words.nextLink : words.next;
  return say(
    card(words.joined(artist.name), [words.yourRole(roleNames[role]), plain(roleMeanings[role]), plain(next)]),
  );
}

/** Asks before somebody is taken off. */
export function confirmRemoval({ artist, member }: MemberChanged): Reply {
  const name = accountName(member);
  const options = { do: 'remove', member: memberReference(member), sure: 'y' };
  const choices = [button(words.remove(name), options, artist)];
  return say(card(words.sureRemove(name, artist.name), [plain(words.removeMeans)], choices));
}

/** Asks before somebody can do everything: a name may be borrowed, so the account is named. */
export function confirmOwner({ artist, member }: MemberChanged): Reply {
  const name = accountName(member);
  const role: TeamRole = 'owner';
  const options = { do: 'role', member: memberReference(member), role, sure: 'y' };
  const choices = [button(words.makeOwner(name), options, artist)];
  return say(card(words.sureOwner(name, artist.name), [plain(words.ownerMeans)], choices));
}

/** Asks before somebody leaves. */
export function confirmLeave({ artist }: Pick<TeamView, 'artist'>): Reply {
  const choices = [button(words.leave, { do: 'leave', sure: 'y' }, artist)];
  return say(card(words.sureLeave(artist.name), [plain(words.leaveMeans)], choices));
}

/** That somebody has left. */
export function leftReply({ name }: Artist): Reply {
  return { visibility: 'private', parts: [{ part: 'text', text: words.left(name) }] };
}

/** That a member has another role now. */
export function nowHas({ member }: MemberChanged): Phrase {
  return words.nowHas(accountName(member), roleNames[member.role]);
}

/** That a member is gone. */
export function removed({ member }: MemberChanged): Phrase {
  return words.removed(accountName(member));
}

/** Every button names the artist: it may be pressed where another one's team is meant. */
function button(label: string, options: Choice['command']['options'], { id }: Artist): Choice {
  return { label, command: { name: 'team', options: { ...options, for: id } } };
}

function card(title: Phrase, text: readonly Phrase[], choices: readonly Choice[] = []): Card {
  return { part: 'card', title, text, fields: [], links: [], choices };
}

function say(part: Card): Reply {
  return { visibility: 'private', parts: [part] };
}
