import * as z from 'zod';

/** Absolute, so that a crawler finds it wherever the markup was copied to. */
const address = z.url({ protocol: /^https?$/ });
const instant = z.iso.datetime({ offset: true });
const name = z
  .string()
  .min(1)
  // « Author markup best practices »: the name alone, no « par », no function, no publisher.
  .regex(/^(?!par |by )/i);
const image = z.union([address, z.looseObject({ '@type': z.literal('ImageObject'), url: address })]);
const author = z.union([
  // A person whose name has no Latin letter has no page here: `url` is recommended, not required.
  z.looseObject({ '@type': z.literal('Person'), name, url: address.optional() }),
  z.looseObject({ '@type': z.enum(['Organization', 'NewsMediaOrganization']), name, url: address.optional() }),
]);

/** Every property that Google documents for NewsArticle (developers.google.com/search/docs/appearance/structured-data/article). */
const schema = z.looseObject({
  '@context': z.literal('https://schema.org'),
  // Google reads a type as what it is more special of.
  '@type': z.enum([
    'NewsArticle',
    'AnalysisNewsArticle',
    'BackgroundNewsArticle',
    'OpinionNewsArticle',
    'ReportageNewsArticle',
    'ReviewNewsArticle',
  ]),
  headline: z.string().min(1),
  image: z.array(image).min(1),
  datePublished: instant,
  dateModified: instant,
  author: z.array(author).min(1),
});

/** What Google's documentation would find missing or wrong in an article's structured data. */
export function googleArticleErrors(node: unknown): string[] {
  return schema.safeParse(node).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
}
