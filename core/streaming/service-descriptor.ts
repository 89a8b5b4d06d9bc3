/** How a service lets us in, for a reader of `docs/services.md`. */
export type SignInFacts = {
  by: string;
  /** How long the fan's permission lives at the service. */
  consentLives: string;
  /** What OAuth 2.1 asks for and this service's sign-in keeps, and what it does not. */
  oauth21: { kept: readonly string[]; notKept: readonly string[] };
};

/**
 * What is known of a service without an account there: its name, its pages, what it has for a fan. What a driver can do
 * with a fan's permission is the driver's own; `capabilities` says it in words, for the documents.
 */
export type ServiceDescriptor = {
  /** As the service writes itself. */
  title: string;
  /** The hosts of its pages: no other's address stands for it in a campaign. */
  hosts: readonly string[];
  /** The path of an artist's page there. */
  artistPath: RegExp;
  /** Its own page on which fans pre-save, before the release; null: it has none with an address that can be passed on. */
  preReleasePath: RegExp | null;
  /** Following the artist is all that a fan can do there before a release: offered by whatever page is named. */
  isForFollowing: boolean;
  /** When it closed, as a year; its button leads on to what the artist names. Null: it is open. */
  closedIn: number | null;
  /** The country in which most of its listeners are; null: they are everywhere. */
  home: 'IN' | null;
  capabilities: { save: string; follow: string; signIn: SignInFacts | null };
};
