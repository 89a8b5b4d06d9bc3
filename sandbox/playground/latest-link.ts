import type { ChatView } from './chat-shape.js';
import { webAddress } from './web-address.js';

/** The last link button a bot put before this fan, in whatever conversation; null if there was none. */
export function latestLink({ channels }: ChatView): { url: string; label: string } | null {
  const links = channels.flatMap(({ messages }) =>
    messages.flatMap(({ timestamp, components }) =>
      components.flat().flatMap((each) => {
        const url = each.type === 2 ? webAddress(each.url) : null;
        return url === null || each.type !== 2 ? [] : [{ timestamp, url, label: each.label }];
      }),
    ),
  );
  const latest = links.reduce<(typeof links)[number] | null>(
    (best, each) => (best === null || each.timestamp >= best.timestamp ? each : best),
    null,
  );
  return latest && { url: latest.url, label: latest.label };
}
