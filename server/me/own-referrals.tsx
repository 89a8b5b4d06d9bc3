import type { JSX } from 'preact';
import type { FanData } from '../../core/fans/fan-data.js';
import { writtenOut } from '../../core/referrals/referral-code.js';
import type { Speech } from '../pages/speech.js';

/** The fan's codes for friends, and what came of them. */
export function OwnReferrals({ data, speech }: { data: FanData; speech: Speech }): JSX.Element | null {
  const { referralCodes, points, preSaves } = data;
  if (referralCodes.length === 0 && points.length === 0) return null;
  const titleOf = (id: string) => preSaves.find(({ campaign }) => campaign.id === id)?.campaign.title;
  const brought = (id: string) =>
    points
      .filter((entry) => entry.as === 'invited' && entry.campaignId === id)
      .reduce((sum, { change }) => sum + change, 0);
  return (
    <section class="card">
      <h2>{speech.text('mePage.friends')}</h2>
      <dl class="facts">
        {referralCodes.map(({ code, campaignId }) => (
          <div key={code}>
            <dt>{writtenOut(code)}</dt>
            <dd>{codeInWords(titleOf(campaignId), brought(campaignId), speech)}</dd>
          </div>
        ))}
      </dl>
      {points.some((entry) => entry.as === 'newcomer') && <p>{speech.text('mePage.broughtByFriend')}</p>}
      <p class="quiet">{speech.text('mePage.codesForgotten')}</p>
    </section>
  );
}

function codeInWords(title: string | undefined, count: number, { text }: Speech): string {
  return title === undefined ? text('mePage.codeUnnamed', { count }) : text('mePage.code', { title, count });
}
