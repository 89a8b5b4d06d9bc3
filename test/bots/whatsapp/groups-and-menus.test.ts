import { steadily } from '../../../core/announcements/capacity.js';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { startWhatsAppBot } from '../../../bots/whatsapp/bot.js';
import type {
  Capabilities,
  Incoming,
  OutgoingMessage,
  Target,
  WhatsAppDriver,
  Listener,
} from '../../../bots/whatsapp/driver.js';
import { render } from '../../../bots/whatsapp/render.js';
import type { SpokenReply } from '../../../bots/commands/reply.js';
import { FakeMonotonic } from '../../doubles/fake-monotonic.js';
import { MemoryLog } from '../../doubles/memory-log.js';
import { FakeEngine } from '../fake-engine.js';
import { EngineError } from '../../../core/errors.js';
import type { LinkView } from '../../../core/fans/link-accounts.js';
import { aLetter, nightDrive } from '../night-drive.js';
import { until } from '../until.js';

const capabilities: Capabilities = {
  textLength: 1000,
  textLengthWithOptions: 500,
  options: 0,
  optionsUnasked: 0,
  leastOptions: 1,
  optionLabelLength: 24,
  choiceIdLength: 100,
  groups: true,
};

/** A driver that keeps what is sent, and brings what a test says. */
class ScriptedDriver implements WhatsAppDriver {
  readonly capabilities = capabilities;
  readonly posting = 'posts';
  readonly sent: { target: Target; message: OutgoingMessage }[] = [];
  #handle: (incoming: Incoming) => Promise<void> = () => Promise.resolve();
  readonly admins = new Set<string>();
  #last = 0;

  async start({ handle }: Listener): Promise<void> {
    this.#handle = handle;
  }

  async send(target: Target, message: OutgoingMessage) {
    this.sent.push({ target, message });
    return { outcome: 'delivered' } as const;
  }

  change = () => Promise.resolve({ outcome: 'delivered' } as const);
  pin = () => Promise.resolve(true);
  number = () => '918000055555';
  readonly lettersAtOnce = 1;
  managesGroup = (groupId: string, { id }: { id: string }) => Promise.resolve(this.admins.has(`${groupId}/${id}`));
  endWaiting = () => undefined;
  capacity = () => steadily(0);
  stop = () => Promise.resolve();

  /** Asha types; answers what was sent because of it. */
  async type(text: string, groupId?: string, person: Partial<Incoming['from']> = {}) {
    const before = this.sent.length;
    const chat = groupId === undefined ? ({ kind: 'direct' } as const) : ({ kind: 'group', groupId } as const);
    const from = { id: 'asha', aliases: [], name: 'Asha', ...person };
    await this.#handle({ id: String((this.#last += 1)), from, chat, what: 'text', text });
    return this.sent.slice(before);
  }
}

let driver: ScriptedDriver;
let engine: FakeEngine;
let log: MemoryLog;
let bot: { stop(): Promise<void> };

beforeEach(async () => {
  driver = new ScriptedDriver();
  engine = new FakeEngine();
  log = new MemoryLog();
  bot = await start();
});
afterEach(() => bot.stop());

function start() {
  const now = () => new Date('2026-11-24T10:00:00Z');
  return startWhatsAppBot({
    engine,
    settings: { driver: 'web', sessionDir: '/nowhere', chromeArgs: [], isProactive: false },
    webhooks: null,
    calendar: { now },
    monotonic: new FakeMonotonic(now()),
    log,
    driver,
  });
}

/** The bots' process ends, and another begins: what it remembered is gone. */
async function restart(): Promise<void> {
  await bot.stop();
  bot = await start();
}

