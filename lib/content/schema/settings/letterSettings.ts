import * as z from 'zod';
import { group, listOf, text, webAddress } from '../fields';

const NAME = 'écrivez le nom du champ, comme l’attend votre service d’envoi';
const https = webAddress('écrivez une adresse complète, comme https://exemple.org/inscription', /^https$/);

/**
 * Who sends the paper's letter: another service, that keeps the readers' addresses. A reader's browser posts the form there; the
 * site itself takes no address and sends no mail.
 */
export const letterSettings = group(
  {
    action: https,
    field: text(NAME).default('email'),
    method: z.enum(['post', 'get'], { error: 'écrivez post ou get' }).default('post'),
    note: text('écrivez une phrase sur la lettre, ou retirez le champ').optional(),
    /** What the sender's own form carries along unseen, such as the number of a list. */
    hidden: listOf(
      group({ name: text(NAME), value: text('écrivez la valeur du champ') }, 'écrivez name et value'),
      'écrivez une liste de champs cachés, chacun avec - name: et value:',
    ),
    /** Other sites that the answer leads through: a browser follows the form to no other (Content-Security-Policy, form-action). */
    leadsTo: listOf(https, 'écrivez une liste d’adresses, une par ligne après un tiret', /[,;]|\s/),
    /** In the sender's own signs, which it puts an address of each reader in the place of. */
    unsubscribe: text('écrivez ce que votre service d’envoi remplace par le lien de désinscription, comme "{{unsubscribe}}"')
      .regex(/^[^\s<>"]+(?: [^\s<>"]+)*$/, { error: 'écrivez-le sans guillemets ni chevrons à l’intérieur' })
      .optional(),
  },
  'écrivez action, l’adresse à laquelle le formulaire envoie l’inscription',
);

export type LetterSettings = z.output<typeof letterSettings>;
