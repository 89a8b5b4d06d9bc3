import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Secret } from '../../../core/secret.js';
import { consentRecordId } from '../../../core/consent/consent.js';
import { fanData } from '../../../core/fans/fan-data.js';
import { forgetFan } from '../../../core/fans/forget-fan.js';
import { hashToken } from '../../../core/identifiers.js';
import { noArrival } from '../../../core/smart-links/arrival.js';
import type { Click } from '../../../core/smart-links/click.js';
import { findArrival } from '../../../core/smart-links/find-arrival.js';
import type { Visit } from '../../../core/smart-links/visit.js';
import { createEngine } from '../../../core/engine.js';
import { aCampaign, aConsent } from '../../contracts/samples.js';
import {
  aBrowserOf,
  aWorld,
  dayMs,
  hourMs,
  join,
  minuteMs,
  pass,
  promiseTo,
  secondMs,
  tokenOf,
  type World,
} from '../world.js';
import { aVisit, codeOf } from './a-visit.js';

const variants = [
  { id: 'a', headline: 'Hear it first', hasArtwork: false },
  { id: 'b', headline: 'Midnight is yours', hasArtwork: true },
] as const;

let world: World;
let anas: string;
let binods: string;
beforeEach(async () => {
  world = await aWorld({ campaign: { variants: [...variants] } });
  anas = await codeOf(world, 'fan_anaaaaaaaa');
  binods = await codeOf(world, 'fan_binodbinod');
});

async function open(change: Partial<Visit> = {}, session: Secret | null = null) {
  return world.engine.visitSmartLink(world.campaign.slug, { session }, aVisit(change));
}

/** Opens the link and answers the click that was recorded. */
async function click(change: Partial<Visit> = {}, session: Secret | null = null): Promise<Click> {
  const kept = await keptClick((await open(change, session)).click);
  if (!kept) throw new Error('No click was recorded.');
  return kept;
}

async function keptClick(token: Secret | null): Promise<Click | null> {
  await world.engine.clicksWritten();
  return token && world.ports.clicks.byId(hashToken(token));
}

const counted = async () => {
  await world.engine.clicksWritten();
  return world.ports.clicks.countsOf(world.campaign.id);
};

describe('a visit to the link', () => {
  it('is recorded with where it came from and what the browser tells, and without the address', async () => {
    const utm = { source: 'instagram', medium: 'story', campaign: null, term: null, content: null };
    world.ports.places = { attribution: null, find: () => ({ country: 'IN', city: 'Noida', metro: 'delhi' }) };
    world = { ...world, engine: createEngine(world.ports) };

    const kept = await click({ utm, referralCode: anas });

    expect(kept).toMatchObject({ source: 'bio', referralCode: anas, utm, link: 'public', device: 'phone' });
    expect(kept).toMatchObject({ inAppBrowser: 'instagram', connection: '4g', language: 'hi' });
    expect(kept).toMatchObject({ country: 'IN', city: 'Noida', metro: 'delhi', at: world.calendar.now() });
    expect(JSON.stringify(kept)).not.toContain('203.0.113.7');
    expect(JSON.stringify(kept)).not.toContain('iPhone');
  });

  it('counts a person once a day, however often they come without a cookie', async () => {
    for (let time = 0; time < 3; time += 1) await open();
    await open({ address: '203.0.113.8' });
    await open({ userAgent: 'Mozilla/5.0 (X11) Firefox/127.0', device: 'desktop', inAppBrowser: null });

    const { link, device, inAppBrowser } = await counted();
    expect(Object.fromEntries(link)).toEqual({ public: 3 });
    expect(Object.fromEntries(device)).toEqual({ phone: 2, desktop: 1 });
    expect(Object.fromEntries(inAppBrowser)).toEqual({ instagram: 2, none: 1 });
  });

  it('counts a person once in all and once by each source they come by', async () => {
    await open();
    await open({ source: 'poster' });
    await open({ source: 'poster' });
    await open({ source: null });

    const { link, source } = await counted();
    expect(link.get('public')).toBe(1);
    expect(Object.fromEntries(source)).toEqual({ bio: 1, poster: 1, unknown: 1 });
  });

  it('counts a hundred at once as a hundred', async () => {
    await Promise.all(Array.from({ length: 100 }, (_, number) => open({ address: `198.51.100.${number}` })));

    expect((await counted()).source.get('bio')).toBe(100);
  });

  it('counts anew the next day, when the salt of the day before is destroyed', async () => {
    await open();
    pass(world, dayMs);
    await open();

    expect((await counted()).link.get('public')).toBe(2);
  });

  it('of a preview is counted as such: it gets no cookie, sees no variant and is no click', async () => {
    const { click: token, view } = await open({ by: 'preview' });

    expect([token, view.variant]).toEqual([null, null]);
    expect(Object.fromEntries((await counted()).link)).toEqual({ preview: 1 });
  });

  it('is shown when nothing can be recorded', async () => {
    const down = () => Promise.reject(new Error('The database is away.'));
    world.ports.clicks = { ...world.ports.clicks, byId: down, saltOf: down, add: down, count: down, countsOf: down };
    world = { ...world, engine: createEngine(world.ports) };

    const human = await open();
    const preview = await open({ by: 'preview' });

    expect([human.click, preview.click]).toEqual([null, null]);
    expect(human.view.campaign.id).toBe(world.campaign.id);
    await world.engine.clicksWritten();
    expect(world.log.messages('warn')).toEqual(['A click could not be recorded.', 'Clicks could not be recorded.']);
  });

  it('of a cancelled release is not recorded, and of one that is out is kept apart', async () => {
    await world.ports.campaigns.advance(world.campaign.id, 'open', 'released');
    expect(await click()).toMatchObject({ link: 'released' });
    await world.ports.campaigns.advance(world.campaign.id, 'released', 'cancelled');
    pass(world, secondMs);
    expect((await open({ address: '198.51.100.1' })).click).toBeNull();

    expect(Object.fromEntries((await counted()).link)).toEqual({ released: 1 });
  });

  it('makes the record of sources grow to two hundred, and no further', async () => {
    for (let number = 0; number < 230; number += 1) await open({ source: `made-up-${number}` });

    const { source } = await counted();
    expect(source.size).toBe(201);
    expect(source.get('other')).toBe(30);
  });
});

