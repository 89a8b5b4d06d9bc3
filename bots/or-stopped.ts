/**
 * What the work comes to, unless a stop comes first: then nobody waits for the work any longer, and how it ends is of no
 * concern.
 *
 * @throws the reason of the stop
 */
export function orStopped<Outcome>(work: Promise<Outcome>, signal: AbortSignal): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
