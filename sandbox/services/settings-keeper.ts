import type { z } from 'zod';
import type { Journal, JsonValue } from '../state/journal.js';
import { openShelf } from '../state/shelf.js';

type JsonObject = Readonly<Record<string, JsonValue | undefined>>;

/** The switches of a service, kept across restarts. */
export interface SettingsKeeper<Settings, Change> {
  read(): Settings;
  /** Sets the switches that are named and leaves the rest. */
  change(wanted: Change): void;
}

/** What the switches of a service are; `name` is the service's in the journal. */
export type SettingsShape<Settings, Change> = {
  readonly name: string;
  readonly all: z.ZodType<Settings>;
  readonly some: z.ZodType<Change>;
  /** How they stand on a healthy service. */
  readonly healthy: Settings;
};

/** Opens the switches; one that was never set is as on a healthy service. */
export function openSettingsKeeper<Settings extends JsonObject, Change extends JsonObject>(
  journal: Journal,
  { name, all, some, healthy }: SettingsShape<Settings, Change>,
): SettingsKeeper<Settings, Change> {
  const shelf = openShelf(journal, `${name}/settings`, some);
  const read = (): Settings => all.parse({ ...healthy, ...shelf.get('service') });
  return { read, change: (wanted) => shelf.put('service', some.parse({ ...read(), ...wanted })) };
}
