import { seededDice } from '../dice.js';
import type { FaultClass, FaultClasses } from './fault-classes.js';
import { faultPlanOf, type FaultPlan, type NewFault } from './fault-plan.js';

/** A fault plan and how often it has struck. */
export type FaultOnList = FaultPlan & { readonly fired: number };

/** One planted fault, in the hands of whoever has planted it. */
export interface PlantedFault {
  fired(): number;
  /** False once it was removed, by anybody. */
  isPlanted(): boolean;
  remove(): void;
}

/** The planted faults. They live in memory: a restarted sandbox is healthy. */
export interface Faults {
  /** The ways to go wrong that have a name. */
  readonly classes: readonly FaultClass[];
  /** Reads what was written to plant a fault; throws a `ZodError` for one that makes no sense. */
  parse(written: unknown): FaultPlan;
  /** Plants a fault behind those that are there; throws a `ZodError` for one that makes no sense. */
  plant(fault: NewFault | FaultPlan): PlantedFault;
  /** The oldest fault that has a turn for a call known by any of these names and wins its dice; the turn is used. */
  take(names: readonly string[]): FaultPlan | null;
  list(): FaultOnList[];
  /** How often each class has struck since the counters were reset, cleared plans included. */
  faultsFired(): Record<string, number>;
  /** Removes the plans; what has struck stays counted. */
  clear(): void;
  resetCounters(): void;
}

type Planted = { readonly plan: FaultPlan; readonly dice: () => number; fired: number };

/** What the faults of a service are read and judged by. */
export type FaultRules = {
  readonly classes: FaultClasses;
  /** Names of the calls on whose outcome an `effect` has any bearing; on others it would be counted and change nothing. */
  readonly libraryWrite: RegExp;
};

/** Makes an empty list of faults. */
export function openFaults({ classes, libraryWrite }: FaultRules): Faults {
  const plans = faultPlanOf(classes);
  let planted: Planted[] = [];
  const firedByClass = new Map<string, number>();
  return {
    classes: Object.keys(classes) as FaultClass[],
    parse: (written) => plans.parse(written),
    plant(fault) {
      const plan = 'class' in fault ? fault : plans.parse(fault);
      const one: Planted = { plan, dice: seededDice(plan.seed), fired: 0 };
      planted.push(one);
      return {
        fired: () => one.fired,
        isPlanted: () => planted.includes(one),
        remove() {
          planted = planted.filter((each) => each !== one);
        },
      };
    },
    take(names) {
      const struck = planted.find((each) => hasTurn(each, names, libraryWrite) && winsDice(each));
      if (struck === undefined) return null;
      struck.fired += 1;
      firedByClass.set(struck.plan.class, (firedByClass.get(struck.plan.class) ?? 0) + 1);
      return struck.plan;
    },
    list: () => planted.map(({ plan, fired }) => ({ ...plan, fired })),
    faultsFired: () => Object.fromEntries(firedByClass),
    clear() {
      planted = [];
    },
    resetCounters: () => firedByClass.clear(),
  };
}

function hasTurn(
  { plan: { match, times, effect }, fired }: Planted,
  names: readonly string[],
  libraryWrite: RegExp,
): boolean {
  if (times !== null && fired >= times) return false;
  if (effect !== undefined && !names.some((name) => libraryWrite.test(name))) return false;
  return match === '*' || names.includes(match);
}

/** The dice are thrown for the calls that match alone: the same calls meet the same faults. */
function winsDice({ plan: { probability }, dice }: Planted): boolean {
  return probability === null || dice() < probability;
}
