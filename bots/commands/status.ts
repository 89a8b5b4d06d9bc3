import { namedRecording } from '../../core/campaigns/recording.js';
import {
  isCancelled,
  isMatchDoubtful,
  type LibraryWrite,
  type WriteState,
} from '../../core/library-writes/library-write.js';
import type { PreSaveStatus } from '../../core/pre-saves/pre-save-status.js';
import type { PreSaveMode } from '../../core/pre-saves/pre-save.js';
import type { Command, CommandEngine } from './command.js';
import { neverAppeared } from './never-appeared.js';
import { phrase, plain, tame, type Phrase } from './phrase.js';
import { clockInWords } from './release-words.js';
import type { Card } from './reply.js';
import { serviceOnOffer, type ServiceOnOffer } from './service-on-offer.js';

/** What a state is told with. */
type Telling = {
  service: string;
  when: string;
  /** It is out for this fan: what is still to be done is done at once. */
  isDue: boolean;
  neverThere: boolean;
  cancelled: boolean;
  /** The service has something that could be it, and the artist's team has to say whether it is. */
  doubtful: boolean;
  mode: PreSaveMode;
  /** Whether it can be saved for fans on this service. */
  isDirect: boolean;
};

const stateWords = {
  armed: ({ service, when, mode, isDue }) => {
    if (mode === 'native') return phrase`You pre-save it on ${service}’s own page, and get the link here at ${when}.`;
    if (mode === 'follow') return phrase`You follow the artist on ${service}, and get the link here at ${when}.`;
    if (mode === 'reminder') return phrase`You get the ${service} link here at ${when}.`;
    return isDue ? phrase`It is out: we are saving it to your ${service} library now.` : phrase`Promised for ${when}.`;
  },
  retry: ({ service }) => phrase`Waiting for ${service}: it did not answer as it should, we keep trying.`,
  'not-live': ({ service, doubtful }) =>
    doubtful
      ? phrase`Waiting for the artist’s team: what ${service} has is not certain to be this release. We save it as soon as they say which it is; there is nothing for you to do.`
      : phrase`Waiting for ${service}: it is not out there in your country yet, we keep looking.`,
  accepted: ({ service }) => phrase`${service} says it is saved; we are checking that it is really there.`,
  verified: ({ service }) => phrase`Saved and checked: it is in your ${service} library.`,
  'already-there': ({ service }) => phrase`Already in your ${service} library: you were first.`,
  undone: ({ service }) => phrase`Taken out of your ${service} library again, as you wanted.`,
  'needs-reauth': ({ service }) =>
    phrase`${service} needs you to reconnect: type /presave, open your link and connect ${service} again.`,
  withdrawn: () => plain('Withdrawn: nothing is saved.'),
  reminded: ({ service, mode, isDirect }) =>
    mode === 'reminder' && isDirect
      ? phrase`It is out, and we sent you the ${service} link. Type /presave to have it saved for you as well.`
      : phrase`It is out, and we sent you the ${service} link.`,
  dead: ({ service, neverThere, cancelled, doubtful }) => {
    if (cancelled) return plain('The artist has cancelled this release: nothing is saved any more.');
    if (doubtful) {
      return phrase`It was not certain for three days which one on ${service} is it, and we save nothing on a guess. Save it there yourself, or type /presave to have us try again.`;
    }
    return neverThere
      ? phrase`${service} did not have it for three days, so we could not save it. Type /presave to have us try again.`
      : phrase`${service} did not let us save it. It is out: save it there yourself, or type /presave to have us try again.`;
  },
} satisfies Record<WriteState, (telling: Telling) => Phrase>;

const words = {
  help: 'See your pre-saves, and how long your permission is kept.',
  nothing: 'You have not pre-saved anything yet. Type /presave to get your link.',
  where: (artist: string, service: string) => phrase`by ${artist}, on ${service}`,
  version: (title: string) => phrase`Your version: ${title}`,
  item: { track: 'Track', album: 'Album' } satisfies Record<LibraryWrite['item'], string>,
  permission: 'Your permission',
  keptUntil: (at: Date) => phrase`Kept until ${{ at, as: 'date-and-time' }} at the latest, then destroyed.`,
  destroyed: (service: string, at: Date | null) =>
    at
      ? phrase`Destroyed on ${{ at, as: 'date-and-time' }}: we have no access to your ${service} account any more.`
      : phrase`None: we have no access to your ${service} account.`,
  listen: (title: string, service: string) => tame(`Open on ${service}: ${title}`),
};

/** States in which the release is out for this fan, so that a link to it helps. */
const outStates: readonly WriteState[] = ['accepted', 'verified', 'already-there', 'undone', 'reminded', 'dead'];

/** `/status`: every pre-save of this account, the newest release first. */
export const status: Command = {
  name: 'status',
  help: words.help,
  async run({ account, now }, engine) {
    const statuses = await engine.chatStatus(account);
    if (statuses.length === 0) return { visibility: 'private', parts: [{ part: 'text', text: plain(words.nothing) }] };
    const newestFirst = statuses.toSorted((one, other) => +other.preSave.dueAt - +one.preSave.dueAt);
    return { visibility: 'private', parts: await Promise.all(newestFirst.map((each) => card(each, now, engine))) };
  },
};

async function card(each: PreSaveStatus, now: Date, engine: CommandEngine): Promise<Card> {
  const { campaign, preSave } = each;
  const service = await serviceOnOffer(campaign, preSave.service, engine);
  return {
    part: 'card',
    title: phrase`${campaign.title}`,
    text: [words.where(campaign.artistName, service.title), ...versionOf(each), ...progress(each, service, now)],
    fields: permissionFields(each, service.title),
    links: listenLinks(each, service),
  };
}

/** Which recording is theirs, where the campaign has several. */
function versionOf({ campaign, preSave }: PreSaveStatus): Phrase[] {
  const title = namedRecording(campaign, preSave.recordingIsrc);
  return title === null ? [] : [words.version(title)];
}

/** A fan who gets the link has given no permission, unless one is still there from before. */
function permissionFields(
  { preSave, permissionUntil, permissionDestroyedAt }: PreSaveStatus,
  service: string,
): Card['fields'] {
  if (permissionUntil) return [{ name: words.permission, value: words.keptUntil(permissionUntil) }];
  if (preSave.mode !== 'direct') return [];
  return [{ name: words.permission, value: words.destroyed(service, permissionDestroyedAt) }];
}

function progress(
  { preSave, writes: all }: PreSaveStatus,
  { title: service, isDirect }: ServiceOnOffer,
  now: Date,
): Phrase[] {
  // Nothing is written for them: one line says it for all items.
  const writes = preSave.mode === 'direct' ? all : all.slice(0, 1);
  const when = clockInWords(preSave.dueAt, preSave.zone);
  return writes.map((write) => {
    const told = stateWords[write.state]({
      service,
      when,
      isDue: write.dueAt <= now,
      neverThere: neverAppeared(write),
      cancelled: isCancelled(write),
      doubtful: isMatchDoubtful(write),
      mode: preSave.mode,
      isDirect,
    });
    return writes.length > 1 ? phrase`${words.item[write.item]}: ${told}` : told;
  });
}

function listenLinks({ campaign, writes }: PreSaveStatus, { title, listenUrl }: ServiceOnOffer): Card['links'] {
  if (
    !listenUrl ||
    !writes.some((write) => outStates.includes(write.state) && !neverAppeared(write) && !isCancelled(write))
  )
    return [];
  return [{ label: words.listen(campaign.title, title), url: listenUrl }];
}
