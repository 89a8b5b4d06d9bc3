import express, { type Router } from 'express';
import { z } from 'zod';
import type { MovableCalendar } from '../calendar.js';
import { problemHandler, sendProblem } from './problem.js';
import type { EventStreams } from './server-sent-events.js';

const move = z.strictObject({ now: z.iso.datetime({ offset: true }) });

/**
 * The calendar over HTTP: `GET /` reads it, `POST / {now}` moves it (an ISO instant
 * with its offset), `GET /events` streams one `clock` event at connect and one per move.
 */
export function clockRoutes(calendar: MovableCalendar, streams: EventStreams): Router {
  const router = express.Router();
  router.get('/', (_request, response) => {
    response.set('Cache-Control', 'no-store').json(calendar.reading());
  });
  router.post('/', express.json(), (request, response) => {
    const wanted = move.safeParse(request.body);
    if (!wanted.success) {
      sendProblem(response, 400, 'Send JSON {"now": "2026-04-24T00:00:00+05:30"}: an ISO instant with its offset.');
      return;
    }
    calendar.moveTo(new Date(wanted.data.now));
    response.json(calendar.reading());
  });
  router.get('/events', (_request, response) => {
    const stop = calendar.onMove(() => stream.send('clock', calendar.reading()));
    const stream = streams.open(response, stop);
    stream.send('clock', calendar.reading());
  });
  router.use(problemHandler);
  return router;
}
