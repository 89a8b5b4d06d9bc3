import type { JSX } from 'preact';
import type { PreSaveStatus } from '../../core/pre-saves/pre-save-status.js';
import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import { formTokenField } from '../http/forgery.js';

type Props = { view: SmartLinkView; status: PreSaveStatus; formToken: string };

/**
 * What a fan does at the service themselves: one link to go there, one button to say that it is done. The sign-up stands
 * already, whether they do or not.
 */
export function StepThere({ view, status: { preSave }, formToken }: Props): JSX.Element | null {
  const service = view.services.find(({ name }) => name === preSave.service);
  const isFollow = preSave.mode === 'follow';
  const url = isFollow ? service?.followUrl : service?.prereleaseUrl;
  if (!service || !url || (preSave.mode !== 'native' && !isFollow)) return null;
  const { artistName, slug } = view.campaign;
  const deed = isFollow ? `follow ${artistName} there` : 'pre-save it there';
  if (preSave.saidDoneAt) {
    return (
      <p class="quiet" role="status">
        You told us that you {isFollow ? `follow ${artistName}` : 'pre-saved it'} on {service.title}. Thank you.
      </p>
    );
  }
  return (
    <>
      <a class="button" href={url} target="_blank" rel="noreferrer">
        Open {service.title} and {deed}
      </a>
      <form method="post" action={`/l/${slug}/on/${service.name}/done`}>
        <input type="hidden" name={formTokenField} value={formToken} />
        <button class="second" type="submit">
          Done: {isFollow ? `I follow ${artistName}` : 'I pre-saved it'} on {service.title}
        </button>
      </form>
      <p class="quiet">
        You are signed up either way. We cannot look into {service.title}, so we take your word for it.
      </p>
    </>
  );
}
