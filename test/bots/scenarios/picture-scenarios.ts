import { expect, it } from '@jest/globals';
import { createSharpPainter } from '../../../core/adapters/system/sharp-painter.js';
import { referralCode } from '../../../core/referrals/referral-code.js';
import type { ChatTraits, ChatWorld, Scene } from './chat-world.js';
import { askHelp, untilReads, untilTwoCodes } from './waiting.js';

const painter = createSharpPainter();
const ownUrl = 'https://frontrow.example/l/night-drive?r=NGHTGYGGR3';

/** Cards for a story and QR codes: drawn for real, and read from what people's apps show them. */
export function pictureScenarios(scene: Scene, { groups }: ChatTraits): void {
  it('is on the artist’s team and gets their links, a card for a story and a QR code for a poster', async () => {
    const { world } = scene;
    world.engine.paint = (svg) => painter.png(svg);
    await world.start();

    await world.say('/links');

    await untilReads(world, 's=poster');
    expect(await untilTwoCodes(world)).toEqual([
      { leadsTo: 'https://frontrow.example/l/night-drive?s=story', height: 1920 },
      { leadsTo: 'https://frontrow.example/l/night-drive?s=poster', height: expect.any(Number) },
    ]);
  });

  it('has pre-saved and gets words to pass on, and a QR code and a card for their story with their own link', async () => {
    const { world } = scene;
    haveInvitation(world);
    await world.start();

    await world.say('/invite');

    const [card] = await untilReads(world, 'NGHT-GYG-GR3');
    expect(card?.text).toContain(`Pre-save it with my link: ${ownUrl}`);
    expect(await untilTwoCodes(world)).toEqual([
      { leadsTo: ownUrl, height: expect.any(Number) },
      { leadsTo: ownUrl, height: 1920 },
    ]);
  });

  it('reads the words of /invite where the platform takes no pictures', async () => {
    const { world } = scene;
    haveInvitation(world);
    await world.start();
    await world.refusePictures();

    await world.say('/invite');

    await untilReads(world, 'NGHT-GYG-GR3');
  });

  if (!groups) return;

  it('asks for their invitation in a group, and nobody else there sees its link or its pictures', async () => {
    const { world } = scene;
    haveInvitation(world);
    await world.start();
    await world.meet('asha');

    await world.say('/invite', { where: 'group' });

    await untilTwoCodes(world);
    await askHelp(world, { by: 'leo' });
    const seenByLeo = await world.reads('leo', 'group');
    expect(JSON.stringify(seenByLeo)).not.toContain('NGHT');
    expect(seenByLeo.flatMap(({ pictures }) => pictures)).toEqual([]);
  });
}

function haveInvitation({ engine }: ChatWorld): void {
  engine.paint = (svg) => painter.png(svg);
  const qrSvgUrl = 'https://frontrow.example/l/night-drive/qr/NGHTGYGGR3.svg';
  engine.ownInvitation = {
    code: referralCode.parse('NGHTGYGGR3'),
    written: 'NGHT-GYG-GR3',
    url: ownUrl,
    qrSvgUrl,
  };
}
