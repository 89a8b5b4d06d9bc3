import type { JSX } from 'preact';
import type { PreSaveStatus } from '../../core/pre-saves/pre-save-status.js';
import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import { formTokenField } from '../http/forgery.js';
import type { Speech } from '../pages/speech.js';

type Props = { view: SmartLinkView; speech: Speech; status: PreSaveStatus; formToken: string };

/**
 * What a fan does at the service themselves: one link to go there, one button to say that it is done. The sign-up stands
 * already, whether they do or not.
 */
export function StepThere({ view, speech, status: { preSave }, formToken }: Props): JSX.Element | null {
  const service = view.services.find(({ name }) => name === preSave.service);
  const isFollow = preSave.mode === 'follow';
  const url = isFollow ? service?.followUrl : service?.prereleaseUrl;
  if (!service || !url || (preSave.mode !== 'native' && !isFollow)) return null;
  const { artistName: artist, slug } = view.campaign;
  const told = { service: service.title, artist };
  if (preSave.saidDoneAt) {
    return (
      <p class="quiet" role="status">
        {speech.text(isFollow ? 'stepThere.toldFollow' : 'stepThere.toldPreSave', told)}
      </p>
    );
  }
  return (
    <>
      <a class="button" href={url} target="_blank" rel="noreferrer">
        {speech.text(isFollow ? 'stepThere.openToFollow' : 'stepThere.openToPreSave', told)}
      </a>
      <form method="post" action={`/l/${slug}/on/${service.name}/done`}>
        <input type="hidden" name={formTokenField} value={formToken} />
        <button class="second" type="submit">
          {speech.text(isFollow ? 'stepThere.doneFollow' : 'stepThere.donePreSave', told)}
        </button>
      </form>
      <p class="quiet">{speech.text('stepThere.eitherWay', { service: service.title })}</p>
    </>
  );
}
