import { z } from 'zod';

/** A fault to plant: which calls it hits, how many of them, and what goes wrong. */
export const faultPlan = z
  .strictObject({
    /** A route (`PUT /me/library`, `GET /albums/{id}`, `POST /api/token`) or one path of it. */
    match: z.string().regex(/^(GET|POST|PUT|DELETE) \/\S*$/, 'a method and a path, such as PUT /me/library'),
    times: z.number().int().positive().default(1),
    /** Answers this instead of doing the call. */
    status: z.number().int().min(200).max(599).optional(),
    headers: z.record(z.string(), z.string()).optional(),
    /** A text is sent as plain text, anything else as JSON; left out, the service's usual body of that status. */
    body: z.json().optional(),
    /** Cuts the connection before the call is done, or after it was done and before it is answered. */
    drop: z.enum(['before', 'after-apply']).optional(),
    /** Waits this long, in real milliseconds, before anything else. */
    delayMs: z.number().int().min(0).max(600_000).default(0),
  })
  .refine(
    ({ status, drop, delayMs }) => (status === undefined || drop === undefined) && (status ?? drop ?? delayMs) !== 0,
    'Choose what goes wrong: a status, a drop (not both), or a delayMs.',
  )
  .refine(
    ({ status, headers, body }) => status !== undefined || (headers === undefined && body === undefined),
    'headers and body go with a status.',
  );

/** See `faultPlan`. */
export type FaultPlan = z.infer<typeof faultPlan>;

/** A planted fault and how often it has struck. */
export type PlantedFault = FaultPlan & { readonly fired: number };

/** The planted faults. They live in memory: a restarted sandbox is healthy. */
export interface Faults {
  plant(plan: FaultPlan): void;
  /** The oldest fault that still has a turn for a call known by any of these names; the turn is used. */
  take(names: readonly string[]): FaultPlan | null;
  list(): PlantedFault[];
  clear(): void;
}

/** Makes an empty list of faults. */
export function openFaults(): Faults {
  let planted: PlantedFault[] = [];
  return {
    plant(plan) {
      planted.push({ ...plan, fired: 0 });
    },
    take(names) {
      const index = planted.findIndex(({ match, fired, times }) => fired < times && names.includes(match));
      const fault = planted[index];
      if (fault === undefined) return null;
      planted[index] = { ...fault, fired: fault.fired + 1 };
      return fault;
    },
    list: () => [...planted],
    clear() {
      planted = [];
    },
  };
}
