import { expect, it } from '@jest/globals';
import { artistId } from '../../../core/artists/artist.js';
import type { TeamMember } from '../../../core/artists/team.js';
import { until } from '../until.js';
import type { ChatWorld, Scene } from './chat-world.js';
import { untilReads } from './waiting.js';

/** `/team`: who acts for an artist, by typing and by buttons. */
export function teamScenarios(scene: Scene): void {
  it('sees who else is on it, and takes somebody off only once they have said yes', async () => {
    const { world } = scene;
    makeTeam(world);
    await world.start();
    await world.say('/team');
    const [card] = await untilReads(world, 'The team of Late Trains');
    expect(card?.text).toMatch(/Leo \(\w+\): manager/);

    await world.say('/team do: remove member: Leo');
    await untilReads(world, 'off the team of Late Trains?');
    expect(world.engine.teamDeeds).toEqual([]);
    const label = (await world.reads()).flatMap(({ buttons }) => buttons).find((each) => each.label.startsWith('Take'));
    await world.press(label?.label ?? 'no button');

    await until(() => world.engine.teamDeeds.includes('remove Leo'));
  });

  it('gets a code for somebody to join by, which nobody but them reads', async () => {
    const { world } = scene;
    makeTeam(world);
    await world.start();

    await world.say('/team do: add role: street-team');

    const [card] = await untilReads(world, '/team code:7K3M-XQTW');
    expect(card?.where).toBe('private');
  });

  it('and nobody else is told anything of it', async () => {
    const { world } = scene;
    await world.start();

    await world.say('/team');

    await untilReads(world, 'That is for the artist and their team.');
  });
}

/** Asha owns the team of Late Trains, on which Leo is a manager. */
function makeTeam(world: ChatWorld): void {
  const known = {
    platform: world.platform,
    source: null,
    language: null,
    appLanguage: null,
    addedAt: new Date('2026-11-24T10:00:00Z'),
  };
  const asha: TeamMember = { ...known, externalId: world.idOf('asha'), displayName: 'Asha', role: 'owner' };
  const leo: TeamMember = { ...known, externalId: world.idOf('leo'), displayName: 'Leo', role: 'manager' };
  const artist = {
    id: artistId.parse('art_latetrains'),
    name: 'Late Trains',
    isApproved: true,
    createdAt: known.addedAt,
  };
  const may = { mayChange: true, mayReadAudit: true };
  world.engine.teamView = { artist, own: asha, members: [asha, leo], others: [], ...may };
}
