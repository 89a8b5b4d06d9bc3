import { z } from 'zod';

/** A scripted failure, as the control side takes it. */
export const faultForm = z.strictObject({
  /** `POST /channels/*`: method (optional) and path behind the platform's API; `*` stands for anything. */
  match: z.string().trim().min(1),
  /** How many matching calls it meets. */
  times: z.number().int().min(1).default(1),
  /** Answered in place of the real answer. */
  status: z.number().int().min(200).max(599).optional(),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.json().optional(),
  /** A page in place of a JSON body, as what stands before a platform answers (`headers` may say `server: cloudflare`). */
  html: z.string().optional(),
  /** Waited before anything else, in milliseconds. */
  delayMs: z.number().int().min(0).max(120_000).default(0),
  /** True: the connection is cut instead of answered. */
  drop: z.boolean().default(false),
  /** `before` the call has any effect, or `after` it took effect, so that only the answer is lost. */
  when: z.enum(['before', 'after']).default('before'),
});
/** See {@link faultForm}. */
export type Fault = z.output<typeof faultForm>;

/** A fault, and how often it has fired. */
export type PlantedFault = Fault & { id: number; fired: number };

/** The failures waiting for their calls, first planted first met. */
export interface Faults {
  plant(fault: Fault): PlantedFault;
  all(): PlantedFault[];
  clear(): void;
  /** The fault that meets this call, counted as fired. */
  meet(method: string, path: string): Fault | undefined;
}

/** No faults. */
export function createFaults(): Faults {
  let planted: PlantedFault[] = [];
  let lastId = 0;
  return {
    plant(fault) {
      lastId += 1;
      const made = { ...fault, id: lastId, fired: 0 };
      planted.push(made);
      return made;
    },
    all: () => planted,
    clear() {
      planted = [];
    },
    meet(method, path) {
      const fault = planted.find((each) => each.fired < each.times && matches(each.match, method, path));
      if (fault) fault.fired += 1;
      return fault;
    },
  };
}

function matches(pattern: string, method: string, path: string): boolean {
  const [first = '', second] = pattern.split(/\s+/, 2);
  const wantedPath = second ?? first;
  if (second !== undefined && first.toUpperCase() !== method) return false;
  const source = wantedPath.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${source.join('.*')}$`).test(path);
}
