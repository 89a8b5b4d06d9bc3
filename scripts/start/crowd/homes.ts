/** Where fans of the demo live, and how many of a hundred do. */
export type CrowdHome = {
  readonly city: string;
  readonly zone: string;
  /** The metro it is part of, as the table of metros names it. */
  readonly metro: string;
  /** Of their Spotify account, ISO 3166 alpha-2. */
  readonly country: string;
  readonly share: number;
};

/**
 * Indian metros of all sizes and a few places abroad. Of 1,500 fans Delhi is past the threshold of 500 and Mumbai is
 * near it; the parts of Delhi's cluster are spelled as people who live there do.
 */
export const crowdHomes: readonly CrowdHome[] = [
  { city: 'Delhi', metro: 'delhi', zone: 'Asia/Kolkata', country: 'IN', share: 17 },
  { city: 'New Delhi', metro: 'delhi', zone: 'Asia/Kolkata', country: 'IN', share: 7 },
  { city: 'Noida', metro: 'delhi', zone: 'Asia/Kolkata', country: 'IN', share: 6 },
  { city: 'Gurugram', metro: 'delhi', zone: 'Asia/Kolkata', country: 'IN', share: 5 },
  { city: 'Mumbai', metro: 'mumbai', zone: 'Asia/Kolkata', country: 'IN', share: 27 },
  { city: 'Bengaluru', metro: 'bengaluru', zone: 'Asia/Kolkata', country: 'IN', share: 7 },
  { city: 'Pune', metro: 'pune', zone: 'Asia/Kolkata', country: 'IN', share: 4 },
  { city: 'Kolkata', metro: 'kolkata', zone: 'Asia/Kolkata', country: 'IN', share: 3 },
  { city: 'Hyderabad', metro: 'hyderabad', zone: 'Asia/Kolkata', country: 'IN', share: 2 },
  { city: 'Kochi', metro: 'kochi', zone: 'Asia/Kolkata', country: 'IN', share: 1 },
  { city: 'London', metro: 'london', zone: 'Europe/London', country: 'GB', share: 6 },
  { city: 'Dubai', metro: 'dubai', zone: 'Asia/Dubai', country: 'AE', share: 4 },
  { city: 'Toronto', metro: 'toronto', zone: 'America/Toronto', country: 'CA', share: 3 },
  { city: 'New York', metro: 'new-york', zone: 'America/New_York', country: 'US', share: 3 },
  { city: 'Singapore', metro: 'singapore', zone: 'Asia/Singapore', country: 'SG', share: 2 },
  { city: 'Berlin', metro: 'berlin', zone: 'Europe/Berlin', country: 'DE', share: 2 },
  { city: 'Kathmandu', metro: 'kathmandu', zone: 'Asia/Kathmandu', country: 'NP', share: 1 },
];
