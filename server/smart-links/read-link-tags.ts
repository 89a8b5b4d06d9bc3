import { adClickIdNames, parseSource, type AdClickIds, type LinkTags } from '../../core/smart-links/visit.js';
import { unrulyCharacters } from '../../core/unruly-characters.js';

const longestTag = 100;
const longestClickId = 300;

/** What the query of a link says: where it was posted, whose invitation it is. Of a repeated parameter the first counts. */
export function readLinkTags(url: string): LinkTags {
  const query = new URLSearchParams(url.includes('?') ? url.slice(url.indexOf('?') + 1, longestQuery) : '');
  const tag = (name: string) => readTag(query.get(name));
  const code = query.get('r') ?? '';
  return {
    source: parseSource(query.get('s') ?? '') ?? parseSource(query.get('utm_source') ?? ''),
    // Whether it is a code is found out when it is looked up.
    referralCode: code !== '' && code.length <= longestTag ? code : null,
    utm: {
      source: tag('utm_source'),
      medium: tag('utm_medium'),
      campaign: tag('utm_campaign'),
      term: tag('utm_term'),
      content: tag('utm_content'),
    },
    adClickIds: readAdClickIds(query),
  };
}

/** Beyond it nothing is read: no link that somebody posts is as long. */
const longestQuery = 4_096;

/** Free text, but short and printable; anything else is no tag that a campaign was given. */
function readTag(text: string | null): string | null {
  const tag = text?.trim() ?? '';
  return tag === '' || tag.length > longestTag || isUnprintable(tag) ? null : tag;
}

function isUnprintable(tag: string): boolean {
  return tag.search(unrulyCharacters) >= 0 || tag.includes('\ufffd');
}

function readAdClickIds(query: URLSearchParams): AdClickIds {
  const ids: AdClickIds = {};
  for (const name of adClickIdNames) {
    const id = query.get(name);
    if (id !== null && id.length <= longestClickId && /^[\w.-]+$/.test(id)) ids[name] = id;
  }
  return ids;
}
