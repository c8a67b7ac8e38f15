import * as z from 'zod';

const label = z.string().trim().min(1);

/**
 * What a person decides of an archive, `mapping.yaml`: the first run proposes it from what it saw, the person changes it, the next
 * run uses it.
 */
export const mappingSchema = z.strictObject({
  /** Category of the archive → id of a section; one that `site.yaml` does not have is added there under the category's name. */
  sections: z.record(z.string(), label),
  /** The section of articles without a category that is mapped. */
  otherwise: label,
  /** What the archive calls an author → the name, or several names, that sign here. */
  authors: z.record(z.string(), z.union([label, z.array(label)])),
  /** Markdown archives: name of a front matter field → name of ours, or `null` for one that is only reported. */
  fields: z.record(z.string(), label.nullable()).optional(),
  /** Markdown archives: the pattern of articles' old addresses, `/:year/:month/:title/`, where their files do not give them. */
  permalink: label.optional(),
  /** Addresses of the old site, `https://exemple.org`: links to them are inner links. */
  origins: z.array(label).optional(),
});

export type Mapping = z.output<typeof mappingSchema>;
