import { labelPath, routes } from '../../addresses/routes';
import type { Redirect } from '../../addresses/redirects';
import type { Mapping } from '../mapping';
import type { ImportedLabel } from '../source';
import type { Plan } from './plan';

/**
 * Where the old site listed what stands on a label, and where that is now. Labels that no article has are listed nowhere, nor are those that
 * no address can be made of.
 */
export function labelRedirects(
  labels: readonly ImportedLabel[],
  plan: Pick<Plan, 'categories' | 'topics' | 'authors'>,
  mapping: Mapping,
): Redirect[] {
  const used = { category: plan.categories, topic: plan.topics, author: plan.authors };
  return labels.flatMap((label) => {
    if (!used[label.kind].has(label.label)) return [];
    const to = pathOfLabel(label, mapping);
    if (to === undefined) return [];
    const feed = to.startsWith('/rubriques/') ? routes.sectionFeed(to.slice('/rubriques/'.length)) : to;
    return [...label.addresses.map((from) => ({ from, to })), ...label.feeds.map((from) => ({ from, to: feed }))];
  });
}

function pathOfLabel({ kind, label }: ImportedLabel, mapping: Mapping): string | undefined {
  const section = kind === 'category' ? mapping.sections[label] : undefined;
  if (section !== undefined) return routes.section(section);
  if (kind !== 'author') return labelPath('topic', label);
  const [name] = [mapping.authors[label] ?? label].flat();
  return name === undefined ? undefined : labelPath('author', name);
}
