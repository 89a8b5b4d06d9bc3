import type { JSX } from 'preact';
import { asksForAge } from '../../core/fans/age.js';
import type { OfferedService, ServiceOnOffer, SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import { preSaveWords } from '../../core/streaming/pre-save-words.js';
import { formTokenField } from '../http/forgery.js';
import { longDate } from '../pages/words.js';
import { CalendarLink } from './calendar-link.js';
import { OneTapForm } from './one-tap-form.js';
import { Permissions } from './permissions.js';
import type { FormTags } from './form-tags.js';
import { RecordingChoice } from './recording-choice.js';
import { ServiceRow } from './service-row.js';
import { SignInButtons } from './sign-in-buttons.js';
import { waysOf } from './way-words.js';
import { ZoneChoice } from './zone-choice.js';

type PickerProps = { view: SmartLinkView; formToken: string; tags: FormTags | undefined };

/**
 * All services to pre-save on: one tap for a fan whose permission we keep; else the likeliest in full, with what it
 * asks for, and each other one in a row of its own. One form, so that the zone is chosen once.
 */
export function ServiceForms({ view, formToken, tags }: PickerProps): JSX.Element {
  const oneTaps = view.visitor?.oneTap ?? [];
  const pickable = view.services.filter(
    (service) => !oneTaps.some((oneTap) => oneTap.service === service.name) && isPickable(service, view),
  );
  const main = oneTaps.length > 0 ? undefined : pickable[0];
  const others = pickable.filter((service) => service !== main);
  return (
    <>
      {oneTaps.map((oneTap) => (
        <OneTapForm key={oneTap.service} view={view} oneTap={oneTap} formToken={formToken} />
      ))}
      {pickable.length > 0 && (
        <form method="post" action={`/oauth/${(main ?? pickable[0])?.name ?? ''}/start`}>
          <input type="hidden" name={formTokenField} value={formToken} />
          <input type="hidden" name="slug" value={view.campaign.slug} />
          {tags && <input type="hidden" name="r" value={tags.r} />}
          {tags && <input type="hidden" name="s" value={tags.s} />}
          <RecordingChoice campaign={view.campaign} />
          {main && <MainService view={view} service={main} others={others} />}
          {others.length > 0 && <OtherServices view={view} services={others} />}
          {!view.released && !view.visitor?.identity && <CalendarLink view={view} />}
          <ZoneChoice view={view} />
        </form>
      )}
    </>
  );
}

/** Services on which there is something to ask for: before the release all that are open, after it those that we can save on. */
function isPickable(service: ServiceOnOffer, view: SmartLinkView): boolean {
  if (service.isDirect && service.opensAt !== null) return true;
  return waysOf({ view, service }).length > 0;
}

type MainProps = { view: SmartLinkView; service: ServiceOnOffer; others: ServiceOnOffer[] };

function MainService({ view, service, others }: MainProps): JSX.Element {
  return (
    <>
      {service.isDirect && service.opensAt && <OpensLater service={service} opensAt={service.opensAt} view={view} />}
      <SignInButtons view={view} service={service} />
      {others.length > 0 && (
        <a class="jump" href="#others">
          {jumpTo(others)}
        </a>
      )}
      {service.isDirect && !service.opensAt && <Permissions service={service} view={view} />}
      {!service.isDirect && (
        <p class="quiet">
          {service.title} lets nobody save for you from outside, so nothing is asked of your account there.
        </p>
      )}
    </>
  );
}

/** Names the likeliest: who listens there need not look for it. */
function jumpTo([first, second, ...more]: ServiceOnOffer[]): string {
  const named = [first, second].flatMap((service) => service?.title ?? []);
  return more.length > 0 ? `${named.join(', ')} or another service?` : `${named.join(' or ')}?`;
}

function OtherServices({ view, services }: { view: SmartLinkView; services: ServiceOnOffer[] }): JSX.Element {
  const asks = !view.visitor?.age && asksForAge(view.zone);
  return (
    <section class="others" aria-labelledby="others">
      <h2 id="others">On another service</h2>
      {!view.visitor?.age && (
        <p class="quiet" data-age="asked" hidden={!asks}>
          In India you must be 18 or older for it: by pressing a button here you say that you are.
        </p>
      )}
      <div class="rows">
        {services.map((service) => (
          <ServiceRow key={service.name} view={view} service={service} adult={asks} />
        ))}
      </div>
    </section>
  );
}

type OpensLaterProps = { view: SmartLinkView; service: OfferedService; opensAt: Date };

function OpensLater({ view, service, opensAt }: OpensLaterProps): JSX.Element {
  return (
    <p class="card">
      {preSaveWords(service.name).doing} on {service.title} opens on {longDate(opensAt, view.zone)}: {service.title}{' '}
      ends every permission after {service.consentLifeMonths} months, and the release is further away.
    </p>
  );
}
