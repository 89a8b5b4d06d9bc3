import type { JSX } from 'preact';
import type { OwnPage } from '../../core/fans/own-page.js';
import { formTokenField } from '../http/forgery.js';
import { Footer } from '../pages/footer.js';
import { renderPage } from '../pages/layout.js';
import { platformTitles } from '../../core/fans/platform-titles.js';
import { counted, longDate } from '../pages/words.js';
import { City } from './city.js';
import { Consents } from './consents.js';
import { OwnPreSaves } from './own-pre-saves.js';
import { OwnReferrals } from './own-referrals.js';
import { WithdrawButton } from './withdraw-button.js';

/** What a page of the fan’s own needs for its script and forms. */
export type OwnSettings = { nonce: string; formToken: string };

/** The fan's own page: what is kept of them and until when, and how to change that. */
export function renderMePage(page: OwnPage, { nonce, formToken }: OwnSettings): string {
  const { data, artistName } = page;
  const zone = zoneOf(page);
  return renderPage({
    title: 'Your data',
    nonce,
    children: (
      <>
        <div class="titles">
          <p class="eyebrow" dir="auto">
            {artistName}
          </p>
          <h1>What we keep of you</h1>
          <p class="quiet">
            In short; the download has every field. You can take it back, take it with you, or have it erased.
          </p>
        </div>
        <Identities page={page} zone={zone} />
        <City page={page} zone={zone} formToken={formToken} />
        <OwnPreSaves data={data} formToken={formToken} />
        <OwnReferrals data={data} />
        <Grants page={page} zone={zone} />
        <Consents page={page} zone={zone} formToken={formToken} />
        <section class="card">
          <h2>All at once</h2>
          <WithdrawButton formToken={formToken} fields={{ what: 'everything' }} label="Withdraw everything" />
          <a class="button second" href="/me/data.json" download>
            Download my data
          </a>
          <a class="button second" href="/me/forget">
            Forget me
          </a>
        </section>
        <Footer />
      </>
    ),
  });
}

/** The zone that a fan's dates are written in: that of their latest pre-save. */
export function zoneOf({ data }: Pick<OwnPage, 'data'>): string {
  return data.preSaves[0]?.preSave.zone ?? 'UTC';
}

function Identities({ page: { data }, zone }: { page: OwnPage; zone: string }): JSX.Element {
  return (
    <section class="card">
      <h2>Who you are here</h2>
      {data.identities.length === 0 && (
        <p>
          {data.grants.length > 0
            ? 'We know you by your account at your streaming service only, and by this browser.'
            : 'We know you by this browser alone.'}
        </p>
      )}
      <dl class="facts">
        {data.identities.map(({ platform, displayName, externalId, createdAt }) => (
          <div key={`${platform}:${externalId}`}>
            <dt>{platformTitles[platform]}</dt>
            <dd>
              <bdi>{displayName}</bdi> (account {externalId}), known since {longDate(createdAt, zone)}
            </dd>
          </div>
        ))}
      </dl>
      {data.fan.age && (
        <p>
          On {longDate(data.fan.age.declaredAt, zone)} you told us that you are{' '}
          {data.fan.age.adult ? '18 or older' : 'under 18'}. We do not know how old you are beyond that.
        </p>
      )}
      <p class="quiet">
        Kept until you ask us to forget you, with {counted(data.announcements.length, 'message')} about your pre-saves,{' '}
        {counted(data.personalLinks.length, 'link')} from chat and {counted(data.sessions.length, 'browser')} in which
        you said that it is you.
      </p>
    </section>
  );
}

function Grants({ page: { data }, zone }: { page: OwnPage; zone: string }): JSX.Element {
  return (
    <section class="card">
      <h2>What you allowed us</h2>
      {data.grants.length === 0 && <p>Nothing: we hold no permission of yours.</p>}
      {data.grants.map((grant) =>
        grant.state === 'destroyed' ? (
          <p key={grant.id}>
            Your permission at {grant.title} is destroyed: we have no access to your account any more.
          </p>
        ) : (
          <div key={grant.id}>
            <p>
              At {grant.title}, since {longDate(grant.consentedAt, zone)}:
            </p>
            <ul>
              {grant.allows.map((why) => (
                <li key={why}>{why}</li>
              ))}
            </ul>
            <p class="quiet">
              Kept until {longDate(grant.keepUntil, zone)} at the latest, then destroyed. It is sealed: nobody reads it.
            </p>
          </div>
        ),
      )}
    </section>
  );
}

/** "Forget me" asks once more: what goes cannot come back. */
export function renderForgetPage(
  { artistName }: Pick<OwnPage, 'artistName'>,
  { nonce, formToken }: OwnSettings,
): string {
  return renderPage({
    title: 'Forget me',
    nonce,
    children: (
      <>
        <h1>Shall we forget you?</h1>
        <section class="card prose">
          <ul>
            <li>Everything you pre-saved here is withdrawn: nothing more is saved for you.</li>
            <li>Your permission is destroyed, and who you are in chat and at your service is erased.</li>
            <li>What is in your library stays there: it is yours.</li>
            <li>
              What stays with us is that somebody pre-saved, agreed and withdrew, under a random number that leads to
              nobody. The law asks us to be able to show it.
            </li>
          </ul>
        </section>
        <p>
          It holds for <bdi>{artistName}</bdi>, at once, and cannot be undone. You can always begin anew.
        </p>
        <form method="post" action="/me/forget">
          <input type="hidden" name={formTokenField} value={formToken} />
          <button class="button danger" type="submit">
            Yes, forget me
          </button>
        </form>
        <a class="button second" href="/me">
          No, go back
        </a>
        <Footer />
      </>
    ),
  });
}
