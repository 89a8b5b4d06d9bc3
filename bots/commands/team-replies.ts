import type { Artist } from '../../core/artists/artist.js';
import type { MemberChanged } from '../../core/artists/change-member.js';
import type { GivenInvitation, JoinedTeam } from '../../core/artists/join-team.js';
import { memberReference } from '../../core/artists/member-named.js';
import { isSameAccount, teamRoles, type TeamMember, type TeamRole } from '../../core/artists/team.js';
import type { TeamView } from '../../core/artists/view-team.js';
import type { Suggestion } from './command.js';
import { accountName } from './account-name.js';
import { phrase, tame, type Phrase } from './phrase.js';
import type { Card, Choice, Reply } from './reply.js';
import type { Speech } from './speech.js';
import { oneLine } from './one-line.js';

/** As many buttons as anybody wants to read. */
const mostShown = 8;

/** Who is on a team, with what was just done to it. */
export function teamReply(view: TeamView, speech: Speech, done: readonly Phrase[] = []): Reply {
  const { say, label } = speech;
  const { artist, own, members, mayChange, mayReadAudit, others } = view;
  const lines = members.map((member) => memberLine(member, isSameAccount(member, own), speech));
  const choices = [
    ...(mayReadAudit ? [button(label('team.audit'), { do: 'audit' }, artist)] : []),
    button(label('team.leave'), { do: 'leave' }, artist),
    ...others.slice(0, mostShown).map((other) => button(label('team.other', { artist: other.name }), {}, other)),
  ];
  const text = [...done, ...lines, ...(mayChange ? [say('team.how')] : [])];
  return shown(card(say('team.title', { artist: artist.name }), text, choices));
}

function memberLine(member: TeamMember, isSelf: boolean, speech: Speech): Phrase {
  const { say } = speech;
  const { source } = member;
  const values = named(member, speech);
  if (member.role !== 'street-team' || source === null) return say(isSelf ? 'team.self' : 'team.member', values);
  return say(isSelf ? 'team.taggedSelf' : 'team.tagged', { ...values, source });
}

/** What is put into sentences of a member. */
function named(member: TeamMember, speech: Speech): { name: string; role: string } {
  return { name: accountName(member, speech), role: speech.label(`roles.${member.role}`) };
}

/** A member as they are offered while their name is typed. */
export function suggestionOfMember(member: TeamMember, speech: Speech): Suggestion {
  return { label: speech.label('team.suggested', named(member, speech)), value: memberReference(member) };
}

/** Asks whom of the team a deed is meant for. */
export function chooseMember(deed: 'role' | 'remove', { artist, members }: TeamView, speech: Speech): Reply {
  const choices = members.slice(0, mostShown).map((member) => {
    return button(tame(accountName(member, speech)), { do: deed, member: memberReference(member) }, artist);
  });
  const more = members.length > mostShown ? [speech.say('team.moreByName')] : [];
  return shown(card(speech.say('team.whom'), more, choices));
}

/** Asks which role somebody shall have; without a member, somebody who is yet to come. */
export function chooseRole({ artist, member }: { artist: Artist; member?: TeamMember }, { say, label }: Speech): Reply {
  const choices = teamRoles.map((role) => {
    const deed = member ? { do: 'role', member: memberReference(member) } : { do: 'add' };
    return button(label(`roles.${role}`), { ...deed, role }, artist);
  });
  const meanings = teamRoles.map((role) => say(`roles.means-${role}`));
  return shown(card(say('team.whichRole'), meanings, choices));
}

/** The code by which somebody can join. */
export function invitationReply({ artist, role, code, lifetimeMs }: GivenInvitation, { say, label }: Speech): Reply {
  const text = [
    say('team.type', { code }),
    say('team.lifetime', { hours: lifetimeMs / 3_600_000 }),
    say(`roles.means-${role}`),
    say('team.secret', { role: label(`roles.${role}`) }),
  ];
  const fields = [{ name: label('team.codeName'), value: phrase`${code}` }];
  return shown({ ...card(say('team.invited', { artist: artist.name }), text), fields });
}

/** Tells somebody who has joined what they may do now. */
export function joinedReply({ artist, member: { role } }: JoinedTeam, { say, label }: Speech): Reply {
  const next = say(role === 'street-team' ? 'team.nextLink' : 'team.next');
  const text = [say('team.yourRole', { role: label(`roles.${role}`) }), say(`roles.means-${role}`), next];
  return shown(card(say('team.joined', { artist: artist.name }), text));
}

/** Asks before somebody is taken off. */
export function confirmRemoval({ artist, member }: MemberChanged, speech: Speech): Reply {
  const { say, label } = speech;
  const name = accountName(member, speech);
  const options = { do: 'remove', member: memberReference(member), sure: 'y' };
  const choices = [button(label('team.remove', { name }), options, artist)];
  return shown(card(say('team.sureRemove', { name, artist: artist.name }), [say('team.removeMeans')], choices));
}

/** Asks before somebody can do everything: a name may be borrowed, so the account is named. */
export function confirmOwner({ artist, member }: MemberChanged, speech: Speech): Reply {
  const { say, label } = speech;
  const name = accountName(member, speech);
  const role: TeamRole = 'owner';
  const options = { do: 'role', member: memberReference(member), role, sure: 'y' };
  const choices = [button(label('team.makeOwner', { name }), options, artist)];
  return shown(card(say('team.sureOwner', { name, artist: artist.name }), [say('team.ownerMeans')], choices));
}

/** Asks before somebody leaves. */
export function confirmLeave({ artist }: Pick<TeamView, 'artist'>, { say, label }: Speech): Reply {
  const choices = [button(label('team.leave'), { do: 'leave', sure: 'y' }, artist)];
  return shown(card(say('team.sureLeave', { artist: artist.name }), [say('team.leaveMeans')], choices));
}

/** That somebody has left. */
export function leftReply({ name }: Artist, { say }: Speech): Reply {
  return oneLine(say('team.left', { artist: name }));
}

/** That a member has another role now. */
export function nowHas({ member }: MemberChanged, speech: Speech): Phrase {
  return speech.say('team.nowHas', named(member, speech));
}

/** That a member is gone. */
export function removed({ member }: MemberChanged, speech: Speech): Phrase {
  return speech.say('team.removed', { name: accountName(member, speech) });
}

/** Every button names the artist: it may be pressed where another one's team is meant. */
function button(label: string, options: Choice['command']['options'], { id }: Artist): Choice {
  return { label, command: { name: 'team', options: { ...options, for: id } } };
}

function card(title: Phrase, text: readonly Phrase[], choices: readonly Choice[] = []): Card {
  return { part: 'card', title, text, fields: [], links: [], choices };
}

function shown(part: Card): Reply {
  return { visibility: 'private', parts: [part] };
}
