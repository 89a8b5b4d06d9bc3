import { setTimeout as wait } from 'node:timers/promises';
import type { Response } from 'express';
import type { EventStreams } from '../http/server-sent-events.js';
import { renderRegions } from './regions.js';
import { lookFrom, type Backstage, type Viewpoint } from './scene.js';

/**
 * Opens the one stream of a page: `clock` says the calendar's instant in milliseconds, `region` brings a part of the
 * page that looks different now, `consent` that this fan said yes on the accounts site, `trouble` a sentence. All but
 * `consent` and `trouble` comes once at the start.
 */
export function goLive(
  response: Response,
  streams: EventStreams,
  options: { viewpoint: Viewpoint; backstage: Backstage },
): void {
  const { viewpoint, backstage } = options;
  const gone = new AbortController();
  const stream = streams.open(response, () => gone.abort());
  const sent = new Map<string, string>();
  let fanId = '';
  const show = async (): Promise<void> => {
    const scene = await lookFrom(viewpoint, backstage);
    fanId = scene.fan.id;
    stream.send('clock', { nowMs: backstage.calendar.now().getTime() });
    for (const [region, html] of renderRegions(scene)) {
      if (sent.get(region) === html) continue;
      sent.set(region, html);
      stream.send('region', { region, html });
    }
  };
  const tell = (error: unknown): void => {
    const words = error instanceof Error ? error.message : 'something that is no error was thrown';
    if (!gone.signal.aborted) stream.send('trouble', { words: `The sandbox cannot be shown: ${words}` });
  };
  const look = oneAtATime(show, { failed: tell, restMs, signal: gone.signal });
  const stops = [
    backstage.calendar.onMove(look),
    backstage.spotify.libraries.onChange(look),
    ...backstage.otherServices.map((service) => service.onChange(look)),
    backstage.switches.onTurn(look),
    backstage.diary.onNote((note) => {
      if (note.kind === 'allowed' && note.personId === fanId) stream.send('consent', {});
      look();
    }),
  ];
  gone.signal.addEventListener('abort', () => stops.forEach((stop) => stop()));
  look();
  for (const platform of [backstage.discord, backstage.mailbox, ...backstage.chatApps])
    platform.follow(look, gone.signal).catch(tell);
}

/** A release night changes a library many times a second: so often is as often as an eye can follow. */
const restMs = 250;

type Rest = { failed: (error: unknown) => void; restMs: number; signal: AbortSignal };

/** Runs `work` now; asked again meanwhile, once more after a rest, however often it was asked. */
function oneAtATime(work: () => Promise<void>, { failed, restMs: ms, signal }: Rest): () => void {
  let asked = 0;
  const run = async (): Promise<void> => {
    for (let done = 0; done < asked && !signal.aborted;) {
      done = asked;
      await work().catch(failed);
      await wait(ms, undefined, { ref: false, signal }).catch(() => undefined);
    }
    asked = 0;
  };
  return () => {
    asked += 1;
    if (asked === 1) void run();
  };
}
