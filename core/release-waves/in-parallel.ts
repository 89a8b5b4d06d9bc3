/**
 * Works through items with so many under way at a time; no more than those are in memory. Ends early once `work`
 * answers false.
 */
export async function inParallel<Item>(
  items: AsyncIterable<Item>,
  atATime: number,
  work: (item: Item) => Promise<boolean>,
): Promise<void> {
  const iterator = items[Symbol.asyncIterator]();
  let goesOn = true;
  const workers = Array.from({ length: atATime }, async () => {
    while (goesOn) {
      const next = await iterator.next();
      if (next.done) return;
      goesOn = (await work(next.value)) && goesOn;
    }
  });
  await Promise.all(workers);
  await iterator.return?.();
}
