import type { Campaign } from '../../core/campaigns/campaign.js';
import { formTokenField } from '../http/forgery.js';
import { CampaignTitles } from '../pages/campaign-titles.js';
import { renderPage } from '../pages/layout.js';
import type { LinkPageSettings } from './link-page-settings.js';

/** What the fan had pressed before they were asked: sent again with their answer. */
export type HeldForm = {
  campaign: Campaign;
  /** Where it goes once they have said that they are of age. */
  action: string;
  act: string;
  fields: Readonly<Record<string, string>>;
};

/** For a browser without scripts whose fan chose a zone in India: asked on a page of its own. */
export function renderAgePage({ campaign, action, act, fields }: HeldForm, settings: LinkPageSettings): string {
  const { speech, formToken } = settings;
  return renderPage({
    title: speech.text('personalPage.ageTitle', { title: campaign.title }),
    settings,
    children: (
      <>
        <CampaignTitles campaign={campaign} speech={speech}>
          {speech.text('personalPage.ageHeading')}
        </CampaignTitles>
        <form method="post" action={action}>
          <input type="hidden" name={formTokenField} value={formToken} />
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <button class="button" type="submit" name="act" value={`adult-${act}`}>
            {speech.text('personalPage.adult')}
          </button>
          <button class="second" type="submit" formaction={`/l/${campaign.slug}/under-age`}>
            {speech.text('personalPage.underAge')}
          </button>
        </form>
      </>
    ),
  });
}
