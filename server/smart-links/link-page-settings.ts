import type { PageSettings } from '../pages/page-settings.js';
import type { ChoiceElsewhere } from './choice-elsewhere.js';
import type { FormTags } from './form-tags.js';

/** What the pages of a campaign's link are rendered with. */
export type LinkPageSettings = PageSettings & {
  formToken: string;
  baseUrl: string;
  /** What the link said by which the page was opened, for its forms to carry on; empty: nothing. */
  tags?: FormTags;
  /** What the fan had chosen in the browser that they came from. */
  choice?: ChoiceElsewhere | null;
};
