import type { JSX } from 'preact';
import type { Campaign } from '../../core/campaigns/campaign.js';
import { artworkEdge } from '../../core/campaigns/artwork.js';
import { previewWords, type PageLanguage } from './languages.js';

/** What a chat or a network shows of a link: Open Graph and Twitter Card. */
export type Preview = { description: string; url: string; image: { url: string; edge: number; alt: string } | null };

/** The card of a campaign's link: its cover with its size, so that it is shown large at once. */
export function campaignPreview(
  { campaign, baseUrl }: { campaign: Campaign; baseUrl: string },
  language: PageLanguage,
  description: string,
): Preview {
  const url = `${baseUrl}/l/${campaign.slug}`;
  const alt = previewWords[language].coverOf(campaign.title);
  return {
    description,
    url,
    image: campaign.hasArtwork ? { url: `${url}/artwork`, edge: artworkEdge, alt } : null,
  };
}

type Tags = { title: string; language: PageLanguage; preview: Preview };

/** What a chat shows of a link: Open Graph tags for the head of the page. */
export function PreviewTags({ title, language, preview: { description, url, image } }: Tags): JSX.Element {
  return (
    <>
      <meta name="description" content={description} />
      <meta property="og:type" content="website" />
      <meta property="og:locale" content={previewWords[language].locale} />
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
