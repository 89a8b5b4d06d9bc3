/** What is known of a visitor's and an artist's liking, the best liked first. */
export type ServiceLiking<Name extends string> = {
  /** Where the visitor has pre-saved before, the latest first. */
  usedBefore: readonly Name[];
  /** What else speaks for a service with this visitor: their browser, the app they came from, their country. */
  leaning?: readonly Name[];
  /** As the campaign names them. */
  inCampaign: readonly Name[];
};

/**
 * The services of a link in the order they are shown: what the visitor has used before, what they lean to, then as the
 * campaign names them, then the rest. Services that are liked alike keep their order.
 */
export function inServiceOrder<Service extends { name: string }>(
  services: readonly Service[],
  { usedBefore, leaning = [], inCampaign }: ServiceLiking<Service['name']>,
): Service[] {
  const liked = [...new Set([...usedBefore, ...leaning, ...inCampaign])];
  const rank = ({ name }: Service) => {
    const index = liked.indexOf(name);
    return index < 0 ? liked.length : index;
  };
  return services.toSorted((one, other) => rank(one) - rank(other));
}
