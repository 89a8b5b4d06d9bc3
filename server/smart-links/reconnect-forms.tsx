import type { JSX } from 'preact';
import type { PreSaveStatus } from '../../core/pre-saves/pre-save-status.js';
import { awaitsSignIn, isTakenBack, needsReconnect } from '../../core/pre-saves/awaits-sign-in.js';
import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import { formTokenField } from '../http/forgery.js';
import type { Speech } from '../pages/speech.js';
import { Permissions } from './permissions.js';

type Props = { view: SmartLinkView; speech: Speech; formToken: string };

/**
 * For a fan whose permission has ended while something promised is still to be saved, who chose another way than a save and
 * may have it saved after all, for whom it was given up, or who had it taken out again: one button for each service that is to be asked again. The zone was
 * chosen before, and stands.
 */
export function ReconnectForms({ view, speech, formToken }: Props): JSX.Element {
  const waiting = view.visitor?.preSaves.filter(({ preSave, writes }) => awaitsSignIn(preSave, writes)) ?? [];
  const statuses = new Map(waiting.map((status) => [status.preSave.service, status]));
  return (
    <>
      {view.services.map((service) => {
        const status = statuses.get(service.name);
        if (!status || !service.isDirect) return null;
        return (
          <form key={service.name} method="post" action={`/oauth/${service.name}/start`}>
            <input type="hidden" name={formTokenField} value={formToken} />
            <input type="hidden" name="slug" value={view.campaign.slug} />
            <input type="hidden" name="zone" value={status.preSave.zone} />
            <button class="button" type="submit">
              {speech.text(labelOf(status), { service: service.title })}
            </button>
            <Permissions service={{ ...service, followPermissions: null }} view={view} speech={speech} />
          </form>
        );
      })}
    </>
  );
}

/** The name of the button's message. */
function labelOf({ preSave, writes }: PreSaveStatus) {
  if (preSave.mode !== 'direct') return 'linkPage.haveItSaved';
  if (needsReconnect(writes)) return 'linkPage.connectAgain';
  return isTakenBack(writes) ? 'linkPage.saveAgain' : 'linkPage.tryAgain';
}
