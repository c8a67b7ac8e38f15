/** A figure that the project promises, and what was found. */
export interface Goal {
  readonly what: string;
  /** As the promise is worded: « ≥ 12 × ». */
  readonly wanted: string;
  readonly found: string;
  readonly met: boolean;
}

export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** One subject's measurements, as they go into the report. */
export interface Chapter {
  readonly title: string;
  /** How it was measured, in a sentence or two. */
  readonly method: string;
  readonly tables: readonly Table[];
  readonly goals: readonly Goal[];
}

/** How long and how often to measure. */
export interface Effort {
  /** Rounds in which all competitors are measured in turn. */
  readonly rounds: number;
  /** Of one measurement under load. */
  readonly seconds: number;
  /** Of the endurance run. */
  readonly enduranceSeconds: number;
  /** Page loads, starts: what takes seconds each. */
  readonly repeats: number;
  /** Renders of a changed page. */
  readonly renders: number;
  /** First renders of long pieces, at each concurrency. */
  readonly firstRenders: number;
  /** Articles in each of the archives that are compared, the smallest first. */
  readonly archives: readonly number[];
  /** Saves of an article in each of them. */
  readonly saves: number;
}

export const thorough: Effort = {
  rounds: 5,
  seconds: 3,
  enduranceSeconds: 600,
  repeats: 5,
  renders: 200,
  firstRenders: 50_000,
  archives: [1, 1000, 10_000, 100_000],
  saves: 200,
};
export const quick: Effort = {
  rounds: 3,
  seconds: 2,
  enduranceSeconds: 30,
  repeats: 3,
  renders: 60,
  firstRenders: 5000,
  archives: [100, 1000],
  saves: 20,
};

/** Measures one subject. Rejects when it cannot; the report then has no such chapter. */
export type Measure = (effort: Effort) => Promise<Chapter>;
