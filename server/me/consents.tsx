import type { JSX } from 'preact';
import { newsNotice } from '../../core/consent/news-way.js';
import { coversMail } from '../../core/consent/notice.js';
import { askedPurposes, standingConsents, type StandingConsent } from '../../core/consent/standing-consents.js';
import type { OwnPage } from '../../core/fans/own-page.js';
import { formTokenField } from '../http/forgery.js';
import type { Speech } from '../pages/speech.js';
import { WithdrawButton } from './withdraw-button.js';

type Props = { page: OwnPage; speech: Speech; zone: string; formToken: string };

/** Everything the fan has decided, with its date, and the other decision one press away. */
export function Consents({ page, speech, zone, formToken }: Props): JSX.Element {
  const standing = standingConsents(page.data.consents);
  const live = new Set(standing.filter((consent) => consent.live).map(({ purpose }) => purpose));
  const offered = page.data.preSaves.length === 0 ? [] : askedPurposes.filter((purpose) => !live.has(purpose));
  const wantsMail = lacksMail(page) ? (['news'] as const) : [];
  return (
    <section class="card">
      <h2>{speech.text('mePage.agreed')}</h2>
      {standing.length === 0 && <p>{speech.text('mePage.agreedNothing')}</p>}
      {standing.map((consent) => (
        <OneConsent
          key={consent.latest.id + (consent.campaignId ?? '')}
          {...{ consent, page, speech, zone, formToken }}
        />
      ))}
      {[...offered, ...wantsMail].map((purpose) => (
        <form key={purpose} method="post" action="/me/consents">
          <p class="quiet">{speech.text(`purposeWords.${purpose}`)}</p>
          <input type="hidden" name={formTokenField} value={formToken} />
          <input type="hidden" name="purpose" value={purpose} />
          <button class="button second" type="submit" name="answer" value="yes">
            {speech.text(`purposeOffers.${purpose}`)}
          </button>
        </form>
      ))}
      <p class="quiet">{speech.rich('mePage.notice', { link: (words) => <a href="/privacy">{words}</a> })}</p>
    </section>
  );
}

/** Whether a fan whose letters go by mail has said yes to news while that meant chat alone. */
function lacksMail({ data }: OwnPage): boolean {
  const notice = newsNotice(data.consents);
  return data.mailAddresses.length > 0 && notice !== null && !coversMail(notice);
}

function OneConsent({ consent, page, speech, zone, formToken }: Props & { consent: StandingConsent }): JSX.Element {
  const { purpose, campaignId, latest, live } = consent;
  const campaign = page.data.preSaves.find((own) => own.campaign.id === campaignId)?.campaign;
  const { decidedAt, place, notice } = latest;
  const said = {
    date: speech.longDate(decidedAt, zone),
    version: notice.version,
    party: notice.responsibleParty,
  };
  return (
    <div class="consent">
      <p>{titleOf(latest, campaign?.title, speech)}</p>
      <p class="quiet">{speech.text(saidWhere(live, place === 'web'), said)}</p>
      {live && (
        <WithdrawButton
          formToken={formToken}
          fields={withdrawalOf(purpose, campaignId)}
          label={speech.text('mePage.withdraw')}
        />
      )}
    </div>
  );
}

function titleOf({ purpose, notice }: StandingConsent['latest'], title: string | undefined, { text }: Speech): string {
  if (purpose === 'news' && !coversMail(notice)) return text('purposeTitlesUnnamed.newsInChat');
  if (title === undefined && (purpose === 'save' || purpose === 'follow')) {
    return text(`purposeTitlesUnnamed.${purpose}`);
  }
  return text(`purposeTitles.${purpose}`, { title: title ?? '' });
}

/** The name of the message that tells of a decision. */
function saidWhere(isYes: boolean, isHere: boolean) {
  if (isYes) return isHere ? 'mePage.yesHere' : 'mePage.yesInChat';
  return isHere ? 'mePage.noHere' : 'mePage.noInChat';
}

/** What the button beside a consent takes back: that one, and what cannot be without it. */
function withdrawalOf(
  purpose: StandingConsent['purpose'],
  campaignId: StandingConsent['campaignId'],
): Record<string, string> {
  if (!campaignId) return { what: 'purpose', purpose };
  return { what: purpose === 'follow' ? 'follow' : 'pre-save', campaign: campaignId };
}
