import type { JSX } from 'preact';
import type { PreSaveStatus } from '../../core/pre-saves/pre-save-status.js';
import { canBecomeDirect } from '../../core/pre-saves/needs-reconnect.js';
import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import { formTokenField } from '../http/forgery.js';
import { Permissions } from './pre-save-page.js';

/** Whether only a new permission can keep this promise. */
export function needsReconnect({ writes }: PreSaveStatus): boolean {
  return writes.some(({ state }) => state === 'needs-reauth');
}

/** Whether a new sign-in would save what this fan was promised. */
function leadsToSave(status: PreSaveStatus, { now }: SmartLinkView): boolean {
  return needsReconnect(status) || canBecomeDirect(status.preSave, now);
}

/**
 * For a fan whose permission has ended while something promised is still to be saved, or who gets the link and may
 * have it saved after all: one button for each service
 * that is to be asked again. The zone was chosen before, and stands.
 */
export function ReconnectForms({ view, formToken }: { view: SmartLinkView; formToken: string }): JSX.Element {
  const waiting = view.visitor?.preSaves.filter((status) => leadsToSave(status, view)) ?? [];
  const preSaves = new Map(waiting.map(({ preSave }) => [preSave.service, preSave]));
  return (
    <>
      {view.services
        .filter(({ name }) => preSaves.has(name))
        .map((service) => (
          <form key={service.name} method="post" action={`/oauth/${service.name}/start`}>
            <input type="hidden" name={formTokenField} value={formToken} />
            <input type="hidden" name="slug" value={view.campaign.slug} />
            <input type="hidden" name="zone" value={preSaves.get(service.name)?.zone} />
            <button class="button" type="submit">
              {preSaves.get(service.name)?.mode === 'reminder'
                ? `Have it saved on ${service.title}`
                : `Connect ${service.title} again`}
            </button>
            <Permissions service={{ ...service, followPermissions: null }} />
          </form>
        ))}
    </>
  );
}
