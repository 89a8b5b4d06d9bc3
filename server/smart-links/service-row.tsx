import type { JSX } from 'preact';
import type { ServiceOnOffer, SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import { Permissions } from './permissions.js';
import { actionOf, actOf, spokenLabel, waysOf, wordsOf, type Way } from './way-words.js';

type RowProps = {
  view: SmartLinkView;
  service: ServiceOnOffer;
  /** Pressing a button says that the fan is of age; the page's script changes that with the zone. */
  adult: boolean;
};

/**
 * One service in a line: its name, the best way to pre-save there, and one button for it. What else there is, and what
 * it asks for, is folded away below.
 */
export function ServiceRow({ view, service, adult }: RowProps): JSX.Element {
  const ways = waysOf({ view, service });
  // A row has room for one: the save alone asks for the least.
  const best = ways.includes('save') ? 'save' : ways[0];
  const more = ways.filter((way) => way !== best && (way !== 'reminder' || view.visitor?.identity));
  return (
    <div class="row">
      <span class="dot" data-service={service.name} aria-hidden="true" />
      <p>
        <b>{service.title}</b>
        <small>{best ? wordsOf(best, { view, service }).note : 'Not open yet'}</small>
      </p>
      {best && <RowButton {...{ view, service, adult }} way={best} isShort />}
      {(more.length > 0 || service.isDirect) && (
        <details>
          <summary>{service.isDirect ? `What ${service.title} is asked for, and more` : 'More ways'}</summary>
          {service.isDirect && <Permissions service={service} view={view} />}
          {more.map((way) => (
            <RowButton key={way} {...{ view, service, adult }} way={way} isShort={false} />
          ))}
        </details>
      )}
    </div>
  );
}

type ButtonProps = RowProps & { way: Way; isShort: boolean };

/** The label that is read out says the service too: a list of buttons that all say "pre-save" helps nobody. */
function RowButton({ view, service, adult, way, isShort }: ButtonProps): JSX.Element {
  const { label, short } = wordsOf(way, { view, service });
  return (
    <button
      class={isShort ? 'small' : 'second'}
      type="submit"
      name="act"
      value={actOf(way, adult)}
      formaction={actionOf(way, { view, service })}
      aria-label={spokenLabel(label, adult)}
      data-row-act=""
    >
      {isShort ? short : label}
    </button>
  );
}
