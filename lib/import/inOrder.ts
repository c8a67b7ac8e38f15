/**
 * Works on each of `all`, on `width` of them at a time, and answers in their order. A failure of one is thrown in its turn.
 */
export async function* inOrder<T, R>(all: AsyncIterable<T>, width: number, work: (one: T) => Promise<R>): AsyncGenerator<R> {
  const under: Promise<R>[] = [];
  try {
    for await (const one of all) {
      const result = work(one);
      // Whoever awaits it is told; until then, a failure is nobody's fault.
      result.catch(() => undefined);
      under.push(result);
      if (under.length < width) continue;
      const first = under.shift();
      if (first) yield await first;
    }
    for (const result of under.splice(0)) yield await result;
  } finally {
    await Promise.allSettled(under);
  }
}
