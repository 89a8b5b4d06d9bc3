/**
 * Something a fan should hear about, kept in the same document and by the same update as the
 * change that caused it: there is no moment in which one exists without the other.
 */
export type OutboxEvent = {
  /** Unique, and the same whenever the same thing happens again. */
  id: string;
  kind:
    | 'pre-saved'
    | 'withdrawn'
    | 'moved-to-reminder'
    | 'account-shared'
    | 'rescheduled'
    | 'postponed'
    | 'cancelled'
    | 'write-settled'
    | 'write-delayed';
};
