/** The rule that fans are asked by: in India, under 18, no tracking and no consent of one's own (DPDP Act 2023, §9). */
export const ageRule = 'in-18@2026-11';

/** What a fan said of their age: yes or no, never a date of birth. It is asked once. */
export type AgeDeclaration = {
  /** Whether they are of age by the rule. */
  adult: boolean;
  /** The rule, with its version: another one would have to be asked for anew. */
  rule: typeof ageRule;
  /** Calendar time. */
  declaredAt: Date;
};

/** Where fans are asked: the zone under the name it goes by, and under the one many browsers still report. */
export const indianZones: readonly string[] = ['Asia/Kolkata', 'Asia/Calcutta'];

/** Whether a fan who lives by this zone's clocks is asked. */
export function asksForAge(zone: string): boolean {
  return indianZones.includes(zone);
}

/** The declaration of a fan who has just said whether they are of age. */
export function declareAge(adult: boolean, now: Date): AgeDeclaration {
  return { adult, rule: ageRule, declaredAt: now };
}
