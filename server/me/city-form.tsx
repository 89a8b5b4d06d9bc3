import type { JSX } from 'preact';
import { longestCityName } from '../../core/fans/city.js';
import { metros } from '../../core/places/metros.js';
import { formTokenField } from '../http/forgery.js';
import type { Speech } from '../pages/speech.js';

type CityFormProps = {
  speech: Speech;
  formToken: string;
  /** The campaign whose page asks; none on the fan's own page. */
  slug?: string;
  /** What the fan has told before; what their connection was taken for is not put in their mouth. */
  told: string;
  keep: string;
  decline: string;
};

const metrosByName = [...metros].sort((one, other) => one.name.localeCompare(other.name, 'en'));

/** Asks for a city. Any can be written; the metros are suggested. Two buttons of the same weight. */
export function CityForm({ speech, formToken, slug, told, keep, decline }: CityFormProps): JSX.Element {
  return (
    <form method="post" action="/me/city">
      <input type="hidden" name={formTokenField} value={formToken} />
      {slug !== undefined && <input type="hidden" name="slug" value={slug} />}
      <label>
        {speech.text('mePage.city')}
        <input
          type="text"
          name="city"
          list="metros"
          value={told}
          maxLength={longestCityName}
          autocomplete="address-level2"
          required
        />
      </label>
      <datalist id="metros">
        {metrosByName.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      <div class="pair">
        <button class="button second" type="submit" name="act" value="keep">
          {keep}
        </button>
        <button class="button second" type="submit" name="act" value="decline" formNoValidate>
          {decline}
        </button>
      </div>
    </form>
  );
}
