/** Whose files a database is made of: one kind never opens what another has made. */
export type EngineKind = 'mongod' | 'secantusd-rs' | 'secantusd-py';

/** Where an engine listens and keeps its files. */
export interface EnginePlace {
  /** On 127.0.0.1. */
  readonly port: number;
  /** The folder of the database files, which exists. */
  readonly dbPath: string;
  /** An empty file, for engines that would otherwise look for a configuration of the user's. */
  readonly emptyFile: string;
}

/** A database engine that is on this machine, ready to be launched. */
export interface Engine {
  readonly kind: EngineKind;
  /** For people: `SecantusDB 0.7.0b3`. */
  readonly name: string;
  readonly command: string;
  readonly argumentsFor: (place: EnginePlace) => readonly string[];
  /** How clients are to speak to it besides, as options of its address. */
  readonly connectionOptions: Readonly<Record<string, string>>;
}

/** What looking for one engine came to: the engine, or why it is not to be had. */
export type Candidate = { readonly engine: Engine } | { readonly missing: string };

/** What a search for an engine may look at; tests give their own. */
export interface Machine {
  /** The PATH to search. */
  readonly path: string;
  /** The folder that keeps downloaded engines between runs and between checkouts. */
  readonly cache: string;
  readonly downloads: MongodDownloads;
  /** Tells the person waiting about a step that takes seconds. */
  readonly say: (line: string) => void;
  /** Ends a long installation. */
  readonly signal?: AbortSignal;
}

/** Where a genuine mongod can be downloaded from, and what was downloaded earlier. */
export interface MongodDownloads {
  /** The host, for people. */
  readonly host: string;
  /** The mongod downloaded earlier, if there is one. */
  kept(): Promise<string | undefined>;
  /** True if the host answers within two seconds. */
  answers(): Promise<boolean>;
  /** Downloads a mongod into the cache and says where it is. */
  download(): Promise<string>;
}
