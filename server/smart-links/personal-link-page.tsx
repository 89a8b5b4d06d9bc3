import type { OpenedPersonalLink } from '../../core/smart-links/open-personal-link.js';
import { formTokenField } from '../http/forgery.js';
import { CampaignTitles } from '../pages/campaign-titles.js';
import { Footer } from '../pages/footer.js';
import { renderPage } from '../pages/layout.js';
import { platformTitles } from '../../core/fans/platform-titles.js';
import type { PageSettings } from './pre-save-page.js';

/**
 * "Is this you?": names the chat account before anything is bound to this browser, so that a
 * forwarded link cannot put one fan's library behind another's account.
 */
export function renderPersonalLinkPage(
  { link, campaign }: OpenedPersonalLink,
  { nonce, formToken }: PageSettings,
): string {
  const platform = platformTitles[link.platform];
  return renderPage({
    title: `Is this you? ${campaign.title}`,
    nonce,
    children: (
      <>
        <CampaignTitles campaign={campaign}>Is this you?</CampaignTitles>
        <div class="card who">
          <span class="face" aria-hidden="true">
            {Array.from(link.displayName)[0]?.toUpperCase()}
          </span>
          <p>
            <b dir="auto">{link.displayName}</b>
            <br />
            <span class="quiet">on {platform}</span>
          </p>
        </div>
        <form method="post">
          <input type="hidden" name={formTokenField} value={formToken} />
          <button class="button" type="submit">
            Yes, that’s me
          </button>
        </form>
        <p class="quiet">
          Not you? Then this link belongs to somebody else. Type /presave in your own {platform} for yours, or{' '}
          <a href={`/l/${campaign.slug}`}>go on without a chat account</a>.
        </p>
        <Footer />
      </>
    ),
  });
}
