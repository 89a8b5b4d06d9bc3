import type { JSX } from 'preact';
import { asksForAge } from '../../core/fans/age.js';
import type { ServiceOnOffer, SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import { actionOf, actOf, spokenLabel, takesPermission, waysOf, wordsOf, type Way } from './way-words.js';

/** What the buttons of one block say, and whether pressing one says that the fan is of age. */
type Block = { adult: boolean; view: SmartLinkView; service: ServiceOnOffer };

/**
 * The ways to say yes on the service that is offered first, each an act of its own: pre-save and follow, only pre-save,
 * the service's own page, only a reminder. For a fan who lives by Indian clocks and was not asked for their age before,
 * the same act says that they are of age, and there is a way for those who are not. The page's script shows the block
 * that fits the zone; without it, the zone shown at first does.
 */
export function SignInButtons({ view, service }: Omit<Block, 'adult'>): JSX.Element {
  if (view.visitor?.age) return <Buttons adult={false} view={view} service={service} />;
  const asks = asksForAge(view.zone);
  return (
    <>
      <fieldset data-age="not-asked" hidden={asks}>
        <Buttons adult={false} view={view} service={service} />
      </fieldset>
      <fieldset data-age="asked" hidden={!asks}>
        <legend>In India you must be 18 or older to {view.released ? 'have it saved' : 'pre-save'}.</legend>
        <Buttons adult view={view} service={service} />
        <button class="second" type="submit" formaction={`/l/${view.campaign.slug}/under-age`}>
          I am under 18
        </button>
      </fieldset>
    </>
  );
}

function Buttons(block: Block): JSX.Element {
  const { view, service } = block;
  const ways = waysOf({ view, service });
  const [main] = ways;
  // To who is not in chat no message can be sent: they have the calendar, below.
  const isOffered = (way: Way) => way === main || way !== 'reminder' || Boolean(view.visitor?.identity);
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

function WayButton({ adult, view, service, way, isMain, hasFollow }: ButtonProps): JSX.Element {
  const label = mainLabel({ way, isMain, hasFollow }, { view, service });
  return (
    <button
      class={isMain && !view.released ? 'button' : 'second'}
      type="submit"
      name="act"
      value={actOf(way, adult)}
      formaction={actionOf(way, { view, service })}
    >
      {adult && way === 'reminder' && !isMain ? 'I am 18 or older: only remind me' : spokenLabel(label, adult)}
    </button>
  );
}

/** Beside others a button says what is different about it. */
function mainLabel(
  { way, isMain, hasFollow }: Omit<ButtonProps, keyof Block>,
  told: { view: SmartLinkView; service: ServiceOnOffer },
): string {
  const { label } = wordsOf(way, told);
  if (way === 'save' && hasFollow) return `Only ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
  if (way === 'native' && !isMain) return `Use ${told.service.title}’s own page`;
  if (way === 'reminder' && (!isMain || told.service.isDirect)) return 'Get a reminder instead';
  return label;
}
