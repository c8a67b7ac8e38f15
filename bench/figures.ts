const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const three = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });

/** Figures as a table shows them. */
export const figure = {
  count: (value: number): string => whole.format(value),
  ms: (value: number): string => `${three.format(value)} ms`,
  seconds: (milliseconds: number): string => `${three.format(milliseconds / 1000)} s`,
  microseconds: (value: number): string => `${three.format(value)} µs`,
  times: (value: number): string => `${three.format(value)} ×`,
  bytes: (value: number): string => `${whole.format(value)} B`,
  mebibytes: (bytes: number): string => `${whole.format(bytes / 2 ** 20)} MiB`,
} as const;
