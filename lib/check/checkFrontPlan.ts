import path from 'node:path';
import { parseFrontPlan } from '../content/frontPlan';
import { FRONT_FILE } from '../content/kinds';
import type { Checked, Problem } from '../content/problem';
import type { Site } from '../content/site';
import { readYaml, type Path } from '../content/yaml/yamlSource';
import { stampAt } from '../files/stamp';
import { MOST_OTHERS } from '../selection/frontStories';
import { endOf, type Moment } from '../text/moment';
import type { Mention } from './text/checkBody';
import { contentText } from './checkFile';

/** What is wrong with `une.yaml` by itself, and what only the other files can judge. */
export interface PlanReading {
  readonly problems: readonly Problem[];
  /** Names of articles. */
  readonly stories: readonly Mention[];
  readonly links: readonly Mention[];
  readonly dossiers: readonly Mention[];
}

const NOTHING = { problems: [], stories: [], links: [], dossiers: [] };

/** Reads and judges what editors want on the front page, where they have written it. `now` is in epoch milliseconds. */
export async function checkFrontPlan(folder: string, site: Site, now: number, unsaved?: Checked<string>): Promise<PlanReading> {
  if (!unsaved && !(await stampAt(path.join(folder, FRONT_FILE)))) return NOTHING;
  const text = unsaved ?? (await contentText(folder, FRONT_FILE));
  if (!text.ok) return { ...NOTHING, problems: text.problems };
  const plan = parseFrontPlan(FRONT_FILE, text.value, site);
  const source = readYaml(FRONT_FILE, text.value);
  if (!plan.ok || !source.ok) return { ...NOTHING, problems: plan.ok ? [] : plan.problems };
  const { lead, others, dossier, until, alert } = plan.value;
  const { value } = source;
  const stories: [Path, string][] = [
    ...(lead === undefined ? [] : [[['lead'], lead] satisfies [Path, string]]),
    ...others.map((slug, at): [Path, string] => [['others', at], slug]),
  ];
  const repeated = stories.filter(([, slug], at) => stories.findIndex(([, other]) => other === slug) < at);
  const warn = (at: Path, message: string): Problem => ({ ...value.problemAt(at, message), severity: 'warning' });
  const past = (at: Path, moment: Moment | undefined, consequence: string): Problem[] =>
    moment && endOf(moment, site.timeZone) <= now ? [warn(at, `cette date est passée ; ${consequence}`)] : [];
  return {
    stories: stories.map(([at, target]) => ({ target, place: value.placeOf(at) })),
    links: alert?.link === undefined ? [] : [{ target: alert.link, place: value.placeOf(['alert', 'link']) }],
    dossiers: dossier === undefined ? [] : [{ target: dossier, place: value.placeOf(['dossier']) }],
    problems: [
      ...repeated.map(([at, slug]) => value.problemAt(at, `« ${slug} » est déjà à la une ; retirez-le`)),
      ...(others.length > MOST_OTHERS
        ? [warn(['others', MOST_OTHERS], `la une montre ${MOST_OTHERS} articles autour du premier ; retirez les suivants`)]
        : []),
      ...past(['until'], until, 'le dernier article paru ouvre de nouveau la une'),
      ...past(['alert', 'until'], alert?.until, 'l’alerte n’est plus montrée'),
    ],
  };
}
