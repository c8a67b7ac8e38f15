import * as z from 'zod';
import { CATEGORY_NAMES } from '../../../recordings/podcastCategories';
import { group, listOf, slug, text, yesOrNo } from '../fields';
import { suggestion } from '../suggestion';

const CATEGORY = 'écrivez une catégorie d’Apple, comme News ou Politics';

/** The podcast of a section, with what Apple asks of a show (podcasters.apple.com/support/823-podcast-requirements). */
const podcast = group(
  {
    section: slug('écrivez l’identifiant de la rubrique dont les articles ont un son'),
    title: text('écrivez le titre du podcast, ou retirez le champ').optional(),
    description: text('écrivez ce que l’on y entend, en une ou deux phrases'),
    image: text('écrivez le chemin de la pochette dans public/, comme /podcast.jpg').regex(/^\/(?:[\w-]+\/)*[\w-]+\.(?:jpe?g|png)$/, {
      error: 'écrivez le chemin d’un JPEG ou d’un PNG de public/, comme /podcast.jpg',
    }),
    category: text(CATEGORY)
      .refine((name) => CATEGORY_NAMES.includes(name), { error: ({ input }) => suggestion(String(input), CATEGORY_NAMES) })
      .meta({ enum: [...CATEGORY_NAMES] }),
    explicit: yesOrNo('écrivez true ou false'),
    author: text('écrivez qui fait le podcast, ou retirez le champ').optional(),
    email: z.email({ error: 'écrivez une adresse électronique, comme nom@exemple.org' }).optional(),
  },
  'un podcast a les champs section, description, image, category et, au besoin, title, explicit, author et email',
);

/** The podcasts of a paper: one a section at most. */
export const podcasts = listOf(podcast, 'écrivez une liste de podcasts, chacun avec - section:').refine(
  (list) => new Set(list.map(({ section }) => section)).size === list.length,
  { error: 'deux podcasts ont la même rubrique ; retirez-en un' },
);

export type Podcast = z.output<typeof podcast>;
