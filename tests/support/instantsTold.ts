import { z } from 'zod';
import type { GeneratedStory } from './generatedPaper';
import type { ServedPage } from './servedPage';

const field = z.looseObject({ datePublished: z.string(), dateModified: z.string() });

/** Every date of an article's page: epoch milliseconds, or the day alone where the page says no hour. */
export function instantsOf({ times, jsonLd, property }: ServedPage) {
  const { datePublished, dateModified } = field.parse(jsonLd[0]);
  return {
    text: times[0]?.length === 10 ? times[0] : ms(times[0]),
    published: [datePublished, ...property('article:published_time')].map(ms),
    modified: [dateModified, ...property('article:modified_time')].map(ms),
  };
}

/** The dates that the page of a story must tell, in the same form. */
export function instantsTold({ publishedMs, modifiedMs, hasHour, fields }: GeneratedStory) {
  return {
    text: hasHour ? publishedMs : (fields.publishedAt ?? '2025-06-10'),
    published: [publishedMs, publishedMs],
    modified: modifiedMs > publishedMs ? [modifiedMs, modifiedMs] : [modifiedMs],
  };
}

/** Epoch milliseconds; only what says its offset is an instant. */
export function ms(text: string | null | undefined): number | undefined {
  return text != null && /(?:Z|[+-]\d{2}:?\d{2})$/.test(text) ? Date.parse(text) : undefined;
}
