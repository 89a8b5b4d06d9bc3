import type { RequestHandler } from 'express';
import type { EventStreams } from '../http/server-sent-events.js';
import type { JsonValue } from '../state/journal.js';
import type { Feed } from './feed.js';

/** Answers with a stream of what changes in a platform's chats, until the listener goes: `chat` for each, after one `ready`. */
export function followFeed<Change extends Readonly<Record<string, JsonValue | undefined>>>(
  feed: Feed<Change>,
  streams: EventStreams,
): RequestHandler {
  return (_request, response) => {
    const stop = feed.subscribe((change) => stream.send('chat', { ...change }));
    const stream = streams.open(response, stop);
    stream.send('ready', {});
  };
}
