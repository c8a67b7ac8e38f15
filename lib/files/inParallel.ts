/**
 * Runs `work` on each of `all`, at most `width` at a time. Rejects with the first failure, once those under way have
 * ended: a hundred thousand open files at once are more than a system allows.
 */
export async function inParallel<T>(all: Iterable<T> | AsyncIterable<T>, width: number, work: (one: T) => Promise<void>): Promise<void> {
  const rest = Symbol.asyncIterator in all ? all[Symbol.asyncIterator]() : all[Symbol.iterator]();
  const failures: unknown[] = [];
  const worker = async (): Promise<void> => {
    try {
      for (let next = await rest.next(); next.done !== true && failures.length === 0; next = await rest.next()) await work(next.value);
    } catch (error) {
      failures.push(error);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  if (failures.length > 0) throw failures[0];
}
