/** How often a donor gives: once, or every month until they stop it. The form's own values. */
export const FREQUENCIES = ['unique', 'mensuel'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** What a donor asks to give. Nothing here says who they are. */
export interface Gift {
  readonly frequency: Frequency;
  /** Integer cents of a euro, more than 0. */
  readonly cents: number;
}

export function isFrequency(value: string): value is Frequency {
  return value === 'unique' || value === 'mensuel';
}
