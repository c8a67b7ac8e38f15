import { OutsideContent } from './contentPath';
import { NotText, Taken } from './store';

const CALL = 'appelez la personne qui s’occupe de l’ordinateur';
const KEPT = 'Votre texte est gardé dans cette fenêtre';

/** What the disk refuses, and what to do about it: nothing was written. */
const BY_CODE: Readonly<Record<string, string>> = {
  ENOSPC: `Le disque est plein : rien n’a été enregistré. ${KEPT} ; libérez de la place, ou ${CALL}, puis enregistrez de nouveau.`,
  EDQUOT: `La place accordée au journal est épuisée : rien n’a été enregistré. ${KEPT} ; ${CALL}, puis enregistrez de nouveau.`,
  EROFS: `Le dossier du journal est en lecture seule : rien n’a été enregistré. ${KEPT} ; ${CALL}, puis enregistrez de nouveau.`,
  EACCES: `Le bureau n’a pas le droit d’écrire dans le dossier du journal : rien n’a été enregistré. ${KEPT} ; ${CALL}, puis enregistrez de nouveau.`,
  EPERM: `Le bureau n’a pas le droit d’écrire dans le dossier du journal : rien n’a été enregistré. ${KEPT} ; ${CALL}, puis enregistrez de nouveau.`,
  ENOENT: `Le dossier du journal a disparu : rien n’a été enregistré. ${KEPT} ; ${CALL}, puis enregistrez de nouveau.`,
  EEXIST: `Un fichier a pris la place d’un dossier du journal : rien n’a été enregistré. ${KEPT} ; ${CALL}.`,
  EIO: `Le disque ne répond plus comme il faut : rien n’a été enregistré. ${KEPT} ; ${CALL}, puis enregistrez de nouveau.`,
};

/** What to tell an editor of an error that kept a file from being read or written; `undefined` for one that is ours. */
export function failureWords(error: unknown): string | undefined {
  if (error instanceof OutsideContent) return error.message;
  if (error instanceof NotText)
    return 'Ce fichier n’est pas du texte que le bureau puisse rendre tel quel : enregistrez-le comme texte brut, en UTF-8.';
  if (error instanceof Taken) return 'Un autre fichier porte déjà ce nom ; choisissez-en un autre.';
  if (!(error instanceof Error && 'code' in error)) return undefined;
  const code = String(error.code);
  return BY_CODE[code] ?? (/^E[A-Z]+$/.test(code) ? `Le disque refuse (${code}) : rien n’a été enregistré. ${KEPT} ; ${CALL}.` : undefined);
}