describe('somebody who comes back', () => {
  it('keeps their click, when nothing new brought them', async () => {
    const first = (await open()).click;
    pass(world, 2 * dayMs);

    for (const source of [null, 'bio']) expect((await open({ click: first, source })).click).toBeNull();
    expect((await counted()).link.get('public')).toBe(1);
  });

  it('by another source has arrived anew, under the code they first came with', async () => {
    const first = (await open({ referralCode: anas })).click;

    const second = await click({ click: first, source: 'poster', referralCode: binods });

    expect(second).toMatchObject({ source: 'poster', referralCode: anas });
  });

  it('with a code after a visit without one brings that code', async () => {
    const first = (await open()).click;

    expect(await click({ click: first, source: null, referralCode: anas })).toMatchObject({ referralCode: anas });
  });

  it('by a friend’s link keeps the source of the link that named one, and is not counted there again', async () => {
    const utm = { source: 'ig', medium: 'story', campaign: null, term: null, content: null };
    const first = (await open({ source: 'story', utm })).click;

    const second = await click({ click: first, source: null, referralCode: anas });

    expect(second).toMatchObject({ source: 'story', utm, referralCode: anas });
    expect(Object.fromEntries((await counted()).source)).toEqual({ story: 1 });
  });

  it('is known before their first click is written down', async () => {
    const add = world.ports.clicks.add.bind(world.ports.clicks);
    let written: () => void = () => undefined;
    const database = new Promise<void>((resolve) => (written = resolve));
    world.ports.clicks.add = async (clicks) => {
      await database;
      return add(clicks);
    };
    const first = (await open()).click;

    expect((await open({ click: first, source: null })).click).toBeNull();
    written();
  });

  it('brings no code that is none: the first valid one wins', async () => {
    const first = (await open({ referralCode: 'NOBODY1' })).click;
    expect(await keptClick(first)).toMatchObject({ referralCode: null });

    expect((await open({ click: first, source: null, referralCode: 'NOBODY2' })).click).toBeNull();
    expect(await click({ click: first, source: null, referralCode: binods })).toMatchObject({ referralCode: binods });
  });

  it('sees the variant they saw, whatever brings them and from wherever', async () => {
    for (let number = 0; number < 20; number += 1) {
      const first = await open({ address: `198.51.100.${number}` });
      const again = await open({ click: first.click, address: '192.0.2.1', source: 'poster' });
      const later = await open({ click: again.click, address: '192.0.2.2', source: null });

      expect([again.view.variant?.id, later.view.variant?.id]).toEqual(Array(2).fill(first.view.variant?.id));
    }
  });

  it('with a cookie of another campaign is new here', async () => {
    const next = aCampaign({ ...world.campaign, id: 'cmp_thenextone' as never, slug: 'next' });
    await world.ports.campaigns.add(next, null);
    const elsewhere = (await world.engine.visitSmartLink('next', { session: null }, aVisit({ referralCode: anas })))
      .click;

    expect(await click({ click: elsewhere })).toMatchObject({ campaignId: world.campaign.id, referralCode: null });
  });
});

describe('a personal link', () => {
  async function openOwn(click: Secret | null = null) {
    const account = { platform: 'discord', externalId: 'id-ana', displayName: 'ana' } as const;
    const invitation = await world.engine.givePersonalLink(account);
    if (invitation.kind !== 'join') throw new Error('Nobody can join.');
    const opened = await world.engine.openPersonalLink(tokenOf(invitation.personalUrl));
    return world.engine.visitPersonalLink(opened, aVisit({ personal: true, source: null, click }));
  }

  it('is counted apart, and so is the visit it leads to', async () => {
    const own = await openOwn();
    const after = await open({ click: own, source: null });

    expect(after.click).toBeNull();
    expect(Object.fromEntries((await counted()).link)).toEqual({ personal: 1 });
    expect((await counted()).source.size).toBe(0);
  });

  it('keeps the code by which its fan had come to the public link', async () => {
    const first = (await open({ referralCode: anas })).click;

    expect(await keptClick(await openOwn(first))).toMatchObject({ link: 'personal', referralCode: anas });
  });
});

