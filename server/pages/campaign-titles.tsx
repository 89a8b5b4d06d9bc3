import type { ComponentChildren, JSX } from 'preact';
import type { Campaign } from '../../core/campaigns/campaign.js';
import { Artwork } from './artwork.js';
import type { Speech } from './speech.js';

type Props = { campaign: Campaign; speech: Speech; children: ComponentChildren };

/** The head of a page that is about one step on the way to a release: its cover, its title, and what the step is. */
export function CampaignTitles({ campaign, speech, children }: Props): JSX.Element {
  return (
    <>
      <Artwork campaign={campaign} speech={speech} small />
      <div class="titles">
        <p class="eyebrow" dir="auto">
          {campaign.title}
        </p>
        <h1>{children}</h1>
      </div>
    </>
  );
}
