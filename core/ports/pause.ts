/** Lets real time pass. For short waits between two looks; what is due later is an alarm's part. */
export type Pause = (ms: number) => Promise<void>;
