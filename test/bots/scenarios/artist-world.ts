import type { TeamRole } from '../../../core/artists/team.js';
import type { Campaign } from '../../../core/campaigns/campaign.js';
import type { ChatAccount } from '../../../core/smart-links/give-personal-link.js';
import { aWorld, type World } from '../../core/world.js';
import { until } from '../until.js';
import type { ChatWorld, Person } from './chat-world.js';

/** Night Drive by Late Trains on a whole engine, and the bot on it: Asha owns the team, on which Leo is if a role is given. */
export async function openArtist(
  world: ChatWorld,
  { leo, campaign }: { leo?: TeamRole; campaign?: Partial<Campaign> } = {},
): Promise<World> {
  const named = { title: 'Night Drive', artistName: 'Late Trains', variants: [], freezeAt: null };
  const artist = await aWorld({ campaign: { ...named, ...campaign } });
  await onTeam(artist, accountOf(world, 'asha'), 'owner');
  if (leo) await onTeam(artist, accountOf(world, 'leo'), leo);
  await world.start(artist.engine);
  return artist;
}

/** Somebody's account on this platform. */
export function accountOf(world: ChatWorld, person: Person): ChatAccount {
  const displayName = person === 'asha' ? 'Asha' : 'Leo';
  return { platform: world.platform, externalId: world.idOf(person), displayName };
}

function onTeam({ engine, campaign }: World, account: ChatAccount, role: TeamRole) {
  return engine.addTeamMember({ artistId: campaign.artistId, account, role });
}

/** Presses the last button whose label begins so, once it is there: platforms cut long ones. */
export async function pressBeginning(world: ChatWorld, beginning: string, by: Person = 'asha'): Promise<void> {
  let label: string | undefined;
  await until(async () => {
    const buttons = (await world.reads(by)).flatMap((message) => message.buttons);
    label = buttons.findLast((each) => each.label.startsWith(beginning))?.label;
    return label !== undefined;
  }).catch(async (cause: unknown) => {
    const read = JSON.stringify(await world.reads(by), null, 1);
    throw new Error(`${by} has no button that begins “${beginning}”, and sees:\n${read}`, { cause });
  });
  await world.press(label ?? beginning, { by });
}
