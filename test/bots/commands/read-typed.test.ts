import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allCommands } from '../../../bots/commands/all-commands.js';
import { takes } from '../../../bots/commands/read-options.js';
import { readTyped, type TypedText } from '../../../bots/commands/read-typed.js';
import { answerTyped } from '../../../bots/commands/route.js';
import { MemoryLog } from '../../doubles/memory-log.js';
import { drawReferralCode, writtenOut } from '../../../core/referrals/referral-code.js';
import { FakeRandom } from '../../doubles/fake-random.js';
import { FakeEngine } from '../fake-engine.js';
import { readReply } from './read-reply.js';

const alone = (text: string) => readTyped({ text, botName: 'FrontrowBot', alone: true });
const inGroup = (text: string) => readTyped({ text, botName: 'FrontrowBot', alone: false });
const command = (name: string, options: Record<string, string> = {}) => ({ kind: 'command', name, options });
const silence = { kind: 'not-for-us' };

describe('a typed command', () => {
  it.each([
    '/presave',
    '/PreSave',
    ' /presave ',
    '/pre-save',
    '/pre_save',
    '!presave',
    '／presave',
    '/presave@frontrowbot',
  ])('is understood however it is written: %s', (text) => {
    expect(inGroup(text)).toEqual(command('presave'));
  });

  it('is none of ours when it is for another bot, or for one where we have no name', () => {
    expect(inGroup('/presave@another_bot')).toEqual(silence);
    expect(alone('/presave@another_bot')).toEqual(silence);
    expect(readTyped({ text: '/presave@x', botName: null, alone: true })).toEqual(silence);
  });

  it('is understood without a slash in a conversation with the bot alone, and when the bot is addressed', () => {
    expect(alone('Status')).toEqual(command('status'));
    expect(alone('forget me')).toEqual(command('forget'));
    expect(alone('my data')).toEqual(command('mydata'));
    expect(inGroup('status')).toEqual(silence);
    expect(inGroup('@FrontrowBot status')).toEqual(command('status'));
    expect(inGroup('@another_bot status')).toEqual(silence);
  });

  it.each([
    'stop it',
    'help me please',
    'status of the world',
    'rank and file',
    'forget it',
    'presave tomorrow maybe?',
  ])('is not taken out of what people say: %s', (text) => {
    expect(alone(text)).toEqual(silence);
  });

  it.each(['/start_the_party', '/ban asha', 'hello', '', '/', '//', '/ /', '@', '@FrontrowBot'])(
    'is nothing in a group that has another meaning: %s',
    (text) => {
      expect(inGroup(text)).toEqual(silence);
    },
  );

  it('that there is not is said to be unknown only where nobody else can be meant', () => {
    expect(alone('/unheard-of')).toEqual({ kind: 'unknown' });
    expect(inGroup('/unheard-of')).toEqual(silence);
    expect(inGroup('/unheard-of@FrontrowBot')).toEqual({ kind: 'unknown' });
    expect(inGroup('@FrontrowBot /unheard-of')).toEqual({ kind: 'unknown' });
  });

  it('is found by the names that people know from elsewhere', () => {
    expect(alone('/unsubscribe')).toEqual(command('stop'));
    expect(alone('forget_me')).toEqual(command('forget'));
  });
});

describe('what is typed after a command', () => {
  it('goes to the option that it names', () => {
    expect(alone('/presave release: Night Drive code:NGHT-7K3-MXQ')).toEqual(
      command('presave', { release: 'Night Drive', code: 'NGHT-7K3-MXQ' }),
    );
    expect(alone('/presave release:"Night Drive"')).toEqual(command('presave', { release: 'Night Drive' }));
  });

  it('goes to the option that it looks like: a friend’s code is a code, anything else is a release', () => {
    const code = writtenOut(drawReferralCode('night-drive', new FakeRandom()));
    expect(alone(`/presave ${code}`)).toEqual(command('presave', { code }));
    expect(alone(`presave ${code}`)).toEqual(command('presave', { code }));
    expect(alone('/presave Night Drive')).toEqual(command('presave', { release: 'Night Drive' }));
    expect(alone(`/presave Night Drive ${code}`)).toEqual(command('presave', { release: 'Night Drive', code }));
  });

  it('keeps the paragraphs of what an artist wants to say', () => {
    expect(alone('/blast Tonight at six.\r\n\nSee you\u202e there')).toEqual(
      command('blast', { text: 'Tonight at six.\n\nSee you  there' }),
    );
    expect(alone(`/blast ${'x'.repeat(1000)}`)).toEqual(command('blast', { text: 'x'.repeat(1000) }));
  });

  it.each([
    ['New release: Night Drive is out. Last stop: Berlin', {}],
    ['½ of it is sold… Late Trains™ ＬＩＶＥ', {}],
    ['"All of it", says Ana', {}],
    ['text: release: today', { typed: 'release: today' }],
    [
      'release: night-drive We play Berlin: doors at six',
      { release: 'night-drive', typed: 'We play Berlin: doors at six' },
    ],
    ['release:"Night Drive" code: ABC', { release: 'Night Drive', typed: 'code: ABC' }],
    [
      'at: 2026-12-17 18:00 city: "New Delhi" Doors at six',
      { at: '2026-12-17 18:00', city: 'New Delhi', typed: 'Doors at six' },
    ],
    ['at: tomorrow We play', { at: 'tomorrow', typed: 'We play' }],
    ['Confirm: yes, we play', {}],
  ])(
    'leaves an artist’s own words as they were typed: %s',
    (text, { typed = text, ...named }: Record<string, string>) => {
      expect(alone(`/blast ${text}`)).toEqual(command('blast', { ...named, text: typed }));
    },
  );

  it('names a blast by its id, and takes nothing else for one', () => {
    expect(alone('/blast confirm: bls_aaaaaaaaaa')).toEqual(command('blast', { confirm: 'bls_aaaaaaaaaa' }));
  });

  it('never fills in what only a button does', () => {
    expect(alone('/blast stop: bls_aaaaaaaaaa')).toEqual(command('blast', { text: 'stop: bls_aaaaaaaaaa' }));
    expect(alone('/messages mute:art_aaaaaaaaaa')).toEqual({ kind: 'misused', name: 'messages' });
    for (const { name, options = [] } of allCommands) {
      for (const option of options.filter(({ pressedOnly }) => pressedOnly)) {
        const understood = alone(`/${name} ${option.name}: yes`);
        if (understood.kind === 'command') expect(Object.keys(understood.options)).not.toContain(option.name);
      }
    }
  });

  it('is refused with what can follow, where the command does not take it', () => {
    expect(alone('/stop everything now')).toEqual({ kind: 'misused', name: 'stop' });
    expect(alone(`/presave ${'x'.repeat(200)}`)).toEqual({ kind: 'misused', name: 'presave' });
    expect(alone('/presave release: a release: b')).toEqual(command('presave', { release: 'b' }));
  });
});

