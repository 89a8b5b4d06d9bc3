import { beforeEach, describe, expect, it } from '@jest/globals';
import { coversMail, noticeVersions } from '../../../core/consent/notice.js';
import { newsNotice } from '../../../core/consent/news-way.js';
import { recordConsent } from '../../../core/consent/record-consent.js';
import { mailAddressId, parseEmailAddress } from '../../../core/mail/mail-address.js';
import { BlastWorld } from '../blasts/blast-world.js';
import { join, type KnownFan } from '../world.js';

let world: BlastWorld;
let ana: KnownFan;
beforeEach(async () => {
  world = await BlastWorld.open();
  ana = await join(world.world, 'ana', { chat: false });
  await world.world.ports.mailAddresses.claim({
    id: mailAddressId.parse('eml_anaanaanaa'),
    artistId: world.world.campaign.artistId,
    fanId: ana.fanId,
    address: parseEmailAddress('ana@example.org'),
    language: 'hi',
    confirmedAt: world.world.calendar.now(),
  });
});

/** Ana says yes to news, while the question spoke of chat alone. */
async function sayYesToChat(): Promise<void> {
  const { ports, campaign } = world.world;
  const [first] = await ports.consents.ofFan(ana.fanId);
  const notice = { ...first!.notice, version: '2026-11g-dpdp' };
  const said = { artistId: campaign.artistId, fanId: ana.fanId, purpose: 'news', campaignId: null } as const;
  await recordConsent({ ...said, decision: 'given', notice, place: 'web' }, ports);
}

const sayYes = () => world.world.engine.answerOwn(ana.session, { purpose: 'news', answer: 'yes' });

async function mailed(): Promise<number> {
  let letters = 0;
  const deliver = async ({ about }: { about: string }) => {
    if (about === 'blast') letters += 1;
    return { outcome: 'delivered' } as const;
  };
  await world.ring();
  await world.world.engine.deliverAnnouncements('email', { deliver, isAtWork: () => true });
  return letters;
}

describe('a yes to news', () => {
  it('is one to mail under every notice of today, and under none of before', () => {
    for (const version of Object.values(noticeVersions)) expect(coversMail({ version })).toBe(true);
    for (const version of ['2026-11g-gdpr', '2026-10z-dpdp', 'before-the-ledger', '', 'z']) {
      expect(coversMail({ version })).toBe(false);
    }
    expect(coversMail({ version: '2027-01a-gdpr' })).toBe(true);
  });

  it('that was given while it meant chat alone brings no letter by mail', async () => {
    await sayYesToChat();

    const { audience } = await world.write();
    await world.confirmed().catch(() => undefined);

    expect(audience.fans).toEqual({});
    expect(await mailed()).toBe(0);
  });

  it('that names mail does', async () => {
    await sayYes();
    await world.confirmed();

    expect(await mailed()).toBe(1);
  });

  it('can be given anew by who gave the older one, and is kept', async () => {
    await sayYesToChat();

    await sayYes();
    await sayYes();

    const records = await world.world.ports.consents.ofFan(ana.fanId);
    expect(records.filter(({ purpose }) => purpose === 'news')).toHaveLength(2);
    expect(newsNotice(records)).toMatchObject({ version: noticeVersions.dpdp });
    await world.confirmed();
    expect(await mailed()).toBe(1);
  });

  it('brings no letter that was on its way when the fan took it back', async () => {
    await sayYes();
    await world.confirmed();
    await world.ring();
    await world.world.engine.answerOwn(ana.session, { purpose: 'news', answer: 'no' });

    expect(await mailed()).toBe(0);
  });
});
