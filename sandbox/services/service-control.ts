import express, { type Router } from 'express';
import type { z } from 'zod';
import { ControlProblem, problemHandler } from '../http/problem.js';
import type { EventStreams } from '../http/server-sent-events.js';
import type { JsonValue } from '../state/journal.js';
import { faultControl } from './faults/fault-control.js';
import type { Faults } from './faults/faults.js';
import { ledgerQuery } from './ledger-query.js';
import type { Effect, Ledger } from './ledger.js';

/** What the control side of a service moves. */
export type ServiceLevers<Release, NewRelease, Settings, SettingsChange> = {
  /** Its folder in `sandbox/services`. */
  readonly name: string;
  readonly ledger: Ledger;
  readonly faults: Faults;
  readonly libraries: { onChange(listener: (effect: Effect) => void): () => void };
  readonly catalogue: { all(): Release[]; put(release: NewRelease): Release };
  readonly newRelease: z.ZodType<NewRelease>;
  readonly releaseDocument: (release: Release) => JsonValue;
  readonly settings: () => Settings;
  readonly change: (wanted: SettingsChange) => void;
  readonly settingsChange: z.ZodType<SettingsChange>;
};

/**
 * The levers no real service has, for tests and the playground: JSON in and out, problems (RFC 9457) for bad input.
 *
 * @param own what this service has besides
 */
export function serviceControl<Release, NewRelease, Settings extends object, SettingsChange>(
  levers: ServiceLevers<Release, NewRelease, Settings, SettingsChange>,
  streams: EventStreams,
  own: Router,
): Router {
  const { name, ledger, faults, libraries, catalogue, newRelease, releaseDocument, settingsChange } = levers;
  const router = express.Router();
  router.use(express.json({ limit: '1mb' }));
  router.use(own);
  router.get('/ledger', (request, response) => {
    const filter = ledgerQuery.parse(request.query);
    response.json({ effects: ledger.effects(filter), calls: ledger.calls() });
  });
  router.get('/catalogue', (_request, response) => {
    response.json({ releases: catalogue.all().map(releaseDocument) });
  });
  router.put('/catalogue', (request, response) => {
    response.json(releaseDocument(catalogue.put(newRelease.parse(request.body))));
  });
  router.use('/faults', faultControl(faults));
  router.get('/settings', (_request, response) => void response.json(levers.settings()));
  router.patch('/settings', (request, response) => {
    levers.change(settingsChange.parse(request.body));
    response.json(levers.settings());
  });
  router.get('/events', (_request, response) => {
    const stop = libraries.onChange((effect) => stream.send('library', effect));
    const stream = streams.open(response, stop);
  });
  router.use(() => {
    throw new ControlProblem(404, `There is no such control. See sandbox/services/${name}/control.`);
  });
  router.use(problemHandler);
  return router;
}
