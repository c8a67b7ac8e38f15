/** Numbers from 0 to below 1 that look random and are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The same things in an order that looks random and is the same for the same seed. */
export function shuffled<T>(things: readonly T[], seed: number): T[] {
  const random = seeded(seed);
  const drawn = things.map((thing) => ({ thing, place: random() }));
  return drawn.sort((a, b) => a.place - b.place).map(({ thing }) => thing);
}
