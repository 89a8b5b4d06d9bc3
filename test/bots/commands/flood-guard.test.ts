import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createFloodGuard, type FloodGuard } from '../../../bots/commands/flood-guard.js';
import { FakeMonotonic } from '../../doubles/fake-monotonic.js';
import { speechIn } from '../../../bots/commands/speech.js';
import { readReply } from './read-reply.js';

const person = (externalId: string) => ({ platform: 'discord', externalId, displayName: externalId }) as const;
const chat = (channelId: string) => ({ platform: 'discord', communityId: '2001', channelId }) as const;
const limits = { person: { burst: 3, everyMs: 1_000 }, chat: { burst: 5, everyMs: 100 } };

let monotonic: FakeMonotonic;
let guard: FloodGuard;
beforeEach(() => {
  monotonic = new FakeMonotonic(new Date('2026-11-20T08:00:00Z'));
  guard = createFloodGuard({ monotonic, limits });
});

const ask = (who: string, where: string | null = null) =>
  guard.admit({ account: person(who), place: where === null ? null : chat(where) });
const many = (count: number, who: string, where: string | null = null) =>
  Array.from({ length: count }, () => ask(who, where).admitted);

describe('somebody who floods', () => {
  it('gets one friendly answer, then silence, and is answered again at a human pace', () => {
    expect(many(6, 'asha')).toEqual(['go-on', 'go-on', 'go-on', 'say', 'keep-silent', 'keep-silent']);

    monotonic.advanceMs(1_000);
    expect(many(2, 'asha')).toEqual(['go-on', 'keep-silent']);
  });

  it('is told what to do next', () => {
    many(3, 'asha');
    const told = ask('asha');

    expect(told.admitted === 'say' && readReply(told.reply(speechIn('en')))).toContain(
      'please wait half a minute, then ask again',
    );
    expect(told.admitted === 'say' && told.reply(speechIn('en')).visibility).toBe('private');
  });

  it('is told again once they had been quiet for a while', () => {
    many(5, 'asha');
    monotonic.advanceMs(3_000);

    expect(many(4, 'asha')).toEqual(['go-on', 'go-on', 'go-on', 'say']);
  });

  it('keeps nobody else waiting', () => {
    many(50, 'asha');

    expect(ask('ben').admitted).toBe('go-on');
  });
});

describe('a chat that is flooded by many', () => {
  it('is told once where to go, and other chats are answered', () => {
    const admitted = Array.from({ length: 8 }, (_, index) => ask(`fan-${index}`, '3001').admitted);

    expect(admitted).toEqual([...Array<string>(5).fill('go-on'), 'say', 'keep-silent', 'keep-silent']);
    expect(ask('fan-9', '3002').admitted).toBe('go-on');
    expect(ask('fan-9').admitted).toBe('go-on');
  });

  it('is not used up by one person who is not answered any more', () => {
    many(50, 'asha', '3001');

    expect(ask('ben', '3001').admitted).toBe('go-on');
  });
});

describe('whatever comes, and whenever', () => {
  const asking = fc.record({ who: fc.constantFrom('a', 'b', 'c'), waitMs: fc.nat({ max: 1_500 }) });

  it('nobody is answered more than a burst and what has come back since, and is told once in between', () => {
    fc.assert(
      fc.property(fc.array(asking, { maxLength: 60 }), (asked) => {
        const clock = new FakeMonotonic(new Date(0));
        const floods = createFloodGuard({ monotonic: clock, limits });
        const log = asked.map(({ who, waitMs }) => {
          clock.advanceMs(waitMs);
          const { admitted } = floods.admit({ account: person(who), place: null });
          return { who, admitted, at: clock.now().getTime() };
        });
        for (const first of log) {
          const answered = log.filter(({ who, admitted }) => who === first.who && admitted === 'go-on');
          for (const last of answered) {
            const between = answered.filter(({ at }) => at >= first.at && at <= last.at).length;
            if (last.at >= first.at) expect(between).toBeLessThanOrEqual(3 + Math.floor((last.at - first.at) / 1_000));
          }
          const told = log.filter(({ who, admitted }) => who === first.who && admitted === 'say');
          for (const [index, { at }] of told.entries()) {
            if (index > 0) expect(at - told[index - 1]!.at).toBeGreaterThanOrEqual(3_000 - 1_000);
          }
        }
      }),
    );
  });

  it('no more people are remembered than there is room for, and the one who floods is not forgotten for it', () => {
    const floods = createFloodGuard({ monotonic, limits, mostRemembered: 2 });
    const admit = (who: string) => floods.admit({ account: person(who), place: null }).admitted;
    for (let round = 0; round < 4; round += 1) {
      admit('flooder');
      admit(`passer-by-${round}`);
    }

    expect(admit('flooder')).toBe('keep-silent');
    // Whoever was forgotten begins anew: a guard, and no book of who was here.
    expect(admit('passer-by-0')).toBe('go-on');
  });
});
