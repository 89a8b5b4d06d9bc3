import { expect, it } from '@jest/globals';
import { letterReply } from '../../../bots/commands/letter-replies.js';
import type { Letter } from '../../../core/announcements/deliver-announcement.js';
import { noteDoubtfulMatch } from '../../../core/matches/note-doubtful-match.js';
import { readReply } from '../../bots/commands/read-reply.js';
import { aDoubtfulMatch } from '../../contracts/samples.js';
import { aWorld } from '../world.js';

it('asks the artist’s team once what a service’s release is, however many fans wait for it', async () => {
  const world = await aWorld({ campaign: { title: 'Night Drive' } });
  const { campaign } = world;
  const account = { platform: 'discord', externalId: 'id-maya' } as const;
  await world.engine.addTeamMember({ artistId: campaign.artistId, account, role: 'manager' });
  const { candidates } = aDoubtfulMatch();
  const doubt = {
    campaign,
    write: { service: 'spotify', item: 'track' },
    reference: { recording: null },
    candidates,
  } as const;

  for (let fans = 0; fans < 3; fans += 1) await noteDoubtfulMatch(doubt, world.ports);

  const told: string[] = [];
  const deliver = async (letter: Letter) => {
    told.push(readReply(await letterReply(letter, world.engine)));
    return { outcome: 'delivered' } as const;
  };
  await world.engine.deliverAnnouncements('discord', { deliver, isAtWork: () => true });
  expect(told).toEqual([expect.stringContaining('Is this Night Drive?')]);
});
