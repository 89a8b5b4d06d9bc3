import { beforeEach, describe, expect, it } from '@jest/globals';
import type { CommandInput } from '../../../bots/commands/command.js';
import { encodePress } from '../../../bots/commands/press.js';
import { readTyped } from '../../../bots/commands/read-typed.js';
import type { Choice, Reply } from '../../../bots/commands/reply.js';
import { answer, suggest } from '../../../bots/commands/route.js';
import { memberReference } from '../../../core/artists/member-named.js';
import type { AccountKey, TeamRole } from '../../../core/artists/team.js';
import { aWorld, dayMs, pass, type World } from '../../core/world.js';
import { readReply } from './read-reply.js';

const maya = { platform: 'discord', externalId: '1001', displayName: 'Maya' } as const;
const tom = { platform: 'telegram', externalId: '1002', displayName: 'Tom' } as const;
const fan = { platform: 'discord', externalId: '1003', displayName: 'A fan' } as const;
const refusedToOthers = 'That is for the artist and their team. Type /help to see what you can ask for.';

let world: World;
beforeEach(async () => {
  world = await aWorld({ campaign: { title: 'Night Drive' } });
  await put(maya, 'owner');
});

const put = (account: AccountKey, role: TeamRole) =>
  world.engine.addTeamMember({ artistId: world.campaign.artistId, account, role });

async function run(name: string, account: CommandInput['account'], options: Record<string, string>) {
  const input = { account, place: null, options, now: world.calendar.now(), requestId: '9001' };
  const reply = await answer(name, input, { engine: world.engine, log: world.log });
  expect(reply.visibility).toBe('private');
  return reply;
}

/** Types it as one would where there is no menu of commands. */
async function type(text: string, account: CommandInput['account'] = maya) {
  const understood = readTyped({ text, botName: null, alone: true });
  if (understood.kind !== 'command') throw new Error(`Not understood: ${text}`);
  const reply = await run(understood.name, account, { ...understood.options });
  return shownIn(reply);
}

/** What a reply says, and its buttons, which fit Telegram. */
function shownIn(reply: Reply) {
  const choices = reply.parts.flatMap((part) => (part.part === 'card' ? (part.choices ?? []) : []));
  for (const { command } of choices) expect(Buffer.byteLength(encodePress(command))).toBeLessThanOrEqual(64);
  return { text: readReply(reply), choices };
}

async function press(
  { choices }: { choices: readonly Choice[] },
  label: string,
  account: CommandInput['account'] = maya,
) {
  const command = choices.find((choice) => choice.label === label)?.command;
  if (!command) throw new Error(`There is no button ${label}.`);
  const reply = await run(command.name, account, { ...command.options });
  return shownIn(reply);
}

const codeIn = (text: string) => /\/team code:(\w{4}-\w{4})/.exec(text)?.[1] ?? 'no code';
const invite = async (role: TeamRole) => codeIn((await type(`/team add role:${role}`)).text);

