/** « 2,5 Mo »: bytes in millions, rounded up, so that a size above a limit never reads like the limit. */
export function megabytes(bytes: number): string {
  return `${String(Math.ceil(bytes / 1e5) / 10).replace('.', ',')} Mo`;
}
