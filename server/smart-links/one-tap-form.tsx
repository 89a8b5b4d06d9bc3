import type { JSX } from 'preact';
import { isOut } from '../../core/release-waves/midnight.js';
import type { OneTap } from '../../core/pre-saves/kept-grant.js';
import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import { preSaveTerm } from '../../core/streaming/pre-save-words.js';
import { formTokenField } from '../http/forgery.js';
import { cityOf } from '../pages/city-of-zone.js';
import type { Speech } from '../pages/speech.js';
import { RecordingChoice } from './recording-choice.js';
import { serviceTitle } from './service-title.js';

type Props = { view: SmartLinkView; speech: Speech; oneTap: OneTap; formToken: string };

/** The button of a fan whose permission we keep: one tap, and no trip to the service. */
export function OneTapForm({ view, speech, oneTap, formToken }: Props): JSX.Element {
  const service = serviceTitle(view, oneTap.service);
  const artist = <bdi>{view.campaign.artistName}</bdi>;
  const out = isOut(view.campaign, oneTap.zone, view.now);
  return (
    <form method="post" action={`/l/${view.campaign.slug}/pre-save`}>
      <input type="hidden" name={formTokenField} value={formToken} />
      <input type="hidden" name="slug" value={view.campaign.slug} />
      <input type="hidden" name="service" value={oneTap.service} />
      <input type="hidden" name="zone" value={oneTap.zone} />
      <RecordingChoice campaign={view.campaign} speech={speech} />
      <button class="button" type="submit">
        {out
          ? speech.text('linkPage.oneTapNow', { service })
          : speech.text('linkPage.oneTap', { service, kind: preSaveTerm(oneTap.service) })}
      </button>
      <p class="quiet">
        {out
          ? speech.rich('linkPage.oneTapWhyNow', { service, artist })
          : speech.rich('linkPage.oneTapWhy', { service, artist, city: cityOf(oneTap.zone) })}
      </p>
    </form>
  );
}
