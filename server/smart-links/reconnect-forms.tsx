import type { JSX } from 'preact';
import type { PreSaveStatus } from '../../core/pre-saves/pre-save-status.js';
import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import { formTokenField } from '../http/forgery.js';
import { Permissions } from './pre-save-page.js';

/** Whether only a new permission can keep this promise. */
export function needsReconnect({ writes }: PreSaveStatus): boolean {
  return writes.some(({ state }) => state === 'needs-reauth');
}

/**
 * For a fan whose permission has ended while something promised is still to be saved: one button for each service
 * that is to be asked again. The zone was chosen before, and stands.
 */
export function ReconnectForms({ view, formToken }: { view: SmartLinkView; formToken: string }): JSX.Element {
  const waiting = view.visitor?.preSaves.filter(needsReconnect) ?? [];
  const zones = new Map(waiting.map(({ preSave }) => [preSave.service, preSave.zone]));
  return (
    <>
      {view.services
        .filter(({ name }) => zones.has(name))
        .map((service) => (
          <form key={service.name} method="post" action={`/oauth/${service.name}/start`}>
            <input type="hidden" name={formTokenField} value={formToken} />
            <input type="hidden" name="slug" value={view.campaign.slug} />
            <input type="hidden" name="zone" value={zones.get(service.name)} />
            <button class="button" type="submit">
              Connect {service.title} again
            </button>
            <Permissions service={service} />
          </form>
        ))}
    </>
  );
}
