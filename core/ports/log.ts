/** What a log line may carry beside its sentence: ids, numbers, an error. */
export type LogFields = Readonly<Record<string, unknown>>;

/**
 * The operator's log. `error` only if somebody must act, `warn` if it may grow into that.
 */
export interface Log {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}