describe('in a group', () => {
  it('gives who has not written to us a line that goes on in our own chat, and nobody a personal link', async () => {
    engine.open = [nightDrive()];

    const sent = await driver.type('/presave code: NGHT-7K3-MXQ', 'club');

    expect(sent.map(({ target }) => target)).toEqual([{ kind: 'group', groupId: 'club' }]);
    const url = /https:\S+/.exec(sent[0]?.message.text ?? '')?.[0] ?? '';
    expect(url).toMatch(/^https:\/\/wa\.me\/918000055555\?text=/);
    const typed = new URL(url).searchParams.get('text') ?? '';
    expect(typed).toBe('presave release: night-drive code: NGHT-7K3-MXQ');
    await driver.type(typed);
    expect(engine.asked).toEqual({ place: null, release: 'night-drive', code: 'NGHT-7K3-MXQ' });
  });

  it('answers who has written to us before in our own chat, and says so in the group', async () => {
    await driver.type('/help');

    const sent = await driver.type('!presave', 'club');

    expect(sent.map(({ target }) => target)).toEqual([
      { kind: 'person', id: 'asha' },
      { kind: 'group', groupId: 'club' },
    ]);
    expect(JSON.stringify(sent[1]?.message)).not.toContain('frontrow.example');
  });

  it.each(['presave', 'hello', '7', '/command-of-another-bot'])(
    'says nothing to %s, and asks nobody who wrote it',
    async (text) => {
      expect(await driver.type(text, 'club')).toEqual([]);
      expect(engine.namesSeen).toEqual([]);
    },
  );

  it('says in the log which group it was, for the campaign’s file', async () => {
    await driver.type('/presave', '120363000000000003@g.us');

    const [line] = log.lines.filter(({ message }) => message === 'A command in a group.');
    expect(line?.fields).toEqual({ command: 'presave', groupId: '120363000000000003@g.us' });
  });

  it('asks WhatsApp who runs it when it is to be linked, and says what to do to who does not', async () => {
    let manages: boolean | undefined;
    const linkFromChat = engine.linkFromChat.bind(engine);
    engine.linkFromChat = async (link) => {
      manages = await link.managesPlace();
      if (!manages) throw new EngineError('not-place-manager', 'no');
      return linkFromChat(link);
    };
    await driver.type('/help');
    driver.admins.add('club/asha');

    const [linked] = await driver.type('/community link: night-drive', 'club');
    const [refused] = await driver.type('/community link: night-drive', 'another');

    expect(linked?.message.text).toContain('is linked to all of this community');
    expect(manages).toBe(false);
    expect(refused?.message.text).toContain('Make group admin');
  });

  it('asks WhatsApp who runs it also when the menu is answered in our own chat, and of that very group', async () => {
    const asked: boolean[] = [];
    const linkFromChat = engine.linkFromChat.bind(engine);
    engine.linkFromChat = async (link) => {
      asked.push(await link.managesPlace());
      return linkFromChat(link);
    };
    await driver.type('/help');
    driver.admins.add('club/asha');
    const [menu] = await driver.type('/community', 'club');
    expect(menu?.target).toMatchObject({ kind: 'person' });

    await driver.type('1');
    await driver.type('/community', 'another');
    await driver.type('1');

    expect(asked).toEqual([true, false]);
  });

  it('says aloud that it went wrong: nothing in that is about anybody', async () => {
    engine.recogniseAccount = () => Promise.reject(new Error('no database'));

    const [reply] = await driver.type('/presave', 'club');

    expect(reply?.target).toEqual({ kind: 'group', groupId: 'club' });
    expect(reply?.message.text).toContain('Something went wrong on our side.');
  });

  it('shows the way into our own chat also when the release of the group cannot be looked up', async () => {
    engine.openCampaigns = () => Promise.reject(new Error('no database'));

    expect((await driver.type('/presave', 'club'))[0]?.message.text).toMatch(/wa\.me\/918000055555\?text=presave$/);
  });
});

