import { createContext, useContext } from 'react';
import type { Completable } from '@/lib/desk/protocol';
import type { Problem } from '@/lib/content/problem';
import type { TakePictures } from '../writing/useTaking';

interface Completion {
  readonly value: string;
  readonly label: string;
}

/** What the controls of a form ask of the file that they stand in. */
export interface FormContent {
  readonly problems: readonly Problem[];
  readonly takePictures: TakePictures;
  readonly complete: (what: Completable, typed: string) => Promise<readonly Completion[]>;
}

const FormContext = createContext<FormContent | undefined>(undefined);
export const FormProvider = FormContext.Provider;

export function useForm(): FormContent {
  const content = useContext(FormContext);
  if (content === undefined) throw new Error('a control stands outside of a form');
  return content;
}

/** What the checker says of one field; entries of lists are numbered from 1 in its name. */
export function useProblems(name: string): readonly Problem[] {
  return useForm().problems.filter(({ field }) => field === name);
}
