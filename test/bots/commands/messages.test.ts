import { beforeEach, describe, expect, it } from '@jest/globals';
import { answer } from '../../../bots/commands/route.js';
import { aWorld, join, type KnownFan, type World } from '../../core/world.js';
import { readReply } from './read-reply.js';

const account = { platform: 'discord', externalId: 'id-ana', displayName: 'ana' } as const;

let world: World;
let ana: KnownFan;
beforeEach(async () => {
  world = await aWorld({ campaign: { artistName: 'Late Trains' } });
  ana = await join(world, 'ana');
});

async function ask(options: Record<string, string> = {}): Promise<string> {
  const input = { account, place: null, options, now: world.calendar.now(), requestId: '9001' };
  return readReply(await answer('messages', input, { engine: world.engine, log: world.log }));
}

const artist = () => world.campaign.artistId;

describe('/messages', () => {
  it('says when a fan is told and whose news they get, with the other choice on a button', async () => {
    const text = await ask();

    expect(text).toContain('at once, at your midnight');
    expect(text).toContain('[Tell me in the morning] /messages at:morning');
    expect(text).toContain('You get no news from');
  });

  it('lets them choose the morning, and midnight again', async () => {
    expect(await ask({ at: 'Morning' })).toContain('[Tell me at midnight] /messages at:midnight');
    expect(await world.ports.fans.byId(ana.fanId)).toMatchObject({ tellAt: 'morning' });

    expect(await ask({ at: 'midnight' })).toContain('at once, at your midnight');
    expect(await world.ports.fans.byId(ana.fanId)).toMatchObject({ tellAt: 'midnight' });
  });

  it('says how to choose where it does not understand', async () => {
    expect(await ask({ at: 'noon' })).toContain('Type /messages at: morning');
  });

  it('mutes an artist in one tap: their news end, and nobody asks again', async () => {
    await world.engine.answerOwn(ana.session, { purpose: 'news', answer: 'yes' });
    expect(await ask()).toContain(`/messages mute:${artist()}`);

    const text = await ask({ mute: artist() });

    expect(text).toContain('You get no news from');
    expect(text).not.toContain('mute:');
    expect([...(await world.ports.consents.takersOf('news', artist())).keys()]).toEqual([]);
    const records = await world.ports.consents.ofFan(ana.fanId);
    expect(records.at(-1)).toMatchObject({ purpose: 'news', decision: 'withdrawn', place: 'chat' });
  });

  it('gives news of an artist for the asking, in one tap, and ends them by another', async () => {
    expect(await ask()).toContain(`/messages news:${artist()}`);

    const text = await ask({ news: artist() });

    expect(text).toContain('You get news from');
    expect(text).toContain(`/messages mute:${artist()}`);
    expect([...(await world.ports.consents.takersOf('news', artist())).keys()]).toEqual([ana.fanId]);
    const records = await world.ports.consents.ofFan(ana.fanId);
    expect(records.at(-1)).toMatchObject({ purpose: 'news', decision: 'given', place: 'chat' });
    expect(await ask({ news: 'art_somebodyel' })).toContain('You get news from');
  });

  it('mutes nobody for an artist that is not the fan’s', async () => {
    await world.engine.answerOwn(ana.session, { purpose: 'news', answer: 'yes' });

    await ask({ mute: 'art_somebodyel' });

    expect([...(await world.ports.consents.takersOf('news', artist())).keys()]).toEqual([ana.fanId]);
  });

  it('has nothing to choose for who has pre-saved nothing', async () => {
    await world.engine.withdrawOwn(ana.session, { what: 'everything' });

    expect(await ask()).toContain('Type /presave to begin.');
    expect(await ask({ news: artist() })).toContain('Type /presave to begin.');
    expect([...(await world.ports.consents.takersOf('news', artist())).keys()]).toEqual([]);
  });
});