describe('/team', () => {
  it('shows whoever is on it who else is, and what they are', async () => {
    await put(tom, 'viewer');

    const { text } = await type('/team');

    expect(text).toContain('The team of River of Glass');
    expect(text).toContain('Maya (Discord), that is you: owner');
    expect(text).toContain('account 1002 (Telegram): viewer');
    expect((await type('/team', tom)).text).toContain('Tom (Telegram), that is you: viewer');
    expect((await type('/team')).text).toContain('Tom (Telegram): viewer');
  });

  it('is refused to everybody else in the same words, whatever they ask', async () => {
    const asked = ['', ' add role:owner', ' role member:Maya role:viewer', ' remove member:Maya', ' leave', ' audit'];
    for (const rest of asked) expect((await type(`/team${rest}`, fan)).text).toBe(refusedToOthers);
    expect((await type(`/team for: ${world.campaign.artistId}`, fan)).text).toBe(refusedToOthers);
    expect((await type('/team for: Nobody')).text).toBe(refusedToOthers);
  });

  it('puts somebody on it who types the code that an owner got', async () => {
    const invited = await type('/team add role:manager');
    expect(invited.text).toContain('A code for the team of River of Glass');
    expect(invited.text).toContain('It works once, for 24 hours');

    const joined = await type(`/team join ${codeIn(invited.text).toLowerCase()}`, tom);

    expect(joined.text).toContain('You are on the team of River of Glass');
    expect(joined.text).toContain('Your role: manager.');
    expect((await type('/team')).text).toContain('Tom (Telegram): manager');
  });

  it('asks which role, and whom, by buttons', async () => {
    await put(tom, 'viewer');
    const asked = await type('/team add');
    expect((await press(asked, 'street team')).text).toContain('(street team)');

    const whom = await press(await type('/team role'), 'account 1002 (Telegram)');
    expect((await press(whom, 'manager')).text).toContain('account 1002 (Telegram) has this role now: manager.');
  });

  it('asks before somebody is made an owner, and takes a name for what it is', async () => {
    await put(tom, 'manager');
    await type('/team', tom);
    const asked = await type('/team role member: tom role: owner');
    expect(asked.text).toContain('Make Tom (Telegram) an owner');
    expect((await type('/team')).text).toContain('Tom (Telegram): manager');

    await press(asked, 'Make Tom (Telegram) an owner');

    expect((await type('/team')).text).toContain('Tom (Telegram): owner');
  });

  it('takes somebody off only once that is confirmed', async () => {
    await put(tom, 'manager');
    await type('/team', tom);
    const asked = await type('/team remove Tom');
    expect(asked.text).toContain('Take Tom (Telegram) off the team of River of Glass?');
    expect((await type('/team', tom)).text).toContain('that is you: manager');

    expect((await press(asked, 'Take off Tom (Telegram)')).text).toContain(
      'Tom (Telegram) is not on the team any more.',
    );

    expect((await type('/team', tom)).text).toBe(refusedToOthers);
  });

  it('lets whoever wants leave, and not the last owner', async () => {
    await put(tom, 'viewer');
    const asked = await type('/team leave', tom);
    expect((await press(asked, 'Leave the team', tom)).text).toContain('You are not on the team');

    expect((await press(await type('/team leave'), 'Leave the team')).text).toContain('The last owner cannot leave');
  });

  it('tells a member whose role is not enough which one is', async () => {
    await put(tom, 'manager');

    for (const asked of ['add role:viewer', 'add', 'role', 'remove', 'remove member: discord:1001', 'role Maya']) {
      const { text } = await type(`/team ${asked}`, tom);
      expect(text).toContain('Your role on the artist’s team (manager) does not include that; these do: owner.');
    }
  });

  it('says what can follow it, of what it does not know', async () => {
    expect((await type('/team dance')).text).toContain('This is what can follow /team:');
    expect((await type('/team join', fan)).text).toContain('This is what can follow /team:');
  });

  it('offers members, roles and deeds while they are typed, and nothing to others', async () => {
    await put(tom, 'viewer');
    const offer = async (option: string, typed: string, account: CommandInput['account'] = maya) => {
      const input = { account, place: null, options: {}, now: world.calendar.now(), requestId: '9001' };
      return suggest({ name: 'team', input, option, typed }, { engine: world.engine, log: world.log });
    };

    expect(await offer('member', '1002')).toEqual([
      { label: 'account 1002 (Telegram), viewer', value: memberReference(tom) },
    ]);
    expect((await offer('role', 'str')).map(({ value }) => value)).toEqual(['street-team']);
    expect((await offer('do', 'aud')).map(({ value }) => value)).toEqual(['audit']);
    expect(await offer('member', '', fan)).toEqual([]);
  });
});

