import * as z from 'zod';

/** What one of several processes tells the primary: views by slug, since it told last. */
export const viewsTold = z.object({ views: z.record(z.string(), z.number().int().min(0)) });

/** What the primary tells all of them: slugs, the most read first. */
export const mostReadTold = z.object({ mostRead: z.array(z.string()) });
