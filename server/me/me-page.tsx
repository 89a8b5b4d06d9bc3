import type { JSX } from 'preact';
import type { OwnPage } from '../../core/fans/own-page.js';
import { renderPage } from '../pages/layout.js';
import { platformTitles } from '../../core/fans/platform-titles.js';
import type { Speech } from '../pages/speech.js';
import { City } from './city.js';
import { Consents } from './consents.js';
import { Letters } from './letters.js';
import { OwnActs } from './own-acts.js';
import { OwnPreSaves } from './own-pre-saves.js';
import { OwnReferrals } from './own-referrals.js';
import type { OwnSettings } from './own-settings.js';
import { WithdrawButton } from './withdraw-button.js';

/** The fan's own page: what is kept of them and until when, and how to change that. */
export function renderMePage(page: OwnPage, settings: OwnSettings): string {
  const { speech, formToken } = settings;
  const { data, artistName } = page;
  const zone = zoneOf(page);
  return renderPage({
    title: speech.text('mePage.title'),
    settings,
    children: (
      <>
        <div class="titles">
          <p class="eyebrow" dir="auto">
            {artistName}
          </p>
          <h1>{speech.text('mePage.heading')}</h1>
          <p class="quiet">{speech.text('mePage.inShort')}</p>
        </div>
        <Identities page={page} speech={speech} zone={zone} />
        <Letters page={page} speech={speech} zone={zone} formToken={formToken} />
        <City page={page} speech={speech} zone={zone} formToken={formToken} />
        <OwnPreSaves data={data} speech={speech} formToken={formToken} />
        <OwnReferrals data={data} speech={speech} />
        <Grants page={page} speech={speech} zone={zone} />
        <OwnActs page={page} speech={speech} zone={zone} />
        <Consents page={page} speech={speech} zone={zone} formToken={formToken} />
        <section class="card">
          <h2>{speech.text('mePage.all')}</h2>
          <WithdrawButton
            formToken={formToken}
            fields={{ what: 'everything' }}
            label={speech.text('mePage.withdrawAll')}
          />
          <a class="button second" href="/me/data.json" download>
            {speech.text('mePage.download')}
          </a>
          <a class="button second" href="/me/forget">
            {speech.text('mePage.forget')}
          </a>
        </section>
      </>
    ),
  });
}

/** The zone that a fan's dates are written in: that of their latest pre-save. */
export function zoneOf({ data }: Pick<OwnPage, 'data'>): string {
  return data.preSaves[0]?.preSave.zone ?? 'UTC';
}

type Props = { page: OwnPage; speech: Speech; zone: string };

function Identities({ page: { data }, speech, zone }: Props): JSX.Element {
  return (
    <section class="card">
      <h2>{speech.text('mePage.who')}</h2>
      {data.identities.length === 0 && data.mailAddresses.length === 0 && (
        <p>{speech.text(data.grants.length > 0 ? 'mePage.knownByService' : 'mePage.knownByBrowser')}</p>
      )}
      <dl class="facts">
        {data.identities.map(({ platform, displayName, externalId, createdAt }) => (
          <div key={`${platform}:${externalId}`}>
            <dt>{platformTitles[platform]}</dt>
            <dd>
              {speech.rich('mePage.account', {
                fan: <bdi>{displayName}</bdi>,
                id: externalId,
                date: speech.longDate(createdAt, zone),
              })}
            </dd>
          </div>
        ))}
      </dl>
      {data.fan.age && (
        <p>
          {speech.text(data.fan.age.adult ? 'mePage.adult' : 'mePage.underAge', {
            date: speech.longDate(data.fan.age.declaredAt, zone),
          })}
        </p>
      )}
      <p class="quiet">
        {speech.text('mePage.keptUntil', {
          messages: data.announcements.length,
          links: data.personalLinks.length,
          browsers: data.sessions.length,
        })}
      </p>
    </section>
  );
}

function Grants({ page: { data }, speech, zone }: Props): JSX.Element {
  return (
    <section class="card">
      <h2>{speech.text('mePage.allowed')}</h2>
      {data.grants.length === 0 && <p>{speech.text('mePage.allowedNothing')}</p>}
      {data.grants.map((grant) =>
        grant.state === 'destroyed' ? (
          <p key={grant.id}>{speech.text('mePage.destroyed', { service: grant.title })}</p>
        ) : (
          <div key={grant.id}>
            <p>
              {speech.text('mePage.allowedSince', {
                service: grant.title,
                date: speech.longDate(grant.consentedAt, zone),
              })}
            </p>
            <ul>
              {grant.allows.map((why) => (
                <li key={why}>{speech.text(`permissions.${why}`)}</li>
              ))}
            </ul>
            <p class="quiet">{speech.text('mePage.keptAtMost', { date: speech.longDate(grant.keepUntil, zone) })}</p>
          </div>
        ),
      )}
    </section>
  );
}
