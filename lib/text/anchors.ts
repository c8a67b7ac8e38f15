/** The fragments that the frame of a page answers to; a heading of the text never takes one of them. */
export const anchors = {
  text: 'texte',
  ask: 'appel',
  letter: 'lettre',
  corrections: 'rectificatifs',
  replies: 'droit-de-reponse',
  readAlso: 'a-lire-aussi',
  mostRead: 'les-plus-lus',
  headlines: 'derniers-articles',
} as const;