describe('where nothing can be pressed', () => {
  it('numbers what can be chosen, and takes the number', async () => {
    engine.open = [1, 2, 3].map((number) => ({
      ...nightDrive(),
      id: `cmp_other0000${number}0` as ReturnType<typeof nightDrive>['id'],
      slug: `other-${number}`,
      title: `Other ${number}`,
    }));
    const sent = await driver.type('presave');
    expect(sent.at(-1)?.message.text).toContain('2 Other 2');

    expect((await driver.type('9'))[0]?.message.text).toContain('That list goes from 1 to 3');
    await driver.type(' 2. ');

    expect(engine.asked?.release).toBe('other-2');
  });
});

describe('after a restart', () => {
  const others = () =>
    [1, 2, 3].map((number) => ({
      ...nightDrive(),
      id: `cmp_other0000${number}0` as ReturnType<typeof nightDrive>['id'],
      slug: `other-${number}`,
      title: `Other ${number}`,
    }));

  it('a number chooses from the list of before, by whichever of their ids they are known', async () => {
    engine.open = others();
    engine.knownAs.set('hidden', 'asha');
    await driver.type('presave', undefined, { id: 'hidden' });
    await restart();

    expect((await driver.type('9', undefined, { id: 'hidden' }))[0]?.message.text).toContain('from 1 to 3');
    await driver.type('2');

    expect(engine.asked?.release).toBe('other-2');
  });

  it('asks the engine for the list once, and for none while it is remembered', async () => {
    engine.open = others();
    await driver.type('presave');
    let asked = 0;
    const kept = engine.lastMenu.bind(engine);
    engine.lastMenu = (account) => {
      asked += 1;
      return kept(account);
    };
    await driver.type('1');
    expect(asked).toBe(0);

    engine.open = others();
    await driver.type('presave');
    await restart();
    for (const number of ['9', '8', '2']) await driver.type(number);

    expect(asked).toBe(1);
  });

  it('says that there is no list where none was shown', async () => {
    await restart();

    expect((await driver.type('2'))[0]?.message.text).toContain('There is no list to choose from any more.');
  });

  it('takes the number under a letter, and that of another list in our own chat no more', async () => {
    engine.open = others();
    await driver.type('presave');
    const letter = aLetter('pre-saved');
    const announcement = { ...letter.announcement, platform: 'whatsapp' as const, externalId: 'asha' };
    engine.letters.push({ ...letter, announcement });
    await until(() => engine.outcomes.length > 0);
    await restart();

    await driver.type('1');

    expect([engine.toldAt, engine.asked?.release]).toEqual(['morning', null]);
  });

  it('leaves numbers in a group as talk', async () => {
    engine.open = others();
    await driver.type('/presvae', 'club');
    await restart();

    expect(await driver.type('1', 'club')).toEqual([]);
    expect(engine.lastMenus.size).toBe(0);
  });

  it('keeps no code that joins accounts, and no older list in its place', async () => {
    engine.open = others();
    await driver.type('presave');
    const artists = [{ artistName: 'Late Trains', outcome: 'joined' as const }];
    const view: LinkView = { other: { platform: 'discord', displayName: 'Asha' }, artists };
    Object.assign(engine, { viewLink: async () => view });
    const [question] = await driver.type('/link code: LINK-7K3-MXQ');
    expect(question?.message.text).toContain('1 ');

    expect(JSON.stringify([...engine.lastMenus])).not.toContain('MXQ');
    await restart();

    expect((await driver.type('1'))[0]?.message.text).toContain('There is no list to choose from any more.');
  });

  it('says that it went wrong where the list cannot be read, and answers where one cannot be kept', async () => {
    engine.open = others();
    engine.keepLastMenu = () => Promise.reject(new Error('no database'));
    expect(await driver.type('presave')).not.toEqual([]);
    await driver.type('2');
    expect(engine.asked?.release).toBe('other-2');
    await restart();
    engine.lastMenu = () => Promise.reject(new Error('no database'));

    expect((await driver.type('2'))[0]?.message.text).toContain('Something went wrong on our side.');
  });
});

