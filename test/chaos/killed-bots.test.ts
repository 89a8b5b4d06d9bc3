import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { openDatabase } from '../../core/adapters/mongo/open-database.js';
import { until } from '../bots/until.js';
import { openInstallation, type Installation } from '../flows/installation.js';
import { BotsProcess } from './bots-process.js';
import { fansOnDiscord, fansOnTelegram, fansOnWhatsAppCloud, type Fans, type FansOf } from './fans-of.js';
import { fansOnWhatsAppWeb } from './fans-on-whatsapp-web.js';

const words = 'Tonight at six we play it in full.';
/** A blast, its kills and what is left after each, on a machine that does other things. */
const withinMs = 180_000;

/** How a platform is spoken to, and what may be repeated there. */
type Way = {
  way: string;
  fansOf: FansOf;
  fans: number;
  /** Which share of the fans was reached when the process is killed. */
  killedAt: readonly number[];
  /** How many letters may have left that nobody has noted yet. */
  inFlight: number;
};

const ways: Way[] = [
  // Discord takes a nonce, and shows a message that comes again once.
  { way: 'Discord', fansOf: fansOnDiscord, fans: 40, killedAt: [0.4], inFlight: 0 },
  // Telegram takes nothing of the kind: each of the eight that send at once may have one out that nobody has noted.
  { way: 'Telegram', fansOf: fansOnTelegram, fans: 50, killedAt: [0.2, 0.6], inFlight: 8 },
  // Meta says of each letter again, and to the next process, that it went out: only one of which it has said nothing by
  // the end of the lease comes again.
  { way: 'the Cloud API of WhatsApp', fansOf: fansOnWhatsAppCloud, fans: 80, killedAt: [0.3], inFlight: 1 },
  // All letters wait for their turn, but only one is ever with the browser. At the pace of a person three take half a
  // minute; the answer to the first is lost, so that it is in flight at the first kill for certain.
  { way: 'WhatsApp Web', fansOf: fansOnWhatsAppWeb, fans: 3, killedAt: [0.2], inFlight: 1 },
];

describe.each(ways)(
  'a blast on $way whose bots are killed in the middle',
  ({ fansOf, fans: many, killedAt, inFlight }) => {
    let world: Installation;
    let fans: Fans;
    let bots: BotsProcess;

    beforeEach(async () => {
      world = await openInstallation({
        withTelegram: true,
        withWhatsAppCloud: true,
        withoutBots: true,
        realTime: true,
      });
      const { engine, calendar } = world.opened;
      const [campaign] = await engine.campaigns();
      fans = await fansOf(many, { ...world, campaign: campaign!, now: calendar.now() });
      bots = new BotsProcess({ ...withoutPlatforms(world.environment), ...fans.environment });
    }, withinMs);
    afterEach(async () => {
      await bots.stop();
      await fans.close?.();
      await world.close();
    }, withinMs);

    /** How often each fan reads the artist's words. */
    async function seen(): Promise<number[]> {
      return (await fans.read()).map((texts) => texts.filter((text) => text.includes(words)).length);
    }

    /** Resolves once this share of them was reached, and something was written since there were so many messages. */
    const written = (share: number, since: number) =>
      until(async () => {
        const counts = await seen();
        return sum(counts) > since && counts.filter((count) => count > 0).length >= many * share;
      }, withinMs / 3);

    it(
      'misses nobody, and repeats no more than what was in flight at each kill',
      async () => {
        const blast = await writeBlast(world, fans);
        bots.start();
        await fans.begin?.();
        await fans.loseNextAnswer?.();
        await blast.confirm();

        const inHand: string[][] = [];
        let since = 0;
        for (const share of killedAt) {
          await written(share, since);
          await bots.kill();
          since = sum(await seen());
          const letters = await lettersInHand(world);
          inHand.push(letters.map(({ externalId }) => externalId));
          bots.start();
          await fans.heardOut?.();
          await endLeases(letters, world);
        }
        await until(async () => (await blast.delivered()) >= many, withinMs / 3);

        const counts = await seen();
        expect(counts.filter((count) => count === 0)).toEqual([]);
        const repeated = sum(counts) - many;
        const most = sum(inHand.map((letters) => Math.min(letters.length, inFlight)));
        expect(repeated).toBeLessThanOrEqual(most);
        if (fans.loseNextAnswer) expect(repeated).toBeGreaterThan(0);
        // A fan reads it again only if their letter was in hand at a kill, and once for each.
        const kills = fans.accounts.map(({ externalId }) => inHand.filter((each) => each.includes(externalId)).length);
        expect(counts.filter((count, fan) => count - 1 > kills[fan]!)).toEqual([]);
      },
      withinMs,
    );
  },
);

const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0);

async function writeBlast({ opened: { engine } }: Installation, { accounts }: Fans) {
  const [campaign] = await engine.campaigns();
  const artist = { ...accounts[0]!, displayName: 'The artist' };
  await engine.addTeamMember({ artistId: campaign!.artistId, account: artist, role: 'owner' });
  const asked = { place: null, release: campaign!.slug };
  const { blast } = await engine.writeBlast({ account: artist, asked, text: words });
  const ours = { account: artist, id: blast.id };
  return {
    confirm: () => engine.confirmBlast(ours),
    delivered: async () => (await engine.viewBlast(ours)).counts.delivered ?? 0,
  };
}

/** Of all platforms: each process is given its own. */
function withoutPlatforms(environment: Readonly<Record<string, string>>): Record<string, string> {
  const ofPlatforms = /^(DISCORD|TELEGRAM|WHATSAPP|SPOTIFY_APP)_|^BOTS_PORT$/;
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !ofPlatforms.test(name)));
}

const letters = z.array(z.object({ _id: z.string(), externalId: z.string() }));
type Letters = z.infer<typeof letters>;

/** A killed process holds its letters until its leases are over, three minutes later. */
const held = { state: 'pending', failures: { $gt: 0 } };

async function lettersInHand({ environment }: Installation): Promise<Letters> {
  const database = await openDatabase(environment['MONGODB_URI'] ?? '');
  const found = await database
    .native()
    .collection('announcements')
    .find({ ...held, nextTryAt: { $gt: new Date() } })
    .toArray();
  await database.close();
  return letters.parse(found);
}

/** Brings the end of their leases about at once, of those that are still held. */
async function endLeases(inHand: Letters, { environment }: Installation): Promise<void> {
  const database = await openDatabase(environment['MONGODB_URI'] ?? '');
  const announcements = database.native().collection<Letters[number]>('announcements');
  await announcements.updateMany(
    { ...held, _id: { $in: inHand.map(({ _id: id }) => id) } },
    { $set: { nextTryAt: new Date(0) } },
  );
  await database.close();
}
