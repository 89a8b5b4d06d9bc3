import type { JSX } from 'preact';
import { asksForAge } from '../../core/fans/age.js';
import type { OfferedService, SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import { preSaveWords } from '../../core/streaming/pre-save-words.js';

type Act = 'follow' | 'save' | 'remind';

/** What the buttons of one block say, and whether pressing one says that the fan is of age. */
type Block = { adult: boolean; view: SmartLinkView; service: OfferedService };

/**
 * The ways to say yes, each an act of its own: pre-save and follow, only pre-save, only a reminder. For a fan who lives
 * by Indian clocks and was not asked for their age before, the same act says that they are of age, and there is a way
 * for those who are not. The page's script shows the block that fits the zone; without it, the zone shown at first does.
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
  const { service, view } = block;
  const isOpen = service.opensAt === null;
  const follows = service.followPermissions !== null;
  return (
    <>
      {isOpen && follows && <ActButton {...block} act="follow" main />}
      {isOpen && <ActButton {...block} act="save" main={!follows} />}
      {!view.released && view.visitor?.identity && <ActButton {...block} act="remind" main={false} />}
    </>
  );
}

function ActButton({ adult, view, service, act, main }: Block & { act: Act; main: boolean }): JSX.Element {
  const label = labelOf(act, view, service);
  const said = act === 'remind' ? 'only remind me' : `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
  const text = adult ? `I am 18 or older: ${said}` : label;
  const remind = act === 'remind' ? { formaction: `/l/${view.campaign.slug}/remind` } : {};
  return (
    <button
      class={main && !view.released ? 'button' : 'second'}
      type="submit"
      name="act"
      value={adult ? `adult-${act}` : act}
      {...remind}
    >
      {text}
    </button>
  );
}

function labelOf(act: Act, { released }: SmartLinkView, { name, title, followPermissions }: OfferedService): string {
  const { toSave, toFollow } = preSaveWords(name);
  const save = released ? 'Save now' : toSave;
  switch (act) {
    case 'follow':
      return `${save} and ${toFollow} on ${title}`;
    case 'save':
      return followPermissions ? `Only ${save.toLowerCase()} on ${title}` : `${save} on ${title}`;
    case 'remind':
      return `No ${title}? Get a reminder instead`;
  }
}
