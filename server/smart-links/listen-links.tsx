import type { JSX } from 'preact';
import type { Speech } from '../pages/speech.js';
import type { ServiceOnOffer, SmartLinkView } from '../../core/smart-links/view-smart-link.js';

type Props = {
  view: Pick<SmartLinkView, 'services'>;
  speech: Speech;
  /** Before it is out there is nothing to listen to, but it can be found. */
  isOut: boolean;
};

/** The release on every service: the likeliest as a button, the others two in a line. Plain https addresses, which open an app where there is one. */
export function ListenLinks({ view: { services }, speech, isOut }: Props): JSX.Element | null {
  const [main, ...others] = services;
  if (!main) return null;
  return (
    <>
      <a class="button" href={main.listenUrl}>
        {labelOf(main, { speech, isOut })}
      </a>
      {others.length > 0 && (
        <nav class="tiles" aria-label={speech.text(isOut ? 'listenPage.listenElsewhere' : 'listenPage.findElsewhere')}>
          {others.map((service) => (
            <a
              key={service.name}
              class={service.closedIn === null ? 'tile' : 'tile wide'}
              href={service.listenUrl}
              {...nameOf(service, { speech, isOut })}
            >
              <span class="dot" data-service={service.name} aria-hidden="true" />
              <span>
                {service.title}
                {service.closedIn !== null && (
                  <small>{speech.text('listenPage.closedShort', { year: service.closedIn })}</small>
                )}
              </span>
            </a>
          ))}
        </nav>
      )}
    </>
  );
}

type Spoken = Pick<Props, 'speech' | 'isOut'>;

/** A tile shows the service alone; read out, it says what for. One of a closed service says all itself. */
function nameOf(service: ServiceOnOffer, spoken: Spoken): { 'aria-label'?: string } {
  return service.closedIn === null ? { 'aria-label': labelOf(service, spoken) } : {};
}

function labelOf({ title: service, closedIn }: ServiceOnOffer, { speech, isOut }: Spoken): string {
  if (closedIn !== null) return speech.text('listenPage.closed', { service, year: closedIn });
  return speech.text(isOut ? 'listenPage.listenOn' : 'listenPage.findOn', { service });
}
