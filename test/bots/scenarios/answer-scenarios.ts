import { expect, it } from '@jest/globals';
import { campaignId } from '../../../core/campaigns/campaign.js';
import { EngineError } from '../../../core/errors.js';
import { heatMapOf, type CountedFan } from '../../../core/insights/heat-map.js';
import { fakePainter } from '../../doubles/fake-painter.js';
import { aDraftView, nightDrive } from '../night-drive.js';
import { until } from '../until.js';
import type { ChatTraits, Scene } from './chat-world.js';
import { askHelp, helpTitle, untilPictures, untilReads } from './waiting.js';

const monsoon = nightDrive({ id: campaignId.parse('cmp_monsoon000'), slug: 'monsoon', title: 'Monsoon' });

function fansInDelhi(joinedAt: Date, count: number): CountedFan[] {
  const city = { by: 'asked', name: 'Noida', metro: 'delhi', at: joinedAt } as const;
  return Array<CountedFan>(count).fill({ city, joinedAt });
}

/** Commands, buttons and words, and who reads the answers. */
export function answerScenarios(scene: Scene, traits: ChatTraits): void {
  ownChatScenarios(scene, traits);
  if (traits.groups) groupScenarios(scene, traits);
  if (traits.typesFreely) typingScenarios(scene, traits);
}

function ownChatScenarios(scene: Scene, { tapsCommands }: ChatTraits): void {
  it('for /presave gets their own link, behind a button', async () => {
    const { world } = scene;
    await world.start();

    await world.say('/presave');

    const [card] = await untilReads(world, 'Night Drive');
    expect(card?.text).toContain('Out at 00:00 your time on Friday, 18 December.');
    const url = `https://frontrow.example/p/secret-of-${world.idOf('asha')}`;
    expect(card?.buttons).toContainEqual({ label: 'Pre-save now', url });
    expect(world.engine.asked).toEqual({ place: null, release: null, code: null });
  });

  it('is asked which release they mean, and answered for the one they press', async () => {
    const { world } = scene;
    world.engine.open = [nightDrive(), monsoon];
    await world.start();
    await world.say('/presave');
    await until(async () =>
      (await world.reads()).some(({ buttons }) => buttons.some(({ label }) => label === 'Monsoon')),
    );

    await world.press('Monsoon');

    await until(() => world.engine.asked?.release === 'monsoon');
  });

  it('presses a button of a release that was cancelled meanwhile, and reads so and what there is instead', async () => {
    const { world } = scene;
    world.engine.open = [nightDrive(), monsoon];
    await world.start();
    await world.say('/presave');
    await untilReads(world, 'Monsoon');
    world.engine.invite = () => {
      throw new EngineError('campaign-not-found', 'It is cancelled.');
    };

    await world.press('Monsoon');

    await untilReads(world, 'There is no release of that name here, or not any more. Type /presave');
    expect(world.engine.asked?.release).toBe('monsoon');
  });

  it('presses a button of a release that is out by then, and gets it to listen to', async () => {
    const { world } = scene;
    world.engine.open = [nightDrive(), monsoon];
    await world.start();
    await world.say('/presave');
    await untilReads(world, 'Monsoon');
    const smartLinkUrl = 'https://frontrow.example/l/monsoon';
    const mine = { artworkUrl: null, preSaves: [], passOn: null, saveUrl: null };
    world.engine.open = [];
    world.engine.invite = () => ({
      kind: 'released',
      campaign: monsoon,
      smartLinkUrl,
      ...mine,
      friendsCode: 'none',
    });

    await world.press('Monsoon');

    await until(async () =>
      (await world.reads()).some(({ buttons }) => buttons.some(({ url }) => url === smartLinkUrl)),
    );
  });

  it('can say what they mean behind the command', async () => {
    const { world } = scene;
    await world.start();

    await world.say('/presave release: night-drive code: NGHT-7K3-MXQ');

    await untilReads(world, 'Night Drive');
    expect(world.engine.asked).toEqual({ place: null, release: 'night-drive', code: 'NGHT-7K3-MXQ' });
  });

  it('makes a campaign: sees it as fans will, and confirms it with a button', async () => {
    const { world } = scene;
    world.engine.draft = aDraftView({ by: { platform: world.platform, externalId: world.idOf('asha') } });
    await world.start();
    await world.say('/campaign do: new title: Night Drive');
    const [card] = await untilReads(world, 'This is how fans see it');
    expect(card?.text).toContain('Night Drive');
    expect(world.engine.drafted).toMatchObject([{ said: { title: 'Night Drive' } }]);

    await world.press('Make this campaign');

    await untilReads(world, 'is made');
    expect(world.engine.confirmed).toEqual(['rev_nightdrive']);
  });

  it('gets a picture that lies at no address of ours, and all that it shows in words', async () => {
    const { world } = scene;
    const { engine } = world;
    const now = new Date('2026-12-16T12:00:00Z');
    engine.heatMap = heatMapOf(engine.campaign, fansInDelhi(now, 412), now);
    let drawn = new Uint8Array();
    engine.paint = async (svg) => (drawn = new Uint8Array(await fakePainter.png(svg)));
    await world.start();

    await world.say('/heatmap');

    await untilReads(world, '412 / 500');
    const seen = await untilPictures(world);
    const shown = await fetch(seen[0] ?? '');
    expect(Buffer.from(await shown.arrayBuffer()).equals(Buffer.from(drawn))).toBe(true);
    expect(seen[0]).not.toContain('frontrow.example');
  });

  it('reads the words where the platform does not take the picture', async () => {
    const { world } = scene;
    const { engine } = world;
    const now = new Date('2026-12-16T12:00:00Z');
    engine.heatMap = heatMapOf(engine.campaign, fansInDelhi(now, 412), now);
    await world.start();
    await world.refusePictures();

    await world.say('/heatmap');

    await untilReads(world, '412 / 500');
  });

  it('is shown what can be asked for', async () => {
    const { world } = scene;
    await world.start();

    await world.say('/help');

    const [card] = await untilReads(world, helpTitle);
    for (const name of ['/presave', '/status', '/stop', '/forget']) expect(card?.text).toContain(name);
    if (tapsCommands) expect(card?.commands).toContain('/stop');
  });

  it('with more to see than fits reads as much of it as does, from the first on', async () => {
    const { world } = scene;
    const title = 'A long title '.repeat(9).trim();
    world.engine.campaign = nightDrive({ title, artistName: 'Artist '.repeat(17).trim() });
    world.engine.open = Array.from({ length: 40 }, (_, index) =>
      nightDrive({
        id: campaignId.parse(`cmp_manymany${10 + index}`),
        slug: `many-${index}`,
        title: `${index} ${title}`,
      }),
    );
    await world.start();

    await world.say('/presave');

    const [card] = await untilReads(world, 'A long title');
    expect(card?.buttons[0]?.label).toBe('Pre-save now');
  });

  it('reads an artist’s words as they were typed: no markup, no mention, no link, no command of theirs', async () => {
    const { world } = scene;
    const title = '@everyone <b>loud</b> **bold** _x_ `y` [free](https://evil.example) /stop #x $EVIL';
    world.engine.campaign = nightDrive({ title, artistName: `<@${world.idOf('leo')}> @leo ~wave~ (/forget)` });
    await world.start();

    await world.say('/presave');

    const [card] = await untilReads(world, 'Out at 00:00');
    expect(card?.text).toContain(title);
    expect(card?.text).toContain(`<@${world.idOf('leo')}> @leo ~wave~ (/forget)`);
    expect(card?.links).toEqual([]);
    expect(card?.pings).toEqual([]);
    expect(card?.commands).not.toContain('/stop');
    expect(card?.commands).not.toContain('/forget');
  });
}

