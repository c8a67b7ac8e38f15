/** What a field of a file says, as it was typed: numbers and dates are texts. `null` for a field without a value. */
export type Value = string | boolean | null | readonly Value[] | Fields;

/** By name; a field that is not there is absent, or `undefined` where it is to go. */
export interface Fields {
  readonly [name: string]: Value | undefined;
}