describe('a slip of the finger', () => {
  it.each([
    ['/prseave', 'presave'],
    ['/presav', 'presave'],
    ['/pressave', 'presave'],
    ['/leadrbord', 'leaderboard'],
    ['/ststaus', 'status'],
    ['/hepl', 'help'],
  ])('%s is asked about, never run', (text, name) => {
    expect(alone(text)).toEqual({ kind: 'near', commands: [{ name, options: {} }] });
  });

  it('keeps what was typed after it', () => {
    const meant = { name: 'presave', options: { release: 'Night Drive' } };
    expect(alone('/prseave Night Drive')).toEqual({ kind: 'near', commands: [meant] });
  });

  it('that may be one of two is asked about with both', () => {
    expect(alone('/staus')).toMatchObject({ kind: 'near', commands: [{ name: 'status' }, { name: 'stats' }] });
  });

  it('without a slash is asked about only if it is one, and stands alone', () => {
    expect(alone('prseave')).toMatchObject({ kind: 'near', commands: [{ name: 'presave' }] });
    expect(alone('prseav')).toEqual(silence);
    expect(alone('prseave now')).toEqual(silence);
  });
});

describe('whatever is typed', () => {
  const names = allCommands.map(({ name }) => name);
  const words = fc.constantFrom(
    ...names,
    'forgetme',
    'release:',
    'code:',
    'place:',
    '/',
    '!',
    '@FrontrowBot',
    '__proto__',
    'constructor',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.oneof(words, fc.string({ maxLength: 6 }))).map((parts) => parts.join(' ')),
    fc.tuple(fc.constantFrom('/', '!', ''), words, fc.string()).map(([slash, word, rest]) => `${slash}${word} ${rest}`),
    fc.tuple(fc.constantFrom('/', '!', ''), words, fc.string()).map((parts) => parts.join('')),
  );
  const typed: fc.Arbitrary<TypedText> = fc.record({
    text,
    botName: fc.constantFrom('FrontrowBot', null),
    alone: fc.boolean(),
  });

  it('is read without an error, and a command is run only if its own name was typed, with what it takes', () => {
    fc.assert(
      fc.property(typed, (given) => {
        const understood = readTyped(given);
        if (understood.kind !== 'command') return;
        const squeezed = given.text
          .normalize('NFKC')
          .toLowerCase()
          .replace(/[^a-z]/g, '');
        expect(squeezed).toContain(understood.name);
        const run = allCommands.find(({ name }) => name === understood.name)!;
        expect(takes(run, understood.options)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is nothing in a group without a slash or the bot’s name, whatever it says', () => {
    fc.assert(
      fc.property(text, (said) => {
        const line = `so ${said}`;
        expect(readTyped({ text: line, botName: 'FrontrowBot', alone: false })).toEqual(silence);
      }),
      { numRuns: 1_000 },
    );
  });

  it('one letter away from a name never runs that command', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(), fc.constantFrom('b', 'q', 'x', 'z'), (name, at, letter) => {
        const place = at % (name.length + 1);
        const slip = `${name.slice(0, place)}${letter}${name.slice(place)}`;
        expect(alone(`/${slip}`)).not.toMatchObject({ kind: 'command' });
      }),
    );
  });
});

describe('the answer to typed words', () => {
  const account = { platform: 'discord', externalId: '1001', displayName: 'Asha' } as const;
  const input = { account, place: null, now: new Date('2026-11-24T10:00:00Z'), requestId: '9001' };
  const say = async (text: string) => {
    const reply = await answerTyped(alone(text), input, { engine: new FakeEngine(), log: new MemoryLog() });
    return reply && readReply(reply);
  };

  it('is that of the command', async () => {
    expect(await say('/help')).toContain('What you can ask for');
  });

  it('asks what was meant, with a button that types it', async () => {
    const text = await say('/prseave Night Drive');

    expect(text).toContain('Did you mean /presave?');
    expect(text).toContain('[/presave] /presave release:Night Drive');
  });

  it('says what can follow, how to find out, or nothing at all', async () => {
    expect(await say('/stop now please')).toContain('Type /stop alone: nothing follows it.');
    expect(await say(`/links ${'x'.repeat(300)}`)).toContain('release:: Which release');
    expect(await say('/unheard-of')).toContain('Type /help');
    expect(await say('good morning')).toBeNull();
  });
});
