import type { MovableCalendar } from '../calendar.js';
import { ControlProblem } from '../http/problem.js';
import type { Account } from '../services/spotify/accounts.js';
import type { Release } from '../services/spotify/catalogue.js';
import type { SpotifyState } from '../services/spotify/state.js';
import type { ChatView, Person } from './chat-shape.js';
import { conversationsOnDiscord, type ChatApp, type ChatPlatform, type Conversation } from './conversation.js';
import type { Diary, DiaryEntry } from './diary.js';
import type { DiscordPeople } from './discord-people.js';
import { latestLink } from './latest-link.js';
import type { Mail, Mailbox } from './mailbox.js';
import { keptElsewhere, type Elsewhere } from './elsewhere.js';
import { libraryOf, type Shelved } from './library.js';
import type { OtherService } from './other-services.js';
import { releaseInView, releaseMidnight } from './release-midnight.js';
import { storyOf, type Happening } from './story.js';
import type { Switch, Switches } from './switches.js';
import type { Timeline } from './timeline.js';
import { typableCommands, type TypableCommand } from './typed-command.js';

/** Through whose eyes the playground is looked at. */
export type Viewpoint = {
  /** A username on the sandbox's Discord. */
  readonly fan: string;
  /** The user id on Sandbox Spotify whose library was chosen; null shows the fan's own. */
  readonly account: string | null;
  /** The user id that was shown before: for a fan who has no account of their own. */
  readonly lastAccount: string | null;
  /** A listed IANA zone: all times are shown in it. */
  readonly zone: string;
  /** The id of the conversation that is open, or `dm`; the first room if it is neither. */
  readonly conversation: string;
};

/** What a fan has got done of the main job. */
export type Steps = {
  readonly asked: boolean;
  readonly allowed: boolean;
  readonly midnight: boolean;
  readonly saved: boolean;
};

/** Everything the playground shows at one moment. */
export type Scene = {
  readonly viewpoint: Viewpoint;
  readonly now: Date;
  readonly people: readonly Person[];
  readonly fan: Person;
  readonly chat: ChatView;
  /** On all platforms, Discord's first. */
  readonly conversations: readonly Conversation[];
  readonly commands: readonly TypableCommand[];
  /** The fan's mail, the newest first. */
  readonly mails: readonly Mail[];
  readonly accounts: readonly Account[];
  readonly account: Account;
  readonly library: readonly Shelved[];
  /** What the same listener keeps on other services. */
  readonly elsewhere: readonly Elsewhere[];
  readonly release: { readonly facts: Release; readonly midnight: Date } | null;
  /** How many of the listeners who have allowed Frontrow something have the release in their library. */
  readonly everybody: { readonly saved: number; readonly allowed: number };
  /** The last link a bot gave this fan. */
  readonly link: { readonly url: string; readonly label: string; readonly platform: ChatPlatform } | null;
  readonly story: readonly Happening[];
  readonly steps: Steps;
  readonly timeline: Timeline;
  readonly switches: readonly Switch[];
};

/** What a scene is put together from. */
export type Backstage = {
  readonly discord: DiscordPeople;
  readonly chatApps: readonly ChatApp[];
  readonly mailbox: Mailbox;
  readonly spotify: SpotifyState;
  readonly otherServices: readonly OtherService[];
  readonly calendar: MovableCalendar;
  readonly timeline: Timeline;
  readonly diary: Diary;
  readonly switches: Switches;
};

/** Looks at the whole sandbox from one viewpoint; an unknown fan is the first there is. */
export async function lookFrom(viewpoint: Viewpoint, backstage: Backstage): Promise<Scene> {
  const { discord, spotify, otherServices, calendar, timeline, diary } = backstage;
  const people = await discord.everybody();
  const fan = people.find(({ username }) => username === viewpoint.fan) ?? people[0];
  const accounts = spotify.accounts.all();
  const account = accountInView(viewpoint, { fan, accounts, diary });
  if (!fan || !account) throw new ControlProblem(404, 'The sandbox has no fan or no listener to show.');
  const [chat, commands, mails, ...elsewhere] = await Promise.all([
    discord.view(fan.id),
    discord.commands(),
    backstage.mailbox.read(fan.username),
    ...backstage.chatApps.map((app) => app.conversationsOf(fan.username)),
  ]);
  const conversations = [...conversationsOnDiscord(chat), ...elsewhere.flat()];
  const now = calendar.now();
  const library = libraryOf(account, spotify);
  const whose = { personId: fan.id, username: account.id, diary: diary.entries() };
  const shelves = otherServices.flatMap((service) => keptElsewhere(whose, service) ?? []);
  const release = releaseAt(viewpoint.zone, backstage);
  const story = storyOf({ conversations, fan, people, spotify, otherServices, timeline, diary: diary.entries() });
  const steps: Steps = {
    asked: diary
      .entries()
      .some((each) => each.kind === 'typed' && each.personId === fan.id && each.command === 'presave'),
    allowed: diary.entries().some((each) => isYesOf(each, { fan, account })),
    midnight: release !== null && release.midnight <= now,
    // To follow the artist is not to have the release.
    saved: [...library, ...shelves.flatMap(({ items }) => items)].some(
      ({ kind, release: kept }) => kind !== 'artist' && kept !== null && kept.title === release?.facts.title,
    ),
  };
  const link = latestLink(conversations);
  const typable = typableCommands(commands);
  return {
    viewpoint,
    now,
    people,
    fan,
    chat,
    conversations,
    commands: typable,
    mails,
    accounts,
    account,
    library,
    elsewhere: shelves,
    release,
    link,
    story,
    steps,
    timeline,
    switches: backstage.switches.all(),
    everybody: everybodyWith(release, spotify),
  };
}

/**
 * Whose library is shown: the one chosen; else the one with which this fan last said yes on the accounts site; else
 * the one named like the fan; else the one shown before.
 */
function accountInView(
  { account, lastAccount }: Viewpoint,
  { fan, accounts, diary }: { fan: Person | undefined; accounts: readonly Account[]; diary: Diary },
): Account | undefined {
  const consent = diary
    .entries()
    .findLast((each) => each.kind === 'allowed' && each.service === undefined && each.personId === fan?.id);
  const consented = consent?.kind === 'allowed' ? consent.accountId : null;
  return (
    accounts.find(({ id }) => id === account) ??
    accounts.find(({ accountId }) => accountId === consented) ??
    accounts.find(({ id }) => id === fan?.username) ??
    accounts.find(({ id }) => id === lastAccount) ??
    accounts[0]
  );
}

/** Whether it is a yes of the account that is shown, or of this fan on another service. */
function isYesOf(entry: DiaryEntry, { fan, account }: { fan: Person; account: Account }): boolean {
  if (entry.kind !== 'allowed') return false;
  return entry.service === undefined ? entry.accountId === account.accountId : entry.personId === fan.id;
}

function everybodyWith(release: Scene['release'], { apps, grants, libraries }: SpotifyState): Scene['everybody'] {
  const saved = release === null ? 0 : libraries.holders(`spotify:album:${release.facts.albumId}`);
  return { saved, allowed: Math.max(saved, grants.accountsOf(apps.all()[0]?.clientId ?? '')) };
}

/** The release in view and its midnight in a zone. */
export function releaseAt(
  zone: string,
  { spotify, calendar }: Pick<Backstage, 'spotify' | 'calendar'>,
): Scene['release'] {
  const facts = releaseInView(spotify.catalogue.all(), { zone, now: calendar.now() });
  return facts === null ? null : { facts, midnight: releaseMidnight(facts, zone) };
}
