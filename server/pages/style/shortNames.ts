/** `a` to `z`, then `a1`, `b1`, …: in the order in which they are asked for, so that one page always gets the same. */
export class ShortNames {
  readonly #names = new Map<string, string>();

  of(name: string): string {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    const count = this.#names.size;
    const round = Math.floor(count / 26);
    const short = String.fromCharCode(97 + (count % 26)) + (round === 0 ? '' : String(round));
    this.#names.set(name, short);
    return short;
  }

  /** Undefined for a name that nobody has asked for. */
  known(name: string): string | undefined {
    return this.#names.get(name);
  }
}
