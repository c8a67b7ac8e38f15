import { longDate } from '../text/dates';
import type { Moment } from '../text/moment';
import { words } from '../text/words';
import type { Act, DeskState } from './protocol';

// What the desk's process says to editors.

/** What readers see of an article that was just saved, `publishedAt` in the paper's time zone; `errors` keep it from being used. */
export function whatReadersSee(state: DeskState, publishedAt: Moment | undefined, timeZone: string): string {
  switch (state) {
    case 'draft':
      return 'Enregistré. C’est un brouillon : les lecteurs ne le voient pas.';
    case 'scheduled':
      return publishedAt === undefined ? 'Programmé.' : `Programmé : les lecteurs le verront ${words.on(longDate(publishedAt, timeZone))}.`;
    case 'published':
      return 'Enregistré : c’est ce que les lecteurs lisent.';
    case 'corrected':
      return 'Enregistré : les lecteurs lisent ce texte, et le rectificatif daté qui l’accompagne.';
    case 'expired':
      return 'Enregistré. À son adresse, les lecteurs lisent depuis quand il n’est plus en ligne.';
    case 'withdrawn':
      return 'Retiré : à son adresse, les lecteurs lisent qu’il a été retiré, quand et pourquoi.';
    case 'faulty':
      return 'Enregistré, mais il reste des erreurs : jusqu’à ce qu’elles soient corrigées, les lecteurs gardent la version d’avant, s’il y en a une.';
  }
}

/** A line of the history: `name` is the file's. */
export function deedOf(act: Act, name: string, isNew: boolean): string {
  switch (act.act) {
    case 'save':
      return isNew ? `Crée ${name}` : `Modifie ${name}`;
    case 'schedule':
      return `Programme ${name} pour le ${act.at}`;
    case 'publish':
      return `Publie ${name}`;
    case 'unpublish':
      return `Remet ${name} en brouillon`;
    case 'correct':
      return `Rectifie ${name}`;
    case 'update':
      return `Met à jour ${name}`;
    case 'withdraw':
      return `Retire ${name}`;
    case 'restore':
      return `Republie ${name}`;
    case 'rename':
      return `Renomme ${name} en ${act.slug}`;
    case 'lead':
      return `Met ${name} à la une`;
    case 'bringBack':
      return `Reprend une version de ${name}`;
  }
}

/** Files that a sentence names. */
const MOST_NAMED = 5;

function named(files: readonly string[]): string {
  const others = files.length - MOST_NAMED;
  return files.slice(0, MOST_NAMED).join(', ') + (others > 0 ? ` et ${others} autre${others > 1 ? 's' : ''}` : '');
}

export const deskWords = {
  stale:
    'Quelqu’un d’autre a enregistré ce texte depuis que vous l’avez ouvert : rien n’a été écrit. Comparez les deux versions, et choisissez.',
  gone: 'Ce fichier n’est plus à sa place : quelqu’un l’a renommé ou effacé. Votre texte est gardé dans cette fenêtre.',
  notThere: 'Ce fichier n’existe pas ou n’existe plus ; revenez à la liste.',
  unreadable: 'Les champs de ce fichier ne se lisent pas ; corrigez-les d’abord.',
  notAnArticle: 'Ceci ne se fait qu’avec un article.',
  mend: 'Rien n’a changé pour les lecteurs : corrigez d’abord ce qui est signalé.',
  mendFront: 'La une ne se lit pas ; corrigez d’abord une.yaml.',
  notPublic: 'Les lecteurs ne voient pas encore cet article : il suffit de l’enregistrer.',
  alreadyWithdrawn: 'Cet article est déjà retiré.',
  notWithdrawn: 'Cet article n’est pas retiré.',
  sayWhat: 'Écrivez ce qui était faux et ce qui est vrai.',
  sayWhy: 'Écrivez pourquoi l’article est retiré : les lecteurs le liront.',
  noDate: 'Écrivez une date comme 2025-06-10 14:30.',
  past: 'Cette date est passée ; pour publier maintenant, choisissez « Publier ».',
  notOnFront: 'Un article que les lecteurs ne verront pas ne peut ouvrir la une.',
  noExchange: 'Ce journal n’est envoyé nulle part.',
  noPreview: 'Il n’y a pas d’aperçu tant que ces erreurs restent.',
  noLinks: 'Les liens de relecture ne sont pas ouverts sur ce site.',
  noVersion: 'Cette version n’est plus dans l’historique.',
  noName: 'Ce titre ne donne pas d’adresse : il y faut une lettre ou un chiffre.',
  badName: 'Une adresse s’écrit en minuscules sans accent, les mots joints par des traits d’union.',
  taken: (owner: string) => `Cette adresse est déjà celle de ${owner} ; choisissez-en une autre.`,
  takenBySite: 'Cette adresse est celle d’une page du site ; choisissez-en une autre.',
  givingStays: 'La page de l’appel aux dons garde son adresse : le site y mène de partout.',
  asTheySign: (slug: string) =>
    slug === ''
      ? 'Le fichier d’un auteur s’appelle comme il signe : écrivez son nom.'
      : `Le fichier d’un auteur s’appelle comme il signe : ${slug}. Changez d’abord son nom.`,
  published: 'Publié : c’est ce que les lecteurs lisent désormais.',
  renamed: 'Renommé : l’ancienne adresse mène à la nouvelle.',
  namedAnew: (files: readonly string[]) =>
    `Ce qui le nommait a suivi : ${named(files)}. Qui en avait un sous la main verra les deux versions en enregistrant.`,
  stillNamed: (files: readonly string[]) => `Son ancien nom reste à corriger dans ${named(files)}.`,
  onFront: (until: string | undefined) =>
    until === undefined ? 'À la une : cet article l’ouvre.' : `À la une : cet article l’ouvre jusqu’au ${until}.`,
} as const;
