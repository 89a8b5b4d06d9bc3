/** The rules of thumb of the trade, as this campaign goes by them. None is a fact; each can be changed in the campaign file. */
export type Strategy = {
  /** The share of visitors who pre-save below which a source or a link is worth changing. */
  clickToSaveWarning: number;
  /** From so many fans on, a metro is said to be discovered by the services' own lists. */
  discoveryThreshold: number;
  /** The share of the advertising budget that goes to a rising metro in the last 48 hours. */
  budgetShift: number;
  /** A blast that reaches more than this many (fans, and communities) goes out only once two people have confirmed it. */
  secondConfirmAbove: number;
  /** How many days before the release each part of the plan is due: master, distribution, vault, heat map, livestream. */
  planDays: number[];
  /** How many days fans can pre-save, as a campaign does best. */
  campaignLength: { leastDays: number; mostDays: number };
};

/** What holds for a campaign whose file says nothing of it. */
export const defaultStrategy: Strategy = {
  clickToSaveWarning: 0.2,
  discoveryThreshold: 500,
  budgetShift: 0.4,
  secondConfirmAbove: 1000,
  planDays: [21, 20, 14, 7, 1],
  campaignLength: { leastDays: 14, mostDays: 21 },
};
