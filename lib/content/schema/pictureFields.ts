import { text, trueOrFalse } from './fields';

/** What is said of a picture that lies beside a text, whichever field names it. */
export const pictureFields = {
  src: text('écrivez le nom du fichier de la photo').regex(/^[^/\\]+$/, {
    error: 'écrivez le seul nom du fichier, posé à côté du texte',
  }),
  alt: text('décrivez la photo pour qui ne la voit pas'),
  credit: text('écrivez le crédit de la photo'),
  /** True for a picture that a machine made: readers and machines are told (EU AI Act, article 50). */
  generated: trueOrFalse('écrivez true ou false').optional(),
};
