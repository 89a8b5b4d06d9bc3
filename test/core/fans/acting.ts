import { tellTeam } from '../../../core/announcements/tell-team.js';
import type { World } from '../world.js';

/** Who owns the artist's team, and is nobody's fan. */
export const maya = { platform: 'discord', externalId: 'account-of-maya', displayName: 'Maya Iyer' } as const;
export const tariq = { platform: 'telegram', externalId: '2002', displayName: 'Tariq' } as const;
const asked = { place: null, release: null };
const team = { place: null, artist: null };

/** Puts two owners on the artist's team. */
export async function aTeam({ engine, campaign: { artistId } }: World): Promise<void> {
  for (const account of [maya, tariq]) await engine.addTeamMember({ artistId, account, role: 'owner' });
}

/** Has Maya leave behind everything that somebody can who acts for an artist; answers the blast she has scheduled. */
export async function actAsMaya({ engine, campaign, ports }: World): Promise<string> {
  await engine.viewTeam({ account: maya, asked: team });
  await engine.chooseLanguage(maya, 'hi');
  await engine.tickItem({ account: maya, asked, item: 'vault', isDone: true });
  await engine.inviteToTeam({ account: maya, asked: team, role: 'viewer' });
  await engine.draftCampaign({ account: maya, reference: undefined, said: { title: 'Late Trains' } });
  await engine.keepLastMenu(maya, [{ name: 'team', options: { do: 'leave', for: campaign.artistId } }]);
  await tellTeam({ campaign, topic: 'pre-flight', about: 'now' }, 'campaign.change', ports);
  const { blast } = await engine.writeBlast({ account: maya, asked, text: 'At six.', at: '2026-04-03 23:00' });
  await engine.confirmBlast({ account: maya, id: blast.id });
  return blast.id;
}
