import type { JSX } from 'preact';
import type { ServiceOnOffer, SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import { canBeTold } from './can-be-told.js';
import { Permissions } from './permissions.js';
import type { Speech } from '../pages/speech.js';
import { actionOf, actOf, labelOf, nameOf, noteOf, shortLabelOf, waysOf, type Way } from './way-words.js';

type RowProps = {
  view: SmartLinkView;
  speech: Speech;
  service: ServiceOnOffer;
  /** Pressing a button says that the fan is of age; the page's script changes that with the zone. */
  adult: boolean;
};

/**
 * One service in a line: its name, the first way to pre-save there, and a button for it; below it one for a save by us,
 * where that is not the first. What else there is, and what it asks for, is folded away.
 */
export function ServiceRow(row: RowProps): JSX.Element {
  const { view, speech, service } = row;
  const ways = waysOf({ view, service });
  // A row has room for one. Of two ways to have it saved by us, the save alone asks for the least.
  const best = ways[0] === 'follow-on-save' ? 'save' : ways[0];
  // Where that is the service's own page, a save by us is one tap away as well.
  const beside = best === 'native' && ways.includes('save') ? 'save' : undefined;
  const isMore = (way: Way) => way !== best && way !== beside && (way !== 'reminder' || canBeTold(view));
  const more = ways.filter(isMore);
  return (
    <div class="row">
      <span class="dot" data-service={service.name} aria-hidden="true" />
      <p>
        <b>{service.title}</b>
        <small>{best ? noteOf(best, row) : speech.text('wayNotes.notOpen')}</small>
      </p>
      {best && <RowButton {...row} way={best} isShort />}
      {beside && <RowButton {...row} way={beside} isShort={false} />}
      {(more.length > 0 || service.isDirect) && (
        <details>
          <summary>
            {service.isDirect
              ? speech.text('linkPage.askedAndMore', { service: service.title })
              : speech.text('linkPage.moreWays')}
          </summary>
          {service.isDirect && <Permissions service={service} view={view} speech={speech} />}
          {more.map((way) => (
            <RowButton key={way} {...row} way={way} isShort={false} />
          ))}
        </details>
      )}
    </div>
  );
}

type ButtonProps = RowProps & { way: Way; isShort: boolean };

/**
 * The label that is read out says the service too: a list of buttons that all say "pre-save" helps nobody. The page's
 * script reads out the one that fits the zone; for a fan who was asked for their age before there is but one.
 */
function RowButton({ way, isShort, ...row }: ButtonProps): JSX.Element {
  const { view, service, adult } = row;
  const name = nameOf(way, row);
  const [label, adultLabel] = [labelOf(name, false, row), labelOf(name, true, row)];
  return (
    <button
      class={isShort ? 'small' : 'second'}
      type="submit"
      name="act"
      value={actOf(way, adult)}
      formaction={actionOf(way, { view, service })}
      aria-label={adult ? adultLabel : label}
      {...(!view.visitor?.age && { 'data-label': label, 'data-adult-label': adultLabel })}
    >
      {isShort ? shortLabelOf(way, row) : label}
    </button>
  );
}
