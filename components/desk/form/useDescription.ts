import { useId } from 'react';
import type { Problem } from '@/lib/content/problem';
import { useProblems } from './FormContext';

/** What says more of a control than its label: its help, and what the checker says. */
interface Description {
  readonly id: string;
  readonly helpId: string;
  readonly problemsId: string;
  readonly problems: readonly Problem[];
  readonly describedBy: string | undefined;
  readonly isInvalid: true | undefined;
}

export function useDescription(name: string, help: string): Description {
  const id = useId();
  const problems = useProblems(name);
  const [helpId, problemsId] = [`${id}-help`, `${id}-problems`];
  const ids = [...(help === '' ? [] : [helpId]), ...(problems.length > 0 ? [problemsId] : [])];
  return {
    ...{ id, helpId, problemsId, problems },
    describedBy: ids.length > 0 ? ids.join(' ') : undefined,
    isInvalid: problems.some(({ severity }) => severity !== 'warning') || undefined,
  };
}
