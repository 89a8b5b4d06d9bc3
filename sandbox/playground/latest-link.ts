import type { ChatPlatform, Conversation } from './conversation.js';
import { webAddress } from './web-address.js';

/** A link that a bot has given somebody, and where. */
export type GivenLink = { url: string; label: string; platform: ChatPlatform };

/** The last link button a bot put before this fan, in whatever conversation; null if there was none. */
export function latestLink(conversations: readonly Conversation[]): GivenLink | null {
  const links = conversations.flatMap(({ platform, messages }) =>
    messages.flatMap(({ author, timestamp, content, components }) => {
      const buttons = components.flat().flatMap((each) => {
        const url = each.type === 2 ? webAddress(each.url) : null;
        return url === null || each.type !== 2 ? [] : [{ url, label: each.label }];
      });
      const written = platform === 'whatsapp' && author.bot ? inText(content) : [];
      return [...buttons, ...written].map((link) => ({ ...link, timestamp, platform }));
    }),
  );
  const latest = links.reduce<(typeof links)[number] | null>(
    (best, each) => (best === null || each.timestamp >= best.timestamp ? each : best),
    null,
  );
  return latest && { url: latest.url, label: latest.label, platform: latest.platform };
}

/** WhatsApp Web has no buttons that lead anywhere: an address stands in the text, what it is for before it. */
function inText(content: string): { url: string; label: string }[] {
  const found = [...content.matchAll(/^(?:(?<label>[^\n:]+): ?)?(?<address>https?:\/\/\S+)$/gm)];
  return found.flatMap(({ groups }) => {
    const url = webAddress(groups?.['address']);
    return url === null ? [] : [{ url, label: groups?.['label']?.replaceAll(/[\\*]/g, '') ?? 'A link' }];
  });
}
