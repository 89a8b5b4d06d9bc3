import type { JSX } from 'preact';
import { askedPurposes, standingConsents, type StandingConsent } from '../../core/consent/standing-consents.js';
import type { OwnPage } from '../../core/fans/own-page.js';
import { formTokenField } from '../http/forgery.js';
import { longDate } from '../pages/words.js';
import { purposeTitles, purposeWords } from './purpose-words.js';
import { WithdrawButton } from './withdraw-button.js';

type Props = { page: OwnPage; zone: string; formToken: string };

/** Everything the fan has decided, with its date, and the other decision one press away. */
export function Consents({ page, zone, formToken }: Props): JSX.Element {
  const standing = standingConsents(page.data.consents);
  const live = new Set(standing.filter((consent) => consent.live).map(({ purpose }) => purpose));
  const offered = page.data.preSaves.length === 0 ? [] : askedPurposes.filter((purpose) => !live.has(purpose));
  return (
    <section class="card">
      <h2>What you agreed to</h2>
      {standing.length === 0 && <p>Nothing so far.</p>}
      {standing.map((consent) => (
        <OneConsent key={consent.latest.id + (consent.campaignId ?? '')} {...{ consent, page, zone, formToken }} />
      ))}
      {offered.map((purpose) => (
        <form key={purpose} method="post" action="/me/consents">
          <p class="quiet">{purposeWords[purpose]}</p>
          <input type="hidden" name={formTokenField} value={formToken} />
          <input type="hidden" name="purpose" value={purpose} />
          <button class="button second" type="submit" name="answer" value="yes">
            Say yes to: {purposeTitles[purpose]().toLowerCase()}
          </button>
        </form>
      ))}
      <p class="quiet">
        The notice you were shown is at <a href="/privacy">privacy</a>. This list stays, so that we can show what you
        decided.
      </p>
    </section>
  );
}

function OneConsent({ consent, page, zone, formToken }: Props & { consent: StandingConsent }): JSX.Element {
  const { purpose, campaignId, latest, live } = consent;
  const campaign = page.data.preSaves.find((own) => own.campaign.id === campaignId)?.campaign;
  const decided = `${live ? 'You said yes' : 'You said no'} on ${longDate(latest.decidedAt, zone)}`;
  return (
    <div class="consent">
      <p>{purposeTitles[purpose](campaign?.title ?? 'a release')}</p>
      <p class="quiet">
        {decided}, {latest.place === 'web' ? 'on our pages' : 'in chat'} (notice {latest.notice.version},{' '}
        {latest.notice.responsibleParty}).
      </p>
      {live && <WithdrawButton formToken={formToken} fields={withdrawalOf(purpose, campaignId)} label="Withdraw" />}
    </div>
  );
}

/** What the button beside a consent takes back: that one, and what cannot be without it. */
function withdrawalOf(
  purpose: StandingConsent['purpose'],
  campaignId: StandingConsent['campaignId'],
): Record<string, string> {
  if (!campaignId) return { what: 'purpose', purpose };
  return { what: purpose === 'follow' ? 'follow' : 'pre-save', campaign: campaignId };
}
