/** Names a metro: one of the table of metros, such as `delhi`. */
export type MetroId = string;

/** Where somebody is, as far as an address tells. */
export type Place = {
  /** ISO 3166-1 alpha-2, such as `IN`; null: unknown. */
  country: string | null;
  /** The city's own name, in English; null: unknown. */
  city: string | null;
  /** The metro that the city belongs to; null: unknown, or none of the table's. */
  metro: MetroId | null;
};

/** Nothing is known of where they are. */
export const nowhere: Place = { country: null, city: null, metro: null };
