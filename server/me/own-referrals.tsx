import type { JSX } from 'preact';
import type { FanData } from '../../core/fans/fan-data.js';
import { writtenOut } from '../../core/referrals/referral-code.js';
import { counted } from '../pages/words.js';

/** The fan's codes for friends, and what came of them. */
export function OwnReferrals({ data }: { data: FanData }): JSX.Element | null {
  const { referralCodes, points, preSaves } = data;
  if (referralCodes.length === 0 && points.length === 0) return null;
  const titleOf = (id: string) => preSaves.find(({ campaign }) => campaign.id === id)?.campaign.title ?? 'a release';
  const brought = (id: string) =>
    points
      .filter((entry) => entry.as === 'invited' && entry.campaignId === id)
      .reduce((sum, { change }) => sum + change, 0);
  return (
    <section class="card">
      <h2>Friends</h2>
      <dl class="facts">
        {referralCodes.map(({ code, campaignId }) => (
          <div key={code}>
            <dt>{writtenOut(code)}</dt>
            <dd>
              your code for {titleOf(campaignId)}: {counted(brought(campaignId), 'pre-save')} you brought
            </dd>
          </div>
        ))}
      </dl>
      {points.some((entry) => entry.as === 'newcomer') && <p>We know that a friend’s code brought you.</p>}
      <p class="quiet">
        Forget yourself, and your codes are nobody’s; points that were given stay, under a random number.
      </p>
    </section>
  );
}
