import type { OpenedMailLink } from '../../core/mail/follow-mail-link.js';
import { formTokenField } from '../http/forgery.js';
import { renderPage } from '../pages/layout.js';
import type { PageSettings } from '../pages/page-settings.js';

const keys = {
  confirm: { title: 'mail.confirmPage', what: 'mail.confirmWhat', button: 'mail.yes', other: 'mail.confirmPageElse' },
  'sign-in': {
    title: 'mail.signInPage',
    what: 'mail.signInWhat',
    button: 'mail.openMyPage',
    other: 'mail.signInPageElse',
  },
} as const;

/** What a link from a mail leads to: a button. Programs that open every link in a mail press none. */
export function renderMailLinkPage(
  { goal, campaign, shownAddress: address }: OpenedMailLink,
  settings: PageSettings & { formToken: string },
): string {
  const { text } = settings.speech;
  const { title, what, button, other } = keys[goal];
  return renderPage({
    title: text(title),
    settings,
    children: (
      <>
        <div class="titles">
          <p class="eyebrow" dir="auto">
            {campaign.artistName}
          </p>
          <h1>{text(title)}</h1>
        </div>
        <p>{text(what, { artist: campaign.artistName, address })}</p>
        <form method="post">
          <input type="hidden" name={formTokenField} value={settings.formToken} />
          <button class="button" type="submit">
            {text(button)}
          </button>
        </form>
        <p class="quiet">{text(other)}</p>
      </>
    ),
  });
}
