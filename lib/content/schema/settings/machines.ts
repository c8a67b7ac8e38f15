import type { z } from 'zod';
import { group, text, trueOrFalse } from '../fields';

/** What machines do with a text, apart from showing it to its readers. */
export const MACHINE_USES = ['search', 'answers', 'training'] as const;
export type MachineUse = (typeof MACHINE_USES)[number];

const ADVICE = 'écrivez search, answers et training, chacun true ou false, et au besoin licence';
const LICENCE = 'écrivez l’adresse de vos conditions, comme https://exemple.org/licence ou /licence';
const use = trueOrFalse('écrivez true pour permettre, false pour refuser');

/** `machines:` of `site.yaml`: all three uses, so that none is settled in silence, and where somebody may ask for what is refused. */
export const machinesSchema = group(
  {
    search: use,
    answers: use,
    training: use,
    licence: text(LICENCE)
      .regex(/^(?:https?:\/\/[^\s/]|\/(?![/\\]))\S*$/, { error: LICENCE })
      .optional(),
  },
  ADVICE,
)
  .refine(({ search, answers }) => search || !answers, {
    path: ['answers'],
    error: 'une réponse cite ce qu’un moteur a trouvé ; écrivez answers: false, ou search: true',
  })
  .refine((said) => said.licence === undefined || isReserved(said), {
    path: ['licence'],
    error: 'rien n’est réservé, la licence ne porterait sur rien ; retirez la ligne, ou écrivez false à answers ou à training',
  });

export type Machines = z.output<typeof machinesSchema>;

/** Whether a right to mine the text is reserved (directive (EU) 2019/790, article 4, 3). */
export function isReserved({ answers, training }: { readonly answers: boolean; readonly training: boolean }): boolean {
  return !answers || !training;
}
