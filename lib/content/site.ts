import * as z from 'zod';
import { checkFields } from './schema/checkFields';
import { fediverse } from './schema/fediverse';
import { group, listOf, localPath, oldPath, slug, text, trueOrFalse, webAddress, wholeNumber } from './schema/fields';
import { letterSettings } from './schema/settings/letterSettings';
import { machinesSchema } from './schema/settings/machines';
import { podcasts } from './schema/settings/podcastFields';
import { suggestion } from './schema/suggestion';
import type { Checked } from './problem';
import { readYaml } from './yaml/yamlSource';
import { isTimeZone } from '../text/timeZone';

/** 10,000 € for one gift: above it, a donor and the paper speak to each other first. */
const MOST_EUROS = 10_000;
const euros = wholeNumber(1, MOST_EUROS, `écrivez un nombre entier d’euros, de 1 à ${MOST_EUROS}`);

const amounts = group(
  {
    tiers: z.array(euros, { error: 'écrivez une liste de montants, comme [20, 50, 100, 200]' }).min(1),
    minimum: euros,
    maximum: euros,
    recommended: euros.optional(),
  },
  'écrivez tiers, minimum et maximum',
)
  .refine(({ tiers, minimum, maximum }) => minimum <= maximum && tiers.every((tier) => tier >= minimum && tier <= maximum), {
    error: 'chaque montant de tiers doit être entre minimum et maximum',
  })
  .superRefine(({ tiers, recommended }, context) => {
    if (recommended === undefined || tiers.includes(recommended)) return;
    const message = `écrivez un des montants de tiers (${tiers.join(', ')}), ou enlevez la ligne`;
    context.addIssue({ code: 'custom', path: ['recommended'], message });
  });

const sections = z
  .array(
    group(
      { id: slug('écrivez un identifiant en minuscules, sans accent'), label: text('écrivez le nom de la rubrique') },
      'écrivez id et label',
    ),
    { error: 'écrivez une liste de rubriques, chacune avec - id: et label:' },
  )
  .min(1, { error: 'écrivez au moins une rubrique' })
  .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, { error: 'deux rubriques ont le même id ; changez-en un' });

const stars = (path: string): number => path.split('*').length - 1;

/** Old addresses that are no article's: a section's, a feed's; `*` stands for one step of both paths. */
const redirects = listOf(
  group(
    { from: oldPath('écrivez l’ancien chemin'), to: localPath('écrivez le chemin où il mène, comme /feed.xml') },
    'écrivez from et to',
  ).refine(({ from, to }) => stars(from) <= 1 && stars(to) <= stars(from), { error: 'une étoile au plus dans from, et dans to la même' }),
  'écrivez une liste, chacun avec - from: et to:',
);

/** The form of `site.yaml`. */
export const siteSchema = group(
  {
    name: text('écrivez le nom du journal'),
    tagline: text('écrivez la devise du journal'),
    language: text('écrivez le code de la langue, comme fr').regex(/^[a-z]{2}(-[A-Z]{2})?$/, {
      error: 'écrivez le code de la langue, comme fr',
    }),
    timeZone: text('écrivez le fuseau horaire, comme Europe/Paris').refine(isTimeZone, {
      error: 'écrivez un fuseau connu, comme Europe/Paris',
    }),
    publisher: group(
      {
        name: text('écrivez le nom de l’éditeur'),
        logo: text('écrivez le chemin du logo, comme /wordmark.svg').regex(/^\//, { error: 'écrivez un chemin qui commence par /' }),
      },
      'écrivez name et logo',
    ),
    sections,
    redirects,
    letter: letterSettings.optional(),
    contact: z.email({ error: 'écrivez une adresse électronique, comme redaction@exemple.org' }).optional(),
    fediverse: group(
      { account: fediverse, profile: webAddress('écrivez l’adresse complète du profil, comme https://serveur.org/@nom', /^https$/) },
      'écrivez account et profile',
    ).optional(),
    podcasts,
    machines: machinesSchema.optional(),
    mostRead: trueOrFalse('écrivez true ou false').optional(),
    preferredSource: trueOrFalse('écrivez true ou false').optional(),
    donation: group({ unique: amounts, mensuel: amounts }, 'écrivez unique et mensuel'),
  },
  'écrivez les réglages du journal, un par ligne',
).superRefine((site, context) => {
  const ids = site.sections.map(({ id }) => id);
  for (const [index, { section }] of site.podcasts.entries())
    if (!ids.includes(section))
      context.addIssue({ code: 'custom', path: ['podcasts', index, 'section'], message: suggestion(section, ids) });
});

/** The paper's own settings, from `content/site.yaml`. Amounts are whole euros. */
export type Site = z.output<typeof siteSchema>;

/** Checks the text of `site.yaml`. */
export function parseSite(file: string, yaml: string): Checked<Site> {
  const source = readYaml(file, yaml);
  return source.ok ? checkFields(siteSchema, source.value) : source;
}
