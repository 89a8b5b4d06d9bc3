import { z } from 'zod';
import type { FaultClass, FaultClasses } from './fault-classes.js';
import { faultPieces, type FaultPieces } from './fault-pieces.js';

/** What is written to plant a fault, read with the classes of one service. */
function written(classes: FaultClasses) {
  return faultPieces.extend({
    /** A route (`PUT /me/library`, `GET /albums/{id}`, `POST /api/token`), one path of it, or `*` for every call. */
    match: z.string().regex(/^(\*|(GET|POST|PUT|DELETE) \/\S*)$/, 'a method and a path, such as PUT /me/library, or *'),
    /** How many calls it hits: one, or with a probability any number, unless told otherwise. */
    times: z.number().int().positive().optional(),
    /** The chance that it hits a call, drawn from the plan's own seeded dice. */
    probability: z.number().gt(0).max(1).optional(),
    seed: z.number().int().min(0).max(0xffff_ffff).optional(),
    /** A way to go wrong that has a name; the pieces given beside it take its place. */
    fault: z
      .custom<FaultClass>(
        (name) => typeof name === 'string' && Object.hasOwn(classes, name),
        'a fault class; GET faults lists them',
      )
      .optional(),
  });
}

/** A fault to plant with a service of these classes: which calls it hits, how many or how likely, and what goes wrong. */
export function faultPlanOf(classes: FaultClasses) {
  return written(classes)
    .transform((plan) => spelledOut(plan, classes))
    .superRefine((plan, context) => {
      const message = mistakeIn(plan);
      if (message !== null) context.addIssue({ code: 'custom', message });
    });
}

/** What is written to plant a fault. */
export type NewFault = z.input<ReturnType<typeof faultPlanOf>>;

/** A fault with every piece spelled out. */
export type FaultPlan = z.output<ReturnType<typeof faultPlanOf>>;

function spelledOut({ fault, ...plan }: z.infer<ReturnType<typeof written>>, classes: FaultClasses) {
  const all: FaultPieces = { ...(fault === undefined ? {} : classes[fault]), ...plan };
  const { match, probability, seed = 1, times = probability === undefined ? 1 : null } = plan;
  return { ...all, match, times, probability: probability ?? null, seed, class: fault ?? classOf(all) };
}

/** The name under which a fault without one is counted. */
function classOf({ status, apply, drop, mangle, effect, change }: FaultPieces): string {
  if (status !== undefined) return apply === true ? `status-${status}-after-apply` : `status-${status}`;
  if (drop !== undefined) return `drop-${drop}`;
  return mangle ?? effect ?? (change === undefined ? 'delay' : 'changed-answer');
}

function mistakeIn(plan: FaultPieces): string | null {
  const { status, drop, delayMs = 0, mangle, effect, change } = plan;
  const wrongs = [status, drop, mangle, change].filter((piece) => piece !== undefined);
  if (wrongs.length > 1) return 'Choose one of status, drop, mangle and change.';
  if (wrongs.length === 0 && effect === undefined && delayMs === 0) {
    return 'Choose what goes wrong: a fault, a status, a drop, a mangle, a change, an effect or a delayMs.';
  }
  const withStatus = [plan.headers, plan.body, plan.retryAfter, plan.apply];
  if (status === undefined && withStatus.some((piece) => piece !== undefined)) {
    return 'headers, body, retryAfter and apply go with a status.';
  }
  if (effect === 'late' && plan.lateMs === undefined) return 'A late effect needs a lateMs.';
  return null;
}
