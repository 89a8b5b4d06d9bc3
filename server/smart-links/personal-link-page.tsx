import type { OpenedPersonalLink } from '../../core/smart-links/open-personal-link.js';
import { formTokenField } from '../http/forgery.js';
import { CampaignTitles } from '../pages/campaign-titles.js';
import { renderPage } from '../pages/layout.js';
import { platformTitles } from '../../core/fans/platform-titles.js';
import type { LinkPageSettings } from './link-page-settings.js';

/**
 * "Is this you?": names the chat account before anything is bound to this browser, so that a
 * forwarded link cannot put one fan's library behind another's account.
 */
export function renderPersonalLinkPage({ link, campaign }: OpenedPersonalLink, settings: LinkPageSettings): string {
  const { speech, formToken } = settings;
  const platform = platformTitles[link.platform];
  return renderPage({
    title: speech.text('personalPage.title', { title: campaign.title }),
    settings,
    children: (
      <>
        <CampaignTitles campaign={campaign} speech={speech}>
          {speech.text('personalPage.isThisYou')}
        </CampaignTitles>
        <div class="card who">
          <span class="face" aria-hidden="true">
            {Array.from(link.displayName)[0]?.toUpperCase()}
          </span>
          <p>
            <b dir="auto">{link.displayName}</b>
            <br />
            <span class="quiet">{speech.text('personalPage.on', { platform })}</span>
          </p>
        </div>
        <form method="post">
          <input type="hidden" name={formTokenField} value={formToken} />
          <button class="button" type="submit">
            {speech.text('personalPage.yes')}
          </button>
        </form>
        <p class="quiet">
          {speech.rich('personalPage.no', {
            platform,
            link: (words) => <a href={`/l/${campaign.slug}`}>{words}</a>,
          })}
        </p>
      </>
    ),
  });
}