describe('somebody under age', () => {
  it('is not recorded once they have said so, in a session or without', async () => {
    const { session } = await aBrowserOf(world, 'ana');
    const fan = await world.ports.sessions.byTokenHash(hashToken(session));
    await world.ports.fans.declareAge(fan?.fanId as never, {
      adult: false,
      rule: 'in-18@2026-11',
      declaredAt: world.calendar.now(),
    });

    expect((await open({}, session)).click).toBeNull();
    expect((await open({ click: world.engine.untracked })).click).toBeNull();
    expect((await counted()).link.size).toBe(0);
  });
});

describe('the click ids of advertising services', () => {
  const adClickIds = { fbclid: 'IwAR0', gclid: 'Cj0K' };

  it('are kept of a fan who has agreed to that, and of nobody else', async () => {
    const fan = await join(world, 'ana');
    expect(await click({ adClickIds })).toMatchObject({ adClickIds: {} });
    expect(await click({ adClickIds, address: '192.0.2.9' }, fan.session)).toMatchObject({ adClickIds: {} });

    const sequence = (await world.ports.consents.ofFan(fan.fanId)).length + 1;
    const agreed = { id: consentRecordId(fan.fanId, sequence), fanId: fan.fanId, sequence };
    await world.ports.consents.append(aConsent({ ...agreed, purpose: 'ads', campaignId: null }));

    expect(await click({ adClickIds, address: '192.0.2.9' }, fan.session)).toMatchObject({ adClickIds });
  });
});

describe('a sign-up', () => {
  it('remembers how its fan came, when the click itself is long gone', async () => {
    const token = (await open({ referralCode: anas })).click;
    const { browser, session } = await aBrowserOf(world, 'ana');
    const signIn = { slug: world.campaign.slug, service: 'spotify', zone: 'Asia/Kolkata', follow: false } as const;
    const url = await world.engine.beginPreSave({ ...signIn, browser, session, adult: true, click: token });
    const parameters = world.service.agree(url, 'ana');
    await world.engine.completePreSave({ service: 'spotify', parameters, browser });
    await world.ports.clicks.removeOfCampaign(world.campaign.id);

    const known = await world.ports.sessions.byTokenHash(hashToken(session));
    const promised = await promiseTo(world, { fanId: known?.fanId as never, accountId: 'ana', browser, session });
    expect(promised.arrival).toMatchObject({
      source: 'bio',
      referralCode: anas,
      link: 'public',
      device: 'phone',
    });
    expect(promised.arrival.clickId).toBe(hashToken(token!));
  });

  it('knows nothing of a click of another campaign, of none, and of one that cannot be read', async () => {
    const token = (await open()).click;
    const { ports, campaign } = world;

    expect(await findArrival({ click: token }, campaign, ports)).toMatchObject({ source: 'bio' });
    expect(await findArrival({ click: token }, { id: 'cmp_anotherone' as never }, ports)).toEqual(noArrival);
    expect(await findArrival({ click: null }, campaign, ports)).toEqual(noArrival);
    ports.clicks.byId = () => Promise.reject(new Error('The database is away.'));
    expect(await findArrival({ click: token }, campaign, ports)).toEqual(noArrival);
  });
});

describe('a fan who is forgotten', () => {
  it('had their click shown on their page until then, and it goes with them', async () => {
    const token = (await open()).click;
    const { browser, session } = await aBrowserOf(world, 'ana');
    const signIn = { slug: world.campaign.slug, service: 'spotify', zone: 'Asia/Kolkata', follow: false } as const;
    await world.engine.beginPreSave({ ...signIn, browser, session, adult: true, click: token });
    const fanId = (await world.ports.sessions.byTokenHash(hashToken(session)))?.fanId as never;

    expect((await fanData(fanId, world.ports))?.clicks).toMatchObject([{ source: 'bio', device: 'phone' }]);
    await forgetFan({ fanId, place: 'web' }, world.ports);

    expect(await keptClick(token)).toBeNull();
  });
});

describe('the clicks of a release', () => {
  it('are removed ninety days after it, and what was counted of them stays', async () => {
    const token = (await open()).click;
    await world.ports.campaigns.advance(world.campaign.id, 'open', 'released');
    const worker = await world.engine.startWorker();
    const release = Date.parse(world.campaign.releaseDate);

    pass(world, release + 89 * dayMs - world.calendar.now().getTime());
    await world.alarms.ringDue(minuteMs);
    expect(await keptClick(token)).not.toBeNull();
    pass(world, dayMs + hourMs);
    await world.alarms.ringDue(minuteMs);

    expect(await keptClick(token)).toBeNull();
    expect((await counted()).source.get('bio')).toBe(1);
    await worker.stop();
  });
});
