import type { ModeReason } from '../../core/pre-saves/pre-save.js';
import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import { Artwork } from '../pages/artwork.js';
import { Footer } from '../pages/footer.js';
import { renderPage } from '../pages/layout.js';
import { ListenLinks } from './listen-links.js';
import type { PageSettings } from './pre-save-page.js';
import type { ReminderChoice } from './reminder-page.js';
import { serviceTitle } from './service-title.js';

/** After a sign-in that cannot save, when it is out already: there is nothing to be reminded of, it can be heard. */
export function renderCannotSavePage(
  { view, choice }: { view: SmartLinkView; choice: ReminderChoice },
  { nonce }: Pick<PageSettings, 'nonce'>,
): string {
  const { campaign } = view;
  const service = serviceTitle(view, choice.service);
  return renderPage({
    title: `It is out: ${campaign.title}`,
    nonce,
    children: (
      <>
        <Artwork campaign={campaign} small />
        <div class="titles">
          <p class="eyebrow">{campaign.title}</p>
          <h1>It is out: listen here</h1>
        </div>
        <p>{whyNot(choice.because, service)}</p>
        <p class="quiet">Nothing of your {service} account was kept.</p>
        <ListenLinks view={view} verb="Listen" />
        <a class="second" href={`/l/${campaign.slug}`}>
          {choice.because === 'scope-missing' ? `Sign in to ${service} again` : `Use another ${service} account`}
        </a>
        <Footer />
      </>
    ),
  });
}

function whyNot(because: ModeReason, service: string): string {
  switch (because) {
    case 'not-allow-listed':
      return `${service} opens its library to a few invited accounts of this app only, so we cannot save it for you. You can add it there yourself.`;
    case 'scope-missing':
      return `You kept the library to yourself on ${service}’s page, and that is fine: you can add it there yourself. If it was a slip, sign in again and allow both.`;
    case 'no-account':
      return `${service} saves nothing for this account where you are.`;
    case 'no-subscription':
      return `${service} keeps a library for subscribers only, and says that this account has no subscription. With one, sign in again and it is saved for you.`;
    case 'permission-too-short':
      return `${service} lets us into your library for some hours only, so we cannot save it for you later. You can add it there yourself.`;
    case 'grant-ended':
    case 'fan-chose':
      return `You can add it on ${service} yourself.`;
  }
}
