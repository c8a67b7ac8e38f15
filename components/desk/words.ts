import type { Act, DeskState } from '@/lib/desk/protocol';
import type { Kind } from '@/lib/content/kinds';

export const STATE_WORDS: Readonly<Record<DeskState, string>> = {
  draft: 'Brouillon',
  scheduled: 'Programmé',
  published: 'Publié',
  corrected: 'Rectifié',
  expired: 'Expiré',
  withdrawn: 'Retiré',
  faulty: 'En erreur',
};

export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  article: 'Articles',
  page: 'Pages',
  dossier: 'Dossiers',
  author: 'Auteurs',
  letter: 'Lettres',
  frontPlan: 'La une',
  site: 'Le journal',
};

/** What an act asks, and what readers see of it. */
interface ActWords {
  readonly label: string;
  /** What readers will see: a sentence for before it is done. */
  readonly says: string;
  readonly does: string;
}

export const ACT_WORDS: Readonly<Record<Exclude<Act['act'], 'save' | 'bringBack'>, ActWords>> = {
  schedule: {
    label: 'Programmer',
    says: 'Les lecteurs n’en verront rien avant l’heure dite ; l’article paraîtra alors de lui-même, partout à la fois.',
    does: 'Programmer',
  },
  publish: {
    label: 'Publier',
    says: 'Tous les lecteurs le liront aussitôt : à la une, dans sa rubrique, dans la recherche et les flux.',
    does: 'Publier maintenant',
  },
  unpublish: {
    label: 'Remettre en brouillon',
    says: 'Les lecteurs ne le verront plus nulle part, et son adresse dira qu’il n’y a rien là. Si des lecteurs l’ont déjà lu, retirez-le plutôt : sa page dira pourquoi.',
    does: 'Remettre en brouillon',
  },
  correct: {
    label: 'Rectifier',
    says: 'Les lecteurs verront le texte tel que vous venez de le corriger et, au pied de l’article, ce rectificatif à la date d’aujourd’hui.',
    does: 'Rectifier',
  },
  update: {
    label: 'Mettre à jour',
    says: 'Les lecteurs verront le texte d’à présent, et sous le titre l’heure de cette mise à jour.',
    does: 'Mettre à jour',
  },
  withdraw: {
    label: 'Retirer',
    says: 'L’article quittera toutes les listes ; à son adresse, les lecteurs liront qu’il a été retiré, et la raison que vous donnez.',
    does: 'Retirer',
  },
  restore: {
    label: 'Republier',
    says: 'L’article reviendra à son adresse et dans les listes, comme avant son retrait.',
    does: 'Republier',
  },
  rename: {
    label: 'Changer l’adresse',
    says: 'Il aura une nouvelle adresse ; l’ancienne y mènera toujours. Ce qui le nomme, à la une ou dans un dossier, suivra.',
    does: 'Changer l’adresse',
  },
  lead: {
    label: 'À la une',
    says: 'L’article ouvrira la une, au-dessus de tous les autres.',
    does: 'Mettre à la une',
  },
};

/** Of a picture that was taken in. */
export function takenWords({ src, width, height }: { readonly src: string; readonly width: number; readonly height: number }): string {
  return `La photo est à côté du texte, sous le nom ${src} : ${width} × ${height} pixels.`;
}
