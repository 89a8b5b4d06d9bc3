import type { JSX } from 'preact';
import { asksForAge } from '../../core/fans/age.js';
import type { ServiceOnOffer, SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import type { Speech } from '../pages/speech.js';
import { canBeTold } from './can-be-told.js';
import type { ChoiceElsewhere } from './choice-elsewhere.js';
import { actionOf, actOf, labelOf, nameOf, takesPermission, waysOf, type Way, type WayName } from './way-words.js';

/** What the buttons of one block say, and whether pressing one says that the fan is of age. */
type Block = {
  adult: boolean;
  view: SmartLinkView;
  speech: Speech;
  service: ServiceOnOffer;
  /** The way that the fan had pressed in another browser: it leads. */
  chosen: ChoiceElsewhere['act'];
};

/**
 * The ways to say yes on the service that is offered first, each an act of its own: the service's own page,
 * pre-save and follow, only pre-save, only a reminder. For a fan who lives by Indian clocks and was not asked for their age before,
 * the same act says that they are of age, and there is a way for those who are not. The page's script shows the block
 * that fits the zone; without it, the zone shown at first does.
 */
export function SignInButtons({ view, speech, service, chosen }: Omit<Block, 'adult'>): JSX.Element {
  if (view.visitor?.age) return <Buttons adult={false} {...{ view, speech, service, chosen }} />;
  const asks = asksForAge(view.zone);
  return (
    <>
      <fieldset data-age="not-asked" hidden={asks}>
        <Buttons adult={false} {...{ view, speech, service, chosen }} />
      </fieldset>
      <fieldset data-age="asked" hidden={!asks}>
        <legend>{speech.text(view.released ? 'linkPage.adultToSave' : 'linkPage.adultToPreSave')}</legend>
        <Buttons adult {...{ view, speech, service, chosen }} />
        <button class="second" type="submit" formaction={`/l/${view.campaign.slug}/under-age`}>
          {speech.text('linkPage.underAge')}
        </button>
      </fieldset>
    </>
  );
}

function Buttons(block: Block): JSX.Element {
  const { view, service } = block;
  const wished = block.chosen === 'follow' ? 'follow-on-save' : block.chosen;
  const all = waysOf({ view, service });
  const ways = [...all.filter((way) => way === wished), ...all.filter((way) => way !== wished)];
  const [main] = ways;
  // To who is not in chat no message can be sent: they have the calendar, below.
  const isOffered = (way: Way) => way === main || way !== 'reminder' || canBeTold(view);
  const shown = ways.filter(isOffered);
  const first = shown.filter((way) => takesPermission(way) || way === main);
  const others = shown.filter((way) => !first.includes(way));
  const button = (way: Way) => (
    <WayButton key={way} {...block} way={way} isMain={way === main} hasFollow={shown.includes('follow-on-save')} />
  );
  return (
    <>
      {first.map(button)}
      {others.length > 0 && <div class={others.length > 1 ? 'pair' : 'alone'}>{others.map(button)}</div>}
    </>
  );
}

type ButtonProps = Block & { way: Way; isMain: boolean; hasFollow: boolean };

function WayButton({ way, isMain, hasFollow, ...block }: ButtonProps): JSX.Element {
  const { adult, view, service } = block;
  return (
    <button
      class={isMain && !view.released ? 'button' : 'second'}
      type="submit"
      name="act"
      value={actOf(way, adult)}
      formaction={actionOf(way, { view, service })}
    >
      {labelOf(nameBeside({ way, isMain, hasFollow }, block), adult, block)}
    </button>
  );
}

/** Beside others a button says what is different about it. */
function nameBeside(
  { way, isMain, hasFollow }: Omit<ButtonProps, keyof Block>,
  { view, service }: Pick<Block, 'view' | 'service'>,
): WayName {
  if (way === 'save' && hasFollow) return view.released ? 'onlySaveNow' : 'onlySave';
  if (way === 'reminder' && !isMain) return 'onlyRemind';
  if (way === 'reminder' && service.isDirect) return 'reminderInstead';
  return nameOf(way, { view, service });
}
