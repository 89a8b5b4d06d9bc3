import type { ModeReason } from '../../core/pre-saves/pre-save.js';
import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import { Artwork } from '../pages/artwork.js';
import { renderPage } from '../pages/layout.js';
import { ListenLinks } from './listen-links.js';
import type { PageSettings } from '../pages/page-settings.js';
import type { ReminderChoice } from './reminder-page.js';
import { serviceTitle } from './service-title.js';

/** After a sign-in that cannot save, when it is out already: there is nothing to be reminded of, it can be heard. */
export function renderCannotSavePage(
  { view, choice }: { view: SmartLinkView; choice: ReminderChoice },
  settings: PageSettings,
): string {
  const { speech } = settings;
  const { campaign } = view;
  const service = serviceTitle(view, choice.service);
  return renderPage({
    title: speech.text('cannotSavePage.title', { title: campaign.title }),
    settings,
    children: (
      <>
        <Artwork campaign={campaign} speech={speech} small />
        <div class="titles">
          <p class="eyebrow">{campaign.title}</p>
          <h1>{speech.text('cannotSavePage.heading')}</h1>
        </div>
        <p>{speech.text(whyNot(choice.because), { service })}</p>
        <p class="quiet">{speech.text('reminderPage.nothingKept', { service })}</p>
        <ListenLinks view={view} speech={speech} isOut />
        <a class="second" href={`/l/${campaign.slug}`}>
          {speech.text(choice.because === 'scope-missing' ? 'reminderPage.signInAgain' : 'reminderPage.otherAccount', {
            service,
          })}
        </a>
      </>
    ),
  });
}

/** The name of the message that says why it cannot be saved. */
function whyNot(because: ModeReason) {
  if (because === 'grant-ended' || because === 'fan-chose') return 'cannotSavePage.byYourself';
  return `cannotSavePage.${because}` as const;
}
