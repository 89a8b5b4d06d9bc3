import type { Campaign } from '../../core/campaigns/campaign.js';
import type { PreSave } from '../../core/pre-saves/pre-save.js';
import { preSaveTerm } from '../../core/streaming/pre-save-words.js';
import type { CommandInput } from './command.js';
import type { Phrase } from './phrase.js';
import { clockInWords } from './release-words.js';
import type { ServiceOnOffer } from './service-on-offer.js';

type Promising = Pick<CommandInput, 'now' | 'speech'> & { campaign: Campaign };

/** What a fan has pre-saved already, and what is left for them to do at the service itself. */
export function promised(
  { mode, dueAt, zone, service: name, saidDoneAt }: PreSave,
  { title: service, isDirect }: ServiceOnOffer,
  { campaign: { artistName: artist }, now, speech }: Promising,
): Phrase[] {
  const { say } = speech;
  const values = { term: preSaveTerm(name), service, when: clockInWords(dueAt, zone, speech) };
  const isToCome = now < dueAt;
  if (mode === 'direct') return [say(isToCome ? 'preSave.toCome' : 'preSave.past', values)];
  if (mode === 'reminder' && isDirect) return [say(isToCome ? 'preSave.reminderToCome' : 'preSave.reminded', values)];
  const link = say(isToCome ? 'preSave.linkToCome' : 'preSave.linkSent', values);
  if (mode === 'reminder' || saidDoneAt || !isToCome) return [link];
  const step = mode === 'native' ? 'reminders.onItsPage' : 'reminders.followThere';
  return [say(step, { service, artist }), link];
}
