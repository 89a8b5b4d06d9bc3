import type { JSX } from 'preact';
import { isOut } from '../../core/release-waves/midnight.js';
import type { OneTap } from '../../core/pre-saves/kept-grant.js';
import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import { preSaveWords } from '../../core/streaming/pre-save-words.js';
import { formTokenField } from '../http/forgery.js';
import { cityOf } from '../pages/words.js';
import { RecordingChoice } from './recording-choice.js';
import { serviceTitle } from './service-title.js';

type Props = { view: SmartLinkView; oneTap: OneTap; formToken: string };

/** The button of a fan whose permission we keep: one tap, and no trip to the service. */
export function OneTapForm({ view, oneTap, formToken }: Props): JSX.Element {
  const title = serviceTitle(view, oneTap.service);
  const out = isOut(view.campaign, oneTap.zone, view.now);
  return (
    <form method="post" action={`/l/${view.campaign.slug}/pre-save`}>
      <input type="hidden" name={formTokenField} value={formToken} />
      <input type="hidden" name="slug" value={view.campaign.slug} />
      <input type="hidden" name="service" value={oneTap.service} />
      <input type="hidden" name="zone" value={oneTap.zone} />
      <RecordingChoice campaign={view.campaign} />
      <button class="button" type="submit">
        {out ? 'Save it now' : preSaveWords(oneTap.service).toSave} on {title} with one tap
      </button>
      <p class="quiet">
        You let us keep your {title} permission for <bdi>{view.campaign.artistName}</bdi>’s next releases, so there is
        nothing to sign in to.{' '}
        {out ? 'It is out: we save it now' : `It is saved at your midnight in ${cityOf(oneTap.zone)}`}.
      </p>
    </form>
  );
}
