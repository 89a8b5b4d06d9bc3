import { namedRecording } from '../../core/campaigns/recording.js';
import { isCancelled, type WriteState } from '../../core/library-writes/library-write.js';
import type { PreSaveStatus } from '../../core/pre-saves/pre-save-status.js';
import type { Command, CommandEngine, CommandInput } from './command.js';
import { neverAppeared } from './never-appeared.js';
import { phrase, type Phrase } from './phrase.js';
import type { Card } from './reply.js';
import { serviceOnOffer, type ServiceOnOffer } from './service-on-offer.js';
import type { Speech } from './speech.js';
import { stateInWords } from './write-state-words.js';
import { oneLine } from './one-line.js';

/** States in which the release is out for this fan, so that a link to it helps. */
const outStates: readonly WriteState[] = ['accepted', 'verified', 'already-there', 'undone', 'reminded', 'dead'];

/** `/status`: every pre-save of this account, the newest release first. */
export const status: Command = {
  name: 'status',
  help: 'status.help',
  async run(input, engine) {
    const statuses = await engine.chatStatus(input.account);
    if (statuses.length === 0) return oneLine(input.speech.say('status.nothing'));
    const newestFirst = statuses.toSorted((one, other) => +other.preSave.dueAt - +one.preSave.dueAt);
    return { visibility: 'private', parts: await Promise.all(newestFirst.map((each) => card(each, input, engine))) };
  },
};

async function card(each: PreSaveStatus, input: CommandInput, engine: CommandEngine): Promise<Card> {
  const { campaign } = each;
  const { speech } = input;
  const service = await serviceOnOffer(each, engine);
  const where = speech.say('status.where', { artist: campaign.artistName, service: service.title });
  return {
    part: 'card',
    title: phrase`${campaign.title}`,
    text: [where, ...versionOf(each, speech), ...progress(each, service, input)],
    fields: permissionFields(each, service.title, speech),
    links: listenLinks(each, service, speech),
  };
}

/** Which recording is theirs, where the campaign has several. */
function versionOf({ campaign, preSave }: PreSaveStatus, { say }: Speech): Phrase[] {
  const title = namedRecording(campaign, preSave.recordingIsrc);
  return title === null ? [] : [say('status.version', { title })];
}

/** A fan who gets the link has given no permission, unless one is still there from before. */
function permissionFields(
  { preSave, permissionUntil, permissionDestroyedAt: destroyedAt }: PreSaveStatus,
  service: string,
  { say, label }: Speech,
): Card['fields'] {
  const field = (value: Phrase) => [{ name: label('status.permission'), value }];
  if (permissionUntil) return field(say('status.keptUntil', { at: { at: permissionUntil, as: 'date-and-time' } }));
  if (preSave.mode !== 'direct') return [];
  if (!destroyedAt) return field(say('status.destroyed', { service }));
  return field(say('status.destroyedOn', { service, at: { at: destroyedAt, as: 'date-and-time' } }));
}

function progress(
  { preSave, writes: all }: PreSaveStatus,
  service: ServiceOnOffer,
  { now, speech }: Pick<CommandInput, 'now' | 'speech'>,
): Phrase[] {
  // Nothing is written for them: one line says it for all items.
  const writes = preSave.mode === 'direct' ? all : all.slice(0, 1);
  return writes.map((write) => {
    const told = stateInWords({ write, preSave, service, now }, speech);
    if (writes.length === 1) return told;
    return speech.say(write.item === 'track' ? 'status.ofTrack' : 'status.ofAlbum', { told });
  });
}

function listenLinks(
  { campaign: { title }, writes }: PreSaveStatus,
  { title: service, listenUrl: url }: ServiceOnOffer,
  { label }: Speech,
): Card['links'] {
  const isOut = writes.some((write) => outStates.includes(write.state) && !neverAppeared(write) && !isCancelled(write));
  return url && isOut ? [{ label: label('status.listen', { title, service }), url }] : [];
}
