import type { JSX } from 'preact';
import { preSaveTerm } from '../../core/streaming/pre-save-words.js';
import { CampaignTitles } from '../pages/campaign-titles.js';
import { renderPage } from '../pages/layout.js';
import type { PageSettings } from '../pages/page-settings.js';
import { OtherBrowser } from './other-browser.js';
import { SignInForm } from './sign-in-form.js';
import type { Shown } from './sign-in-shown.js';
import { WhatHappens } from './what-happens.js';
import { inPageSignInScript } from './in-page-sign-in-script.js';

/** The page on which a fan signs in where the service has no page of its own to send them to. */
export function renderInPageSignIn(
  request: Omit<Shown, 'speech'>,
  settings: PageSettings & { formToken: string },
): string {
  const { speech, formToken } = settings;
  const shown = { ...request, speech };
  const { campaign, service } = shown.view;
  const named = { service: service.title, title: campaign.title };
  return renderPage({
    title: speech.text('signInPage.title', named),
    settings,
    script: inPageSignInScript,
    children: (
      <>
        <CampaignTitles campaign={campaign} speech={speech}>
          {speech.text('signInPage.heading', { ...named, kind: preSaveTerm(service.name) })}
        </CampaignTitles>
        {shown.inApp && <OtherBrowser {...shown} inApp={shown.inApp} />}
        <SignInForm {...shown} formToken={formToken} />
        <WhatHappens {...shown} />
        <WaysOn {...shown} />
      </>
    ),
  });
}

function WaysOn({ view, speech }: Shown): JSX.Element {
  const { campaign, service, zone } = view;
  const choice = new URLSearchParams({ service: service.name, zone, because: 'fan-chose' });
  return (
    <>
      <a class="second" href={`/l/${campaign.slug}/reminder?${choice.toString()}`}>
        {speech.text('signInPage.reminder')}
      </a>
      <a class="quiet" href={`/l/${campaign.slug}`}>
        {speech.text('signInPage.back')}
      </a>
    </>
  );
}
