import type { Campaign, Recording } from './campaign.js';

type WithRecordings = Pick<Campaign, 'recordings' | 'saves'>;

/** The recording that is meant where a fan has chosen none; null: the campaign names none. */
export function defaultRecording({ recordings }: Pick<Campaign, 'recordings'>): Recording | null {
  return recordings.find((candidate) => candidate.default) ?? recordings[0] ?? null;
}

/**
 * The recording of a choice; null chooses the default. One that the campaign does not list is found by its ISRC alone:
 * never is another one taken in its place.
 */
export function recordingOf(campaign: Pick<Campaign, 'recordings'>, isrc: string | null): Recording | null {
  if (isrc === null) return defaultRecording(campaign);
  return campaign.recordings.find((recording) => recording.isrc === isrc) ?? { isrc, title: '', default: false };
}

/** Whether a choice means the default: the URI that a campaign gives for its track is of that one only. */
export function isDefaultChoice(campaign: Pick<Campaign, 'recordings'>, isrc: string | null): boolean {
  return isrc === null || isrc === defaultRecording(campaign)?.isrc;
}

/** The recordings that a fan chooses among, the default first; none where there is nothing to choose. */
export function recordingsToChoose(campaign: WithRecordings): Recording[] {
  if (!campaign.saves.includes('track') || campaign.recordings.length < 2) return [];
  const first = defaultRecording(campaign);
  return campaign.recordings.toSorted((one, other) => Number(other === first) - Number(one === first));
}

/** What the chosen recording is called, where the campaign has several; else null: the campaign's title says it all. */
export function namedRecording(campaign: WithRecordings, isrc: string | null): string | null {
  return recordingsToChoose(campaign).length > 0 ? (recordingOf(campaign, isrc)?.title ?? null) : null;
}

/**
 * A choice as it is kept: null for the default. Undefined where the fan has said nothing, or named what the campaign
 * does not offer: a page may be older than the campaign, and what was chosen before stands.
 */
export function choiceToKeep(campaign: WithRecordings, isrc: string | null): string | null | undefined {
  if (!recordingsToChoose(campaign).some((recording) => recording.isrc === isrc)) return undefined;
  return isDefaultChoice(campaign, isrc) ? null : isrc;
}
