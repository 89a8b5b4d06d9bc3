import { beforeEach, describe, expect, it } from '@jest/globals';
import { readTyped } from '../../../bots/commands/read-typed.js';
import { answer } from '../../../bots/commands/route.js';
import { aBrowserOf, aWorld, join, type World } from '../../core/world.js';
import { readReply } from './read-reply.js';

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

async function ask(name: string, options: Record<string, string> = {}) {
  const account = { platform: 'discord', externalId: `id-${name}`, displayName: name } as const;
  const input = { account, place: null, options, now: world.calendar.now(), requestId: '9001' };
  const reply = await answer('link', input, { engine: world.engine, log: world.log });
  expect(reply.visibility).toBe('private');
  return readReply(reply);
}

async function codeFor(name: string): Promise<string> {
  const code = /Your code: (\S+)/.exec(await ask(name))?.[1];
  if (!code) throw new Error('No code was shown.');
  return code;
}

describe('/link', () => {
  it('gives a code that can be read out, and says where to type it, for how long, and to keep it', async () => {
    const text = await ask('ana');

    expect(text).toMatch(/type: \/link code:[0-9CDFGHJKMNPQRTVWXY]{4}-[0-9CDFGHJKMNPQRTVWXY]{4}\n/);
    expect(text).toContain('It works once, for 10 minutes.');
    expect(text).toContain('Give it to nobody');
  });

  it('shows with the code who would be joined, and joins them only on a yes', async () => {
    const ana = await join(world, 'ana');
    await aBrowserOf(world, 'ana two');
    const code = await codeFor('ana');

    const question = await ask('ana two', { code: code.toLowerCase().replace('-', ' ') });

    expect(question).toContain('This account, ana two, and ana (Discord).');
    expect(question).toContain('With River of Glass they become one.');
    expect(question).toContain('Say yes only if both are yours');
    expect(question).toContain(`confirm:yes`);
    expect(await world.ports.fans.identitiesOf(ana.fanId)).toHaveLength(1);

    expect(await ask('ana two', { code, confirm: 'yes' })).toContain('With River of Glass they are one from now on.');
    expect((await world.ports.fans.identitiesOf(ana.fanId)).map(({ displayName }) => displayName).sort()).toEqual([
      'ana',
      'ana two',
    ]);
    expect(await ask('ana two', { code, confirm: 'yes' })).toContain('That code does not work');
    expect(await ask('ana two', { code: await codeFor('ana') })).toContain('they are one already');
  });

  it('tells two accounts that have each pre-saved kindly what to do, changes nothing, and leaves the code good', async () => {
    const [ana, two] = [await join(world, 'ana'), await join(world, 'two')];
    const code = await codeFor('ana');

    const refusal = await ask('two', { code });

    expect(refusal).toContain('Not linked');
    expect(refusal).toContain('type /stop in the account you give up');
    expect(refusal).not.toContain('confirm:yes');
    expect(await ask('two', { code, confirm: 'yes' })).toContain('they stay as they are');
    expect(await world.ports.fans.identitiesOf(two.fanId)).toHaveLength(1);

    await world.engine.stopAll({ platform: 'discord', externalId: 'id-two', displayName: 'two' });
    expect(await ask('two', { code, confirm: 'yes' })).toContain('they are one from now on');
    expect(await world.ports.fans.identitiesOf(ana.fanId)).toHaveLength(2);
  });

  it('says what to do about a code that is unknown, over, replaced by a newer one, or the account’s own', async () => {
    await join(world, 'ana');
    expect(await ask('two', { code: 'nonsense' })).toContain('Type /link in your other account for a new one');

    const first = await codeFor('ana');
    const second = await codeFor('ana');
    expect(await ask('two', { code: first })).toContain('That code does not work');
    expect(await ask('ana', { code: second })).toContain('Type it in the other one');

    world.monotonic.advanceMs(10 * 60_000);
    expect(await ask('two', { code: second })).toContain('That code does not work');
  });

  it('has nothing to link for two accounts that nobody knows', async () => {
    expect(await ask('two', { code: await codeFor('nobody') })).toContain('Type /presave in one of them first');
  });

  it('typed with a code but no slash is understood, and never says yes by itself', () => {
    const typed = (text: string) => readTyped({ text, botName: null, alone: true });

    expect(typed('link 7K3M-XQTW')).toEqual({ kind: 'command', name: 'link', options: { code: '7K3M-XQTW' } });
    expect(typed('/link 7k3m xqtw')).toMatchObject({ options: { code: '7k3m xqtw' } });
    expect(typed('/link 7K3M-XQTW yes')).toEqual({ kind: 'misused', name: 'link' });
    expect(JSON.stringify(typed('/link code:7K3M-XQTW confirm:yes'))).not.toContain('"confirm":');
    expect(JSON.stringify(typed('/lnk code:7K3M-XQTW confirm:yes'))).not.toContain('"confirm":');
  });
});
