import type { PlaceOfTeam, PlaceScope } from '../../core/communities/community-in-chat.js';
import type { CommunityPlace } from '../../core/communities/community-place.js';
import type { Command, CommandInput, CommandOption } from './command.js';
import type { Phrase } from './phrase.js';
import { aboutPlace, placeNamed, placeOption } from './place-option.js';
import type { Reply } from './reply.js';
import { roomOf } from './room.js';
import type { Speech } from './speech.js';
import { choicesOf } from './choices-of.js';
import { releaseOfTeam } from './release-of-team.js';
import { trackerChoices, trackerLine } from './tracker-in-community.js';

/** As many of each as anybody wants to read. */
const mostShown = 5;

const scopes = ['all', 'channel'] as const satisfies readonly PlaceScope[];

const linkOption = releaseOfTeam('link', 'community.linkHelp', 'community.link');
const unlinkOption: CommandOption = {
  ...releaseOfTeam('unlink', 'community.unlinkHelp', 'community.link'),
  looksRight: () => false,
};
const trackerOption: CommandOption = {
  ...releaseOfTeam('tracker', 'community.trackerHelp', 'community.link'),
  looksRight: () => false,
};
const untrackOption: CommandOption = {
  ...releaseOfTeam('untrack', 'community.untrackHelp', 'community.link'),
  looksRight: () => false,
};
const whereOption: CommandOption = {
  name: 'where',
  help: 'community.whereHelp',
  required: false,
  maxLength: 20,
  looksRight: (typed) => scopeOf(typed) !== null,
  suggest: (_typed, { speech: { label } }) =>
    Promise.resolve(scopes.map((value) => ({ label: label(`community.place-${value}`), value }))),
};

/**
 * `/community`: links the place where it is typed to one of the team's campaigns, or takes one out; lets a tracker stand
 * there, or takes it away; alone, shows what is linked.
 */
export const community: Command = {
  name: 'community',
  help: 'community.help',
  forTeam: 'community.link',
  options: [linkOption, unlinkOption, trackerOption, untrackOption, whereOption, placeOption],
  changes: (options) => ['link', 'unlink', 'tracker', 'untrack'].some((name) => options[name] !== undefined),
  async run(input, engine) {
    const { account, options, speech } = input;
    const { say } = speech;
    const place = placeMeant(input);
    const managesPlace = async () => place !== null && ((await input.managesPlace?.(place)) ?? false);
    const done: Phrase[] = [];
    if (options['link'] !== undefined) {
      const scope = scopeOf(options['where'] ?? '') ?? 'all';
      const { title } = await engine.linkFromChat({ account, place, release: options['link'], scope, managesPlace });
      done.push(linkedLine({ title, scope, place }, speech));
    }
    if (options['unlink'] !== undefined) {
      const { campaign, wasLinked } = await engine.unlinkFromChat({ account, place, release: options['unlink'] });
      done.push(say(wasLinked ? 'community.unlinked' : 'community.wasNot', { title: campaign.title }));
    }
    for (const [name, isOn] of [
      ['tracker', true],
      ['untrack', false],
    ] as const) {
      const release = options[name];
      if (release === undefined) continue;
      const { title } = await engine.switchTracker({ account, place, release, isOn });
      done.push(say(isOn ? 'community.trackerOn' : 'community.trackerOff', { title }));
    }
    const standsHere = await engine.placeOfTeam({ account, place });
    return reply(done, standsHere, { place: standsHere.place, options, speech });
  },
};

/** Where it was typed, or the place that a button carries; whether somebody may do it there is asked of that very place. */
function placeMeant({ account, place, options }: CommandInput): CommunityPlace | null {
  const named = options[placeOption.name];
  return named === undefined ? place : placeNamed(named, account.platform);
}

type Linked = { title: string; scope: PlaceScope; place: CommunityPlace | null };

function linkedLine({ title, scope, place }: Linked, speech: Speech): Phrase {
  const { say } = speech;
  if (scope === 'all' || !place?.channelId) return say('community.linked-all', { title });
  const room = roomOf(place, speech);
  return room ? say('community.linked-room', { title, room }) : say('community.linked-channel', { title });
}

function scopeLine(scope: PlaceScope, place: CommunityPlace, speech: Speech): Phrase {
  const room = scope === 'channel' ? roomOf(place, speech) : null;
  return room ? speech.say('community.in-room', { room }) : speech.say(`community.in-${scope}`);
}

type About = Pick<CommandInput, 'options' | 'speech'> & { place: CommunityPlace };

function reply(done: readonly Phrase[], standsHere: PlaceOfTeam, { place, options, speech }: About): Reply {
  const { linked, others } = standsHere;
  const { say, label } = speech;
  const { posts } = standsHere;
  const standing = linked.flatMap((each) => [
    scopeLine(each.scope, place, speech),
    ...titles(each, { posts, place }, speech),
  ]);
  const text = [...done, ...(linked.length > 0 ? standing : [say('community.nothing')]), say('community.exclusive')];
  const at = aboutPlace(community, place);
  const where = scopeOf(options['where'] ?? '') === 'channel' ? { where: 'c' } : {};
  const choices = [
    ...others
      .slice(0, mostShown)
      .map(({ id, title }) => button(label('community.link', { title }), { link: id, ...at, ...where })),
    ...linked
      .flatMap(({ campaigns }) => campaigns)
      .slice(0, mostShown)
      .map(({ id, title }) => button(label('community.unlink', { title }), { unlink: id, ...at })),
    ...trackerChoices(standsHere, speech).map(({ label: name, options: asked }) => button(name, { ...asked, ...at })),
  ];
  return {
    visibility: 'private',
    parts: [{ part: 'card', title: say('community.title'), text, fields: [], links: [], choices }],
  };
}

function titles(
  { campaigns, trackers }: PlaceOfTeam['linked'][number],
  { posts, place }: Pick<PlaceOfTeam, 'posts'> & { place: CommunityPlace },
  speech: Speech,
): Phrase[] {
  const { say } = speech;
  if (campaigns.length === 0) return [say('community.noneLeft')];
  return campaigns.flatMap((campaign) => [
    say('community.release', { title: campaign.title }),
    ...trackerLine(campaign, { trackers, posts, place }, speech),
  ]);
}

const button = choicesOf('community');

function scopeOf(typed: string): PlaceScope | null {
  const sought = typed.trim().toLowerCase();
  return sought === '' ? null : (scopes.find((scope) => scope.startsWith(sought)) ?? null);
}
