import * as z from 'zod';
import type { GeneratedStory } from './generatedPaper';
import type { ServedPage } from './servedPage';

const field = z.looseObject({
  datePublished: z.string(),
  dateModified: z.string(),
  correction: z.array(z.looseObject({ datePublished: z.string() })).optional(),
});

/**
 * Every date of an article's page: epoch milliseconds, or the day alone where the page says no hour. The first `count` of
 * its text are its own; those of other stories follow.
 */
export function instantsOf({ times, jsonLd, property }: ServedPage, count: number) {
  const { datePublished, dateModified, correction = [] } = field.parse(jsonLd[0]);
  return {
    text: times.slice(0, count).map((time) => (time.length === 10 ? time : ms(time))),
    corrected: correction.map((one) => ms(one.datePublished)),
    published: [datePublished, ...property('article:published_time')].map(ms),
    modified: [dateModified, ...property('article:modified_time')].map(ms),
  };
}

/** The dates that the page of a story must tell, in the same form. */
export function instantsTold({ publishedMs, updatedMs, correctedMs, modifiedMs, hasHour, fields }: GeneratedStory) {
  const later = [updatedMs, correctedMs].filter((at) => at !== undefined);
  return {
    text: [hasHour ? publishedMs : (fields.publishedAt ?? '2025-06-10'), ...later],
    corrected: correctedMs === undefined ? [] : [correctedMs],
    published: [publishedMs, publishedMs],
    modified: modifiedMs > publishedMs ? [modifiedMs, modifiedMs] : [modifiedMs],
  };
}

/** Epoch milliseconds; only what says its offset is an instant. */
export function ms(text: string | null | undefined): number | undefined {
  return text != null && /(?:Z|[+-]\d{2}:?\d{2})$/.test(text) ? Date.parse(text) : undefined;
}