function groupScenarios(scene: Scene, { typesFreely }: ChatTraits): void {
  it('in a group is answered where nobody else there reads it, for the release that the group means', async () => {
    const { world } = scene;
    await world.start();
    await world.meet('asha');

    await world.say('/presave', { where: 'group' });

    const [card] = await untilReads(world, 'Out at 00:00 your time');
    expect(card?.buttons[0]?.url).toContain(`secret-of-${world.idOf('asha')}`);
    expect(world.engine.asked?.place).toEqual(world.group);
    await askHelp(world, { by: 'leo' });
    expect(JSON.stringify(await world.reads('leo', 'group'))).not.toContain('frontrow.example');
  });

  it('in a group is refused without anybody else reading what for', async () => {
    const { world } = scene;
    world.engine.invite = () => {
      throw new EngineError('no-open-campaign', 'None.');
    };
    await world.start();
    await world.meet('asha');

    await world.say('/presave', { where: 'group' });

    await untilReads(world, 'nothing to pre-save here');
    expect(JSON.stringify(await world.reads('leo', 'group'))).not.toContain('nothing to pre-save');
  });

  if (!typesFreely) return;

  it('talks in a group without meaning the bot is not answered', async () => {
    const { world } = scene;
    await world.start();
    await world.meet('asha');

    await world.say('I love presave and you all', { where: 'group' });

    await askHelp(world);
    expect(await world.reads('asha', 'group')).toEqual([]);
  });
}

function typingScenarios(scene: Scene, { asksWhatWasMeant }: ChatTraits): void {
  it('types in whatever case and spelling', async () => {
    const { world } = scene;
    await world.start();

    await world.say('/PRE-SAVE night-drive');

    await untilReads(world, 'Night Drive');
    expect(world.engine.asked?.release).toBe('night-drive');
  });

  if (!asksWhatWasMeant) return;

  it('and mistypes a command is asked what they meant, and answered once they press it', async () => {
    const { world } = scene;
    await world.start();

    await world.say('/presvae');
    await untilReads(world, 'Did you mean /presave?');
    expect(world.engine.asked).toBeUndefined();

    await world.press('/presave');
    await untilReads(world, 'Out at 00:00');
  });
}
