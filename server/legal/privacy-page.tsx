import type { JSX } from 'preact';
import type { Campaign } from '../../core/campaigns/campaign.js';
import { regionProfiles, type RegionProfile } from '../../core/consent/consent.js';
import { isNoticeLanguage, noticeLanguage, noticeVersions, responsibleParty } from '../../core/consent/notice.js';
import type { Attribution } from '../../core/places/place-finder.js';
import { renderPage } from '../pages/layout.js';
import type { PageSettings } from '../pages/page-settings.js';
import type { Speech } from '../pages/speech.js';
import { noticeTexts } from './notice-text.js';

type Shown = {
  region: RegionProfile;
  campaigns: readonly Campaign[];
  /** Whose data tells where an address is; null: no address is looked up. */
  placesBy: Attribution | null;
};

/** The notice of one region, and who answers for each campaign that fans can see. */
export function renderPrivacyPage({ region, campaigns, placesBy }: Shown, settings: PageSettings): string {
  const { speech } = settings;
  const { name, sections } = noticeTexts[region];
  return renderPage({
    title: speech.text('legalPages.privacy'),
    settings,
    children: (
      <>
        <div class="titles">
          <p class="eyebrow" lang={noticeLanguage}>
            {name}
          </p>
          <h1>{speech.text('legalPages.privacy')}</h1>
          <p class="quiet">{speech.text('legalPages.version', { version: noticeVersions[region] })}</p>
          {!isNoticeLanguage(speech.language) && <p>{speech.text('legalPages.whichLanguage')}</p>}
        </div>
        {sections.map(({ heading, paragraphs }) => (
          <section key={heading} class="card prose" lang={noticeLanguage}>
            <h2>{heading}</h2>
            {paragraphs.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </section>
        ))}
        <Contacts campaigns={campaigns} speech={speech} />
        {placesBy && (
          <p class="quiet">
            <a href={placesBy.url}>{placesBy.text}</a>
          </p>
        )}
        <p class="quiet">
          {speech.text('legalPages.otherCountry')}{' '}
          {regionProfiles.map((each) => (
            <>
              <a key={each} href={`/privacy?region=${each}`} lang={noticeLanguage}>
                {noticeTexts[each].name}
              </a>
              {each === regionProfiles.at(-1) ? '' : ' · '}
            </>
          ))}
        </p>
      </>
    ),
  });
}

function Contacts({ campaigns, speech }: { campaigns: readonly Campaign[]; speech: Speech }): JSX.Element {
  return (
    <section class="card">
      <h2>{speech.text('legalPages.whoAnswers')}</h2>
      {campaigns.length === 0 && <p>{speech.text('legalPages.noCampaign')}</p>}
      <dl class="facts">
        {campaigns.map((campaign) => (
          <div key={campaign.id}>
            <dt>
              {speech.rich('legalPages.release', {
                title: <bdi>{campaign.title}</bdi>,
                artist: <bdi>{campaign.artistName}</bdi>,
              })}
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
                  {speech.text('legalPages.complaints', { contact: campaign.contact.grievance })}
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
