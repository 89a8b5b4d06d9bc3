import type { JSX } from 'preact';
import type { Campaign } from '../../core/campaigns/campaign.js';
import { artworkEdge } from '../../core/campaigns/artwork.js';
import { languages, localeOf, type Language } from '../../core/languages/language.js';
import type { Speech } from './speech.js';

/** What a chat or a network shows of a link: Open Graph and Twitter Card. */
export type Preview = { description: string; url: string; image: { url: string; edge: number; alt: string } | null };

/** The card of a campaign's link: its cover with its size, so that it is shown large at once. */
export function campaignPreview(
  { campaign, baseUrl }: { campaign: Campaign; baseUrl: string },
  speech: Speech,
  description: string,
): Preview {
  const url = `${baseUrl}/l/${campaign.slug}`;
  const alt = speech.text('page.coverOf', { title: campaign.title });
  return {
    description,
    url,
    image: campaign.hasArtwork ? { url: `${url}/artwork`, edge: artworkEdge, alt } : null,
  };
}

type Tags = { title: string; speech: Speech; preview: Preview; spoken?: readonly Language[] };

/** The tags of a page's preview card, and the addresses of the page in each language. */
export function PreviewTags({ title, speech: { language }, preview, spoken = languages }: Tags): JSX.Element {
  const { description, url, image } = preview;
  const others = spoken.toSpliced(spoken.indexOf(language), 1);
  return (
    <>
      <meta name="description" content={description} />
      <meta property="og:type" content="website" />
      <meta property="og:locale" content={openGraphLocale(language)} />
      {others.map((each) => (
        <meta key={each} property="og:locale:alternate" content={openGraphLocale(each)} />
      ))}
      {spoken.length > 1 &&
        spoken.map((each) => <link key={each} rel="alternate" hreflang={each} href={`${url}?lang=${each}`} />)}
      {spoken.length > 1 && <link rel="alternate" hreflang="x-default" href={url} />}
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={url} />
      {image && (
        <>
          <meta property="og:image" content={image.url} />
          <meta property="og:image:type" content="image/jpeg" />
          <meta property="og:image:width" content={String(image.edge)} />
          <meta property="og:image:height" content={String(image.edge)} />
          <meta property="og:image:alt" content={image.alt} />
        </>
      )}
      <meta name="twitter:card" content={image ? 'summary_large_image' : 'summary'} />
      <meta name="twitter:title" content={title} />
      <meta name="twitter:description" content={description} />
      {image && <meta name="twitter:image" content={image.url} />}
      {image && <meta name="twitter:image:alt" content={image.alt} />}
    </>
  );
}

/** As Open Graph writes it: `pt_BR`. */
function openGraphLocale(language: Language): string {
  return localeOf[language].replace('-', '_');
}