describe('a code to join a team', () => {
  it('works once, and not for somebody who is on it already', async () => {
    const code = await invite('viewer');
    expect((await type(`/team join ${code}`)).text).toContain('You are on this team already');
    expect((await type(`/team ${code}`, tom)).text).toContain('You are on the team');

    expect((await type(`/team join ${code}`, fan)).text).toContain('That code does not work');
  });

  it('lets one of two in who type it at once', async () => {
    const code = await invite('viewer');

    const texts = (await Promise.all([type(`/team join ${code}`, tom), type(`/team join ${code}`, fan)])).map(
      ({ text }) => text.includes('You are on the team'),
    );

    expect(texts.filter(Boolean)).toHaveLength(1);
    expect((await world.engine.teamOf(world.campaign.artistId)).members).toHaveLength(2);
  });

  it('is over after a day, and with the owner who gave it', async () => {
    const late = await invite('viewer');
    pass(world, dayMs);
    expect((await type(`/team join ${late}`, tom)).text).toContain('That code does not work');

    await put(tom, 'owner');
    const orphaned = await invite('owner');
    await put(maya, 'manager');
    expect((await type(`/team join ${orphaned}`, fan)).text).toContain('That code does not work');
  });

  it('is no code of another kind', async () => {
    const { code } = await world.engine.startLink(maya);

    expect((await type(`/team join ${code}`, fan)).text).toContain('That code does not work');
    expect((await type('/team join nonsense', fan)).text).toContain('That code does not work');
  });
});

describe('the street team', () => {
  it('gets a link of its own for each, and sees what comes by that one alone', async () => {
    await put(tom, 'street-team');
    const { members } = await world.engine.teamOf(world.campaign.artistId);
    const source = members.find(({ externalId }) => externalId === '1002')?.source;

    const links = (await type('/links', tom)).text;
    const stats = (await type('/stats', tom)).text;

    expect(links).toContain(`/l/night-drive?s=${source}`);
    expect(links).not.toContain('?s=bio');
    expect((await type('/links place: bio', tom)).text).not.toContain('?s=bio');
    expect(stats).toContain('Who came by your link: Night Drive');
    expect(stats).toContain(`${source} | 0/0`);
    expect(stats).not.toContain('From the click to the library');
    expect((await type('/stats')).text).toContain('From the click to the library');
  });

  it('is told that a blast needs another role; whose link is whose is told to those who see all figures', async () => {
    await put(tom, 'street-team');
    await put(fan, 'street-team');

    expect((await type('/blast Hello', tom)).text).toContain('these do: owner, manager.');
    expect((await type('/team', tom)).text.match(/with the link tagged/g)).toHaveLength(1);
    expect((await type('/team')).text.match(/with the link tagged/g)).toHaveLength(2);
  });
});

describe('/team audit', () => {
  it('shows an owner who has done what, the last first, page by page', async () => {
    await type(`/team join ${await invite('viewer')}`, tom);
    world.calendar.advanceMs(1000);
    await world.engine.rescheduleCampaign({
      campaignId: world.campaign.id,
      from: 1,
      releaseDate: '2026-05-08',
      releaseMode: { kind: 'local' },
    });
    world.calendar.advanceMs(1000);
    for (let time = 0; time < 8; time += 1) {
      world.calendar.advanceMs(1000);
      await type(`/team role member: Tom role: ${time % 2 === 0 ? 'manager' : 'viewer'}`);
    }

    const first = await type('/team audit');
    expect(first.text).toContain('Maya (Discord) gave Tom (Telegram) another role (viewer).');
    expect(first.text).not.toContain('Whoever runs this bot');
    const second = await press(first, 'Older');
    expect(second.text).toContain('Whoever runs this bot gave “Night Drive” another date.');
    expect(second.text).toContain('Tom (Telegram) joined the team (viewer).');
    expect(second.text).toContain('Page 2 of 2');
    expect((await type('/team audit', tom)).text).toContain('these do: owner, manager.');
  });
});
