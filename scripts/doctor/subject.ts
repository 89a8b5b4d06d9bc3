import type { Calendar } from '../../core/ports/calendar.js';
import type { Survey } from '../../core/wiring/configuration.js';
import type { Environment } from '../home.js';
import type { Examined } from './finding.js';

/** As much of the configuration as could be read. */
export type Found = Survey['found'];

/** What the examinations work with. */
export type Instruments = {
  found: Found;
  /** Ends by itself, never follows a redirect. */
  fetch: typeof fetch;
  calendar: Calendar;
  environment: Environment;
};

/** One service or platform that can be looked at. Each has a file of its own; `all-subjects.ts` lists them. */
export type Subject<Configured = unknown> = {
  /** Its name in the document. */
  key: string;
  title: string;
  /** Whether a variable of the environment belongs to it. */
  owns(variable: string, environment: Environment): boolean;
  /** Its part of the configuration; undefined: there is none, or not all of it. */
  read(found: Found): Configured | undefined;
  /** Where it is, so that a stand-in on this machine is called one. */
  address(configured: Configured): string | null;
  /** What it takes to have it, in a sentence. */
  firstStep: string;
  /** Asks it, changing nothing. Never throws for what somebody else did. */
  examine(configured: Configured, instruments: Instruments): Promise<Examined>;
};

/** Makes one, whatever its configuration is. */
export function subject<Configured>(description: Subject<Configured>): Subject {
  return description;
}
