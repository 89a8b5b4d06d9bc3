import type { JSX } from 'preact';
import type { PreSaveStatus } from '../../core/pre-saves/pre-save-status.js';
import { awaitsSignIn, isTakenBack, needsReconnect } from '../../core/pre-saves/awaits-sign-in.js';
import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import { formTokenField } from '../http/forgery.js';
import { Permissions } from './permissions.js';

/**
 * For a fan whose permission has ended while something promised is still to be saved, who gets the link and may have
 * it saved after all, for whom it was given up, or who had it taken out again: one button for each service that is to be asked again. The zone was
 * chosen before, and stands.
 */
export function ReconnectForms({ view, formToken }: { view: SmartLinkView; formToken: string }): JSX.Element {
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
              {labelOf(status, service.title)}
            </button>
            <Permissions service={{ ...service, followPermissions: null }} view={view} />
          </form>
        );
      })}
    </>
  );
}

function labelOf({ preSave, writes }: PreSaveStatus, service: string): string {
  if (preSave.mode === 'reminder') return `Have it saved on ${service}`;
  if (needsReconnect(writes)) return `Connect ${service} again`;
  return isTakenBack(writes) ? `Save it again on ${service}` : `Try again on ${service}`;
}
