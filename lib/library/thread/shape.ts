import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { authorSchema } from '../../content/author';
import { dossierSchema } from '../../content/dossier';
import { frontPlanSchema } from '../../content/frontPlan';
import { articleSchema } from '../../content/schema/articleSchema';
import { jsonSchema } from '../../content/schema/jsonSchema';
import { letterSchema } from '../../content/letter';
import { pageSchema } from '../../content/page';
import { siteSchema } from '../../content/site';
import { COLUMNS } from '../index/words';

/** To be raised when tables change, or what is in them; other fields of articles, pages and settings show by themselves. */
const VERSION = 6;

const RULES = { timeZone: 'UTC', sections: [] };

const formOf = (schema: z.ZodObject) => jsonSchema(schema, '', {});

/**
 * What an index file must have been made with to be read: its tables, and the fields of what is in them. It is part of the file's
 * name, so that another version of the site beside this one has an index of its own. The build puts the value in the place of this file: a
 * process that only reads the index needs none of what reads content files.
 */
export const SHAPE = createHash('sha256')
  .update(
    JSON.stringify([
      VERSION,
      COLUMNS,
      ...[articleSchema(RULES), pageSchema, authorSchema, dossierSchema, letterSchema, frontPlanSchema(RULES), siteSchema].map(formOf),
    ]),
  )
  .digest('hex')
  .slice(0, 12);
