import type { JSX } from 'preact';
import type { ServiceOnOffer, SmartLinkView } from '../../core/smart-links/view-smart-link.js';

type Props = { view: Pick<SmartLinkView, 'services'>; verb: 'Listen' | 'Find it' };

/** The release on every service: the likeliest as a button, the others two in a line. Plain https addresses, which open an app where there is one. */
export function ListenLinks({ view: { services }, verb }: Props): JSX.Element | null {
  const [main, ...others] = services;
  if (!main) return null;
  return (
    <>
      <a class="button" href={main.listenUrl}>
        {labelOf(main, verb)}
      </a>
      {others.length > 0 && (
        <nav class="tiles" aria-label={`${verb} elsewhere`}>
          {others.map((service) => (
            <a
              key={service.name}
              class={service.closedIn === null ? 'tile' : 'tile wide'}
              href={service.listenUrl}
              {...nameOf(service, verb)}
            >
              <span class="dot" data-service={service.name} aria-hidden="true" />
              <span>
                {service.title}
                {service.closedIn !== null && <small>closed in {service.closedIn}: go on from here</small>}
              </span>
            </a>
          ))}
        </nav>
      )}
    </>
  );
}

/** A tile shows the service alone; read out, it says what for. One of a closed service says all itself. */
function nameOf(service: ServiceOnOffer, verb: Props['verb']): { 'aria-label'?: string } {
  return service.closedIn === null ? { 'aria-label': labelOf(service, verb) } : {};
}

function labelOf({ title, closedIn }: ServiceOnOffer, verb: Props['verb']): string {
  if (closedIn !== null) return `${title} closed in ${closedIn}: go on from here`;
  return `${verb} on ${title}`;
}
