import type { NoteKind } from '../notes';

/** The chapters of a report in their order: what a person may have to do comes first. */
export const CHAPTERS: Readonly<Record<NoteKind, string>> = {
  refused: 'Fichiers que le site ne lit pas encore',
  words: 'Mots qui ne s’impriment plus',
  construct: 'Ce qui n’a pas de forme ici',
  pictureMissing: 'Photos qui manquent',
  pictureAlt: 'Photos sans description',
  lead: 'Photos de tête sans description ou sans crédit',
  linkBroken: 'Liens intérieurs qui ne mènent à rien d’importé',
  address: 'Anciennes adresses qui n’ont pu être gardées',
  section: 'Rubriques',
  duplicate: 'Doubles',
  date: 'Dates',
  field: 'Champs sans place',
  edited: 'Laissé comme les rédacteurs l’ont fait',
  slug: 'Nouveaux noms',
  changed: 'Changé en chemin',
  linkRewritten: 'Liens réécrits',
};