describe('the numbers under a letter', () => {
  /** The letter goes to the phone; what Asha types then comes under her hidden id. */
  const hidden = { id: 'hidden', aliases: ['phone'] };

  it('stand for what is written there, whichever of their ids a fan answers by, and whatever was listed before', async () => {
    await driver.type('/presvae', undefined, hidden);
    const letter = aLetter('pre-saved');
    const announcement = { ...letter.announcement, platform: 'whatsapp' as const, externalId: 'phone' };
    const before = driver.sent.length;
    engine.letters.push({ ...letter, announcement });
    await until(() => driver.sent.length > before);
    expect(driver.sent.at(-1)?.message.text).toContain('1 Tell me in the morning instead');

    await driver.type('1', undefined, hidden);

    expect(engine.toldAt).toBe('morning');
  });
});

describe('somebody who writes', () => {
  it('is not asked after while they hammer at it', async () => {
    for (let count = 0; count < 30; count += 1) await driver.type('/status');

    expect(engine.namesSeen).toHaveLength(10);
    expect(driver.sent.at(-1)?.message.text).toContain('That was quick!');
  });

  it('is not greeted anew after a restart, if they are known', async () => {
    engine.knownAs.set('asha', 'asha');

    expect(await driver.type('thanks!')).toEqual([]);
  });

  it('keeps their name where WhatsApp does not tell it', async () => {
    let given: string | undefined;
    const { invite } = engine;
    engine.invite = (account) => {
      given = account.displayName;
      return invite(account);
    };

    await driver.type('presave', undefined, { name: ' ' });

    expect([engine.namesSeen, given]).toEqual([[null], 'Known']);
  });
});

describe('a reply on WhatsApp', () => {
  const now = new Date('2026-11-24T10:00:00Z');

  it('fits its limits, whatever artists and services put into it', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 3000 });
    const link = { label: 'Listen', url: 'https://frontrow.example/l/night-drive' };
    const both = fc.constantFrom(capabilities, { ...capabilities, options: 10 });
    fc.assert(
      fc.property(words, fc.array(words, { maxLength: 6 }), both, (title, text, can) => {
        const choices = [{ label: title, command: { name: 'presave', options: {} } }];
        const phrases = text.map((each) => [each]);
        const card = { part: 'card', title: [title], text: phrases, fields: [], links: [link], choices } as const;
        const reply: SpokenReply = { language: 'en', visibility: 'private', parts: [card] };
        for (const message of render(reply, { now, capabilities: can }).messages) {
          const addresses = message.links.map(({ label, url }) => `\n\n${label}: ${url}`).join('');
          const most = message.options.length > 0 ? can.textLengthWithOptions : can.textLength;
          expect(`${message.text}${addresses}`.length).toBeLessThanOrEqual(most);
          for (const { label } of message.options) expect(label.length).toBeLessThanOrEqual(can.optionLabelLength);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('shows a table as a block that nothing in it can end', () => {
    const table = { part: 'table', title: ['Top'], columns: ['#', 'Fan'], rows: [[['1'], ['```*Mia*```']]] } as const;

    const { messages } = render({ language: 'en', visibility: 'public', parts: [table] }, { now, capabilities });

    expect(messages[0]?.text).toBe('*Top*\n```#  Fan\n1  ˋˋˋ*Mia*ˋˋˋ```');
  });

  it('keeps the columns of a table aligned whose first heading is empty: WhatsApp drops blanks in front', () => {
    const table = { part: 'table', title: ['Top'], columns: ['', 'Fans'], rows: [[['Delhi'], ['7']]] } as const;

    const { messages } = render({ language: 'en', visibility: 'public', parts: [table] }, { now, capabilities });

    const [, heading, row] = /```(.*)\n(.*)```/.exec(messages[0]?.text ?? '') ?? [];
    expect(heading?.trim()).toBe('Fans');
    expect(heading).not.toMatch(/^ /);
    expect(heading?.indexOf('Fans')).toBe(row?.indexOf('7'));
  });
});
