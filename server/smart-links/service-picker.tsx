import type { JSX } from 'preact';
import { asksForAge } from '../../core/fans/age.js';
import type { OfferedService, ServiceOnOffer, SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import { preSaveTerm } from '../../core/streaming/pre-save-words.js';
import { formTokenField } from '../http/forgery.js';
import type { Speech } from '../pages/speech.js';
import { CalendarLink } from './calendar-link.js';
import { OneTapForm } from './one-tap-form.js';
import { Permissions } from './permissions.js';
import type { ChoiceElsewhere } from './choice-elsewhere.js';
import type { FormTags } from './form-tags.js';
import { RecordingChoice } from './recording-choice.js';
import { ServiceRow } from './service-row.js';
import { SignInButtons } from './sign-in-buttons.js';
import { waysOf } from './way-words.js';
import { ZoneChoice } from './zone-choice.js';

type PickerProps = {
  view: SmartLinkView;
  speech: Speech;
  formToken: string;
  tags: FormTags | undefined;
  choice: ChoiceElsewhere | null | undefined;
};

/**
 * All services to pre-save on: one tap for a fan whose permission we keep; else the likeliest in full, with what it
 * asks for, and each other one in a row of its own. One form, so that the zone is chosen once.
 */
export function ServiceForms({ view, speech, formToken, tags, choice }: PickerProps): JSX.Element {
  const oneTaps = view.visitor?.oneTap ?? [];
  const pickable = view.services.filter(
    (service) => !oneTaps.some((oneTap) => oneTap.service === service.name) && isPickable(service, view),
  );
  const likeliest = pickable.find(({ name }) => name === choice?.service) ?? pickable[0];
  const main = oneTaps.length > 0 ? undefined : likeliest;
  const others = pickable.filter((service) => service !== main);
  return (
    <>
      {oneTaps.map((oneTap) => (
        <OneTapForm key={oneTap.service} {...{ view, speech, oneTap, formToken }} />
      ))}
      {pickable.length > 0 && (
        <form method="post" action={`/oauth/${(main ?? pickable[0])?.name ?? ''}/start`}>
          <input type="hidden" name={formTokenField} value={formToken} />
          <input type="hidden" name="slug" value={view.campaign.slug} />
          {tags && <input type="hidden" name="r" value={tags.r} />}
          {tags && <input type="hidden" name="s" value={tags.s} />}
          <RecordingChoice campaign={view.campaign} speech={speech} chosen={choice?.recording ?? null} />
          {main && <MainService {...{ view, speech, others, choice }} service={main} />}
          {others.length > 0 && <OtherServices view={view} speech={speech} services={others} />}
          {!view.released && !view.visitor?.identity && <CalendarLink view={view} speech={speech} />}
          <ZoneChoice view={view} speech={speech} />
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

type MainProps = Pick<PickerProps, 'view' | 'speech' | 'choice'> & {
  service: ServiceOnOffer;
  others: ServiceOnOffer[];
};

function MainService({ view, speech, service, others, choice }: MainProps): JSX.Element {
  return (
    <>
      {service.isDirect && service.opensAt && <OpensLater {...{ service, speech, view }} opensAt={service.opensAt} />}
      <SignInButtons
        {...{ view, speech, service }}
        chosen={service.name === choice?.service ? choice.act : undefined}
      />
      {others.length > 0 && (
        <a class="jump" href="#others">
          {jumpTo(others, speech)}
        </a>
      )}
      {service.isDirect && !service.opensAt && <Permissions service={service} view={view} speech={speech} />}
      {!service.isDirect && <p class="quiet">{speech.text('linkPage.nobodySaves', { service: service.title })}</p>}
    </>
  );
}

/** Names the likeliest: who listens there need not look for it. */
function jumpTo(others: ServiceOnOffer[], { text }: Speech): string {
  const [first = '', second = '', ...more] = others.map(({ title }) => title);
  if (more.length > 0) return text('linkPage.manyOthers', { first, second });
  return second === '' ? text('linkPage.oneOther', { first }) : text('linkPage.twoOthers', { first, second });
}

type OthersProps = { view: SmartLinkView; speech: Speech; services: ServiceOnOffer[] };

function OtherServices({ view, speech, services }: OthersProps): JSX.Element {
  const asks = !view.visitor?.age && asksForAge(view.zone);
  return (
    <section class="others" aria-labelledby="others">
      <h2 id="others">{speech.text('linkPage.otherServices')}</h2>
      {!view.visitor?.age && (
        <p class="quiet" data-age="asked" hidden={!asks}>
          {speech.text('linkPage.adultByPressing')}
        </p>
      )}
      <div class="rows">
        {services.map((service) => (
          <ServiceRow key={service.name} view={view} speech={speech} service={service} adult={asks} />
        ))}
      </div>
    </section>
  );
}

type OpensLaterProps = { view: SmartLinkView; speech: Speech; service: OfferedService; opensAt: Date };

function OpensLater({ view, speech, service, opensAt }: OpensLaterProps): JSX.Element {
  return (
    <p class="card">
      {speech.text('linkPage.opensLater', {
        kind: preSaveTerm(service.name),
        service: service.title,
        date: speech.longDate(opensAt, view.zone),
        months: service.consentLifeMonths ?? '',
      })}
    </p>
  );
}
