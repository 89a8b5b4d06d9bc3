import type { CommunityPlace } from '../../core/communities/community-place.js';
import { allCommands } from '../commands/all-commands.js';
import type { CommandEngine } from '../commands/command.js';
import type { Choice } from '../commands/reply.js';

type GoingOn = { number: string; command: Choice['command'] | null; place: CommunityPlace | null };

/**
 * The address that opens the chat with us, with the command typed as it was in the group. What the group stood for is
 * named in it: the release that is next there.
 */
export async function goOnUrl(
  { number, command, place }: GoingOn,
  engine: Pick<CommandEngine, 'openCampaigns'>,
): Promise<string> {
  const options = command ? await withRelease(command, place, engine) : {};
  const typed = Object.entries(options).map(([name, value]) => `${name}: ${value}`);
  const text = [command?.name ?? 'help', ...typed].join(' ');
  return `https://wa.me/${number}?text=${encodeURIComponent(text)}`;
}

async function withRelease(
  { name, options }: Choice['command'],
  place: CommunityPlace | null,
  engine: Pick<CommandEngine, 'openCampaigns'>,
): Promise<Choice['command']['options']> {
  const takesRelease = allCommands
    .find((each) => each.name === name)
    ?.options?.some((option) => option.name === 'release' && !option.required);
  if (!takesRelease || options['release'] !== undefined || !place) return options;
  const [next] = await engine.openCampaigns(place);
  return next ? { release: next.slug, ...options } : options;
}
