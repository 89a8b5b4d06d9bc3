import type { Campaign } from '../../core/campaigns/campaign.js';
import type { PlaceOfTeam, PlaceScope } from '../../core/communities/community-in-chat.js';
import type { CommunityPlace } from '../../core/communities/community-place.js';
import type { Command, CommandInput, CommandOption } from './command.js';
import { phrase, plain, tame, type Phrase } from './phrase.js';
import { aboutPlace, placeNamed, placeOption } from './place-option.js';
import { suggestionOf } from './release-option.js';
import type { Choice, Reply } from './reply.js';

const words = {
  help: 'For the artist: link this server or channel to a campaign, or take it out.',
  linkHelp: 'The release that /presave shall mean here.',
  unlinkHelp: 'The release that /presave shall not mean here any more.',
  whereHelp: 'all: the whole server or group (else). channel: this channel alone.',
  title: 'What /presave means here',
  all: 'In all of this place:',
  channel: 'In this channel alone:',
  release: (title: string) => phrase`“${title}”`,
  noneLeft: 'nothing at the moment.',
  nothing: 'None of your campaigns is linked here.',
  exclusive: 'A place that is linked shows its artist’s linked campaigns and no others.',
  linked: (title: string, where: string) => phrase`“${title}” is linked to ${where}: /presave here means it now.`,
  unlinked: (title: string) => phrase`“${title}” is taken out: /presave here does not mean it any more.`,
  wasNot: (title: string) => phrase`“${title}” was not linked here.`,
  places: { all: 'all of this place', channel: 'this channel' } satisfies Record<PlaceScope, string>,
  link: (title: string) => tame(`Link ${title}`),
  unlink: (title: string) => tame(`Take out ${title}`),
};

/** As many of each as anybody wants to read. */
const mostShown = 5;

const scopes = ['all', 'channel'] as const satisfies readonly PlaceScope[];

const linkOption = releaseOfTeam('link', words.linkHelp);
const unlinkOption: CommandOption = { ...releaseOfTeam('unlink', words.unlinkHelp), looksRight: () => false };
const whereOption: CommandOption = {
  name: 'where',
  help: words.whereHelp,
  required: false,
  maxLength: 20,
  looksRight: (typed) => scopeOf(typed) !== null,
  suggest: () => Promise.resolve(scopes.map((value) => ({ label: words.places[value], value }))),
};

/** `/community`: links the place where it is typed to one of the team's campaigns, or takes one out; alone, shows what is linked. */
export const community: Command = {
  name: 'community',
  help: words.help,
  forTeam: 'community.link',
  options: [linkOption, unlinkOption, whereOption, placeOption],
  changes: (options) => options['link'] !== undefined || options['unlink'] !== undefined,
  async run(input, engine) {
    const { account, options } = input;
    const place = placeMeant(input);
    const managesPlace = async () => place !== null && ((await input.managesPlace?.(place)) ?? false);
    const done: Phrase[] = [];
    if (options['link'] !== undefined) {
      const scope = scopeOf(options['where'] ?? '') ?? 'all';
      const { title } = await engine.linkFromChat({ account, place, release: options['link'], scope, managesPlace });
      done.push(words.linked(title, words.places[place?.channelId ? scope : 'all']));
    }
    if (options['unlink'] !== undefined) {
      const { campaign, wasLinked } = await engine.unlinkFromChat({ account, place, release: options['unlink'] });
      done.push((wasLinked ? words.unlinked : words.wasNot)(campaign.title));
    }
    return reply(done, await engine.placeOfTeam({ account, place }), { place, options });
  },
};

/** Where it was typed, or the place that a button carries; whether somebody may do it there is asked of that very place. */
function placeMeant({ account, place, options }: CommandInput): CommunityPlace | null {
  const named = options[placeOption.name];
  return named === undefined ? place : placeNamed(named, account.platform);
}

type About = Pick<CommandInput, 'place' | 'options'>;

function reply(done: readonly Phrase[], { linked, others }: PlaceOfTeam, { place, options }: About): Reply {
  const standing = linked.flatMap(({ scope, campaigns }) => [plain(words[scope]), ...titles(campaigns)]);
  const text = [...done, ...(linked.length > 0 ? standing : [plain(words.nothing)]), plain(words.exclusive)];
  const at = aboutPlace(community, place);
  const where = scopeOf(options['where'] ?? '') === 'channel' ? { where: 'c' } : {};
  const choices = [
    ...others.slice(0, mostShown).map((each) => button(words.link(each.title), { link: each.id, ...at, ...where })),
    ...linked
      .flatMap(({ campaigns }) => campaigns)
      .slice(0, mostShown)
      .map((each) => button(words.unlink(each.title), { unlink: each.id, ...at })),
  ];
  return {
    visibility: 'private',
    parts: [{ part: 'card', title: plain(words.title), text, fields: [], links: [], choices }],
  };
}

function titles(campaigns: readonly Campaign[]): Phrase[] {
  return campaigns.length > 0 ? campaigns.map(({ title }) => words.release(title)) : [plain(words.noneLeft)];
}

function button(label: string, options: Choice['command']['options']): Choice {
  return { label, command: { name: 'community', options } };
}

function scopeOf(typed: string): PlaceScope | null {
  const sought = typed.trim().toLowerCase();
  return sought === '' ? null : (scopes.find((scope) => scope.startsWith(sought)) ?? null);
}

/** An option that names one of the team's campaigns; to anybody else nothing is offered. */
function releaseOfTeam(name: string, help: string): CommandOption {
  return {
    name,
    help,
    required: false,
    maxLength: 120,
    async suggest(typed, { account }, engine) {
      const sought = typed.trim().toLowerCase();
      const own = await engine.campaignsOfTeam(account, 'community.link');
      const fitting = own.filter((each) => `${each.title} ${each.slug}`.toLowerCase().includes(sought));
      return fitting.map(suggestionOf);
    },
  };
}
