import type * as z from 'zod';
import type { ReadingRules } from './article';
import type { Checked } from './problem';
import { checkFields } from './schema/checkFields';
import { group, listOf, localPath, moment, slug, text } from './schema/fields';
import { readYaml } from './yaml/yamlSource';

const STORY = 'écrivez le nom du fichier d’un article, sans .md';
const UNTIL = 'écrivez une date comme 2025-06-10 ou 2025-06-10 14:30';

/** The form of `une.yaml`; hours are those of the paper. */
export function frontPlanSchema({ timeZone }: Pick<ReadingRules, 'timeZone'>) {
  const until = moment(timeZone, UNTIL).optional();
  return group(
    {
      lead: slug(STORY).optional(),
      others: listOf(slug(STORY), 'écrivez une liste de noms de fichiers, sans .md', /[,;]/),
      dossier: slug('écrivez le nom du fichier d’un dossier, sans .md').optional(),
      until,
      alert: group(
        {
          text: text('écrivez l’alerte en une phrase'),
          link: localPath('écrivez le chemin où elle mène, comme /articles/un-titre').optional(),
          until,
        },
        'écrivez text et, au besoin, link et until',
      ).optional(),
    },
    'écrivez lead, others, dossier, until ou alert, un par ligne',
  );
}

/** What editors want on the front page, from `content/une.yaml`: names of articles, until an instant, and a line above every page. */
export type FrontPlan = z.output<ReturnType<typeof frontPlanSchema>>;

/** Checks the text of `une.yaml`. */
export function parseFrontPlan(file: string, yaml: string, rules: Pick<ReadingRules, 'timeZone'>): Checked<FrontPlan> {
  const source = readYaml(file, yaml);
  // A file that holds nothing, or comments alone, wants nothing.
  return source.ok ? checkFields(frontPlanSchema(rules), { ...source.value, fields: source.value.fields ?? {} }) : source;
}
