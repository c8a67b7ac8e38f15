/** The id of a story's headline, which names its `<article>` to screen readers; no heading of a text has an underscore in its own. */
export function titleId({ slug }: { readonly slug: string }): string {
  return `titre_${slug}`;
}
