/** A content coding that bodies are kept in, besides as they are. */
export type Coding = 'br' | 'gzip';

/** The codings that a reader takes, in the order of our preference: the smallest first. Empty: only as it is. */
export type Accepted = readonly Coding[];

const OURS = ['br', 'gzip'] as const;

// Browsers send a handful of values; the bound only stops a flood of made-up ones.
const known = new Map<string, Accepted>();
const MOST_KNOWN = 256;

/** Reads `Accept-Encoding` (RFC 9110, 12.5.3): what is not listed, or excluded by q=0, is never answered in. */
export function acceptedCodings(field: string | undefined): Accepted {
  if (field === undefined) return [];
  const before = known.get(field);
  if (before !== undefined) return before;
  const accepted = parse(field);
  if (known.size < MOST_KNOWN) known.set(field, accepted);
  return accepted;
}

function parse(field: string): Accepted {
  const weights = new Map(
    field.split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
      const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      return [name === 'x-gzip' ? 'gzip' : name, quality === undefined ? 1 : Number(quality)];
    }),
  );
  return OURS.filter((coding) => (weights.get(coding) ?? weights.get('*') ?? 0) > 0);
}
