import type { Act, Opened } from '@/lib/desk/protocol';

export type NamedAct = Exclude<Act['act'], 'save' | 'bringBack'>;

const BY_STATE: Readonly<Record<Opened['state'], readonly NamedAct[]>> = {
  draft: ['publish', 'schedule', 'rename'],
  scheduled: ['publish', 'schedule', 'unpublish', 'rename'],
  published: ['update', 'correct', 'lead', 'withdraw', 'rename', 'unpublish'],
  corrected: ['update', 'correct', 'lead', 'withdraw', 'rename', 'unpublish'],
  // Back online by another date, or none, in the form.
  expired: ['withdraw', 'rename', 'unpublish'],
  withdrawn: ['restore'],
  faulty: ['publish', 'schedule', 'rename'],
};

/** What can be done with a file as it stands, the most likely first. */
export function availableActs({ kind, state, version }: Pick<Opened, 'kind' | 'state' | 'version'>): readonly NamedAct[] {
  const acts = kind === 'article' ? BY_STATE[state] : kind === 'frontPlan' || kind === 'site' ? [] : (['rename'] as const);
  return version === '' ? acts.filter((act) => act !== 'rename') : acts;
}
