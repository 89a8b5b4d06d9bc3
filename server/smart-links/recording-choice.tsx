import type { JSX } from 'preact';
import type { Campaign, Recording } from '../../core/campaigns/campaign.js';
import { isDefaultChoice, recordingOf, recordingsToChoose } from '../../core/campaigns/recording.js';
import { mayChooseRecording } from '../../core/pre-saves/choose-recording.js';
import type { PreSaveStatus } from '../../core/pre-saves/pre-save-status.js';
import { formTokenField } from '../http/forgery.js';
import type { Speech } from '../pages/speech.js';

/** More than these are folded away: the button below is to stay in sight. */
const shownAtOnce = 4;

type Choice = { campaign: Campaign; speech: Speech; chosen?: string | null };

/** Which recording of the release a fan would have saved, the default chosen; nothing where there is one. */
export function RecordingChoice({ campaign, speech, chosen = null }: Choice): JSX.Element | null {
  const all = recordingsToChoose(campaign);
  if (all.length === 0) return null;
  const [first, rest] = [all.slice(0, shownAtOnce), all.slice(shownAtOnce)];
  const current = recordingOf(campaign, chosen)?.isrc;
  const option = (recording: Recording) => (
    <Version key={recording.isrc} {...{ campaign, speech, recording }} checked={recording.isrc === current} />
  );
  return (
    <fieldset class="versions">
      <legend>{speech.text('linkPage.whichVersion')}</legend>
      <div class="rows">{first.map(option)}</div>
      {rest.length > 0 && (
        <details open={rest.some(({ isrc }) => isrc === current)}>
          <summary>{speech.text('linkPage.moreVersions', { count: rest.length })}</summary>
          <div class="rows">{rest.map(option)}</div>
        </details>
      )}
    </fieldset>
  );
}

type VersionProps = { campaign: Campaign; speech: Speech; recording: Recording; checked: boolean };

function Version({ campaign, speech, recording: { isrc, title }, checked }: VersionProps): JSX.Element {
  return (
    <label class="version">
      <input type="radio" name="recording" value={isrc} checked={checked} />
      <span>
        <bdi>{title}</bdi>
        {isDefaultChoice(campaign, isrc) && <small>{speech.text('linkPage.defaultVersion')}</small>}
      </span>
    </label>
  );
}

/** What a fan chose before, for a form on which they do not choose again. */
export function RecordingChosen({ campaign, chosen }: Required<Omit<Choice, 'speech'>>): JSX.Element | null {
  const recording = recordingsToChoose(campaign).length > 0 ? recordingOf(campaign, chosen) : null;
  return recording && <input type="hidden" name="recording" value={recording.isrc} />;
}

type ChangeProps = {
  status: Pick<PreSaveStatus, 'preSave' | 'campaign' | 'writes'>;
  speech: Speech;
  formToken: string;
  /** The page to come back to: the campaign's link, or else the fan's own page. */
  backTo: 'link' | 'me';
};

/** "Choose another version", as long as none of them is saved. */
export function RecordingChange({ status, speech, formToken, backTo }: ChangeProps): JSX.Element | null {
  const { preSave, campaign } = status;
  if (!mayChooseRecording(status)) return null;
  return (
    <details>
      <summary>{speech.text('linkPage.changeVersion')}</summary>
      <form method="post" action="/me/recording">
        <input type="hidden" name={formTokenField} value={formToken} />
        <input type="hidden" name="campaign" value={campaign.id} />
        <input type="hidden" name="service" value={preSave.service} />
        {backTo === 'link' && <input type="hidden" name="slug" value={campaign.slug} />}
        <RecordingChoice campaign={campaign} speech={speech} chosen={preSave.recordingIsrc} />
        <button class="second" type="submit">
          {speech.text('linkPage.takeVersion')}
        </button>
      </form>
    </details>
  );
}
