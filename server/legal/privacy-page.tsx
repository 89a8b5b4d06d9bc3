import type { JSX } from 'preact';
import type { Campaign } from '../../core/campaigns/campaign.js';
import { regionProfiles, type RegionProfile } from '../../core/consent/consent.js';
import { noticeVersions, responsibleParty } from '../../core/consent/notice.js';
import type { Attribution } from '../../core/places/place-finder.js';
import { Footer } from '../pages/footer.js';
import { renderPage } from '../pages/layout.js';
import { noticeTexts } from './notice-text.js';

type Shown = {
  region: RegionProfile;
  campaigns: readonly Campaign[];
  /** Whose data tells where an address is; null: no address is looked up. */
  placesBy: Attribution | null;
};

/** The notice of one region, and who answers for each campaign that fans can see. */
export function renderPrivacyPage({ region, campaigns, placesBy }: Shown, nonce: string): string {
  const { name, sections } = noticeTexts[region];
  return renderPage({
    title: 'Privacy',
    nonce,
    children: (
      <>
        <div class="titles">
          <p class="eyebrow">{name}</p>
          <h1>Privacy</h1>
          <p class="quiet">Version {noticeVersions[region]}</p>
        </div>
        {sections.map(({ heading, paragraphs }) => (
          <section key={heading} class="card prose">
            <h2>{heading}</h2>
            {paragraphs.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </section>
        ))}
        <Contacts campaigns={campaigns} />
        {placesBy && (
          <p class="quiet">
            <a href={placesBy.url}>{placesBy.text}</a>
          </p>
        )}
        <p class="quiet">
          Another country?{' '}
          {regionProfiles.map((each) => (
            <>
              <a key={each} href={`/privacy?region=${each}`}>
                {noticeTexts[each].name}
              </a>
              {each === regionProfiles.at(-1) ? '' : ' · '}
            </>
          ))}
        </p>
        <Footer />
      </>
    ),
  });
}

function Contacts({ campaigns }: { campaigns: readonly Campaign[] }): JSX.Element {
  return (
    <section class="card">
      <h2>Who answers for it</h2>
      {campaigns.length === 0 && <p>There is no campaign at the moment.</p>}
      <dl class="facts">
        {campaigns.map((campaign) => (
          <div key={campaign.id}>
            <dt>
              <bdi>{campaign.title}</bdi> by <bdi>{campaign.artistName}</bdi>
            </dt>
            <dd>
              {responsibleParty(campaign)}
              {campaign.contact && (
                <>
                  , <a href={`mailto:${campaign.contact.email}`}>{campaign.contact.email}</a>
                </>
              )}
              {campaign.contact?.grievance && (
                <>
                  <br />
                  Complaints: {campaign.contact.grievance}
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
