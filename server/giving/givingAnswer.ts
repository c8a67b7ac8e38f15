/** A page that the server has drawn, with its findings. */
export const drawn = (path: string, findings: URLSearchParams): string => `${path}?${findings.toString()}`;

/** What the server is to do. None of it may be kept by anyone: `no-store`. */
export type GivingAnswer =
  /** 303: go there. */
  | { readonly kind: 'redirect'; readonly location: string }
  /** Have `path` drawn for this donor alone, or once for everyone when it is common, with a token of its own. */
  | { readonly kind: 'page'; readonly status: number; readonly path: string; readonly retryAfter?: number; readonly isCommon?: boolean }
  /** The site's own error page for this status. */
  | { readonly kind: 'error'; readonly status: number; readonly retryAfter?: number }
  /** The demonstration's « ne pas répondre ». */
  | { readonly kind: 'silence' };
