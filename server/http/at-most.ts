/**
 * Waits for `work`, but no longer than this: what takes longer goes on behind the answer. Nothing that goes wrong with
 * it reaches the visitor; `onTrouble` hears of it.
 */
export async function atMost(ms: number, work: Promise<void>, onTrouble: (error: unknown) => void): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)));
  await Promise.race([work.catch(onTrouble), enough]);
  clearTimeout(timer);
}
