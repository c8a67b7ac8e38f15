export interface ErrorWords {
  readonly title: string;
  readonly text: string;
}

/** The error pages: what happened, and what a reader can do. */
export const errorWords: Readonly<Record<number, ErrorWords>> = {
  400: { title: 'Cette demande est incomplète', text: 'Elle s’est perdue en chemin. Revenez en arrière et recommencez.' },
  404: {
    title: 'Cette page est introuvable',
    text: 'L’adresse est peut-être mal recopiée, ou la page a changé de place. La recherche et les archives mènent à tous les articles.',
  },
  405: { title: 'Cette demande n’est pas possible ici', text: 'Cette page se lit, mais ne reçoit rien.' },
  408: { title: 'Cet envoi a pris trop de temps', text: 'Rien n’a été enregistré. Revenez en arrière et recommencez.' },
  431: { title: 'Cette demande est trop longue', text: 'Son adresse ou son en-tête dépasse ce que ce site lit.' },
  410: { title: 'Cet article a été retiré', text: 'La rédaction a retiré cet article. Il n’est plus consultable.' },
  413: { title: 'Cet envoi est trop volumineux', text: 'Rien n’a été enregistré. Revenez en arrière et raccourcissez votre saisie.' },
  415: { title: 'Cet envoi n’est pas un formulaire', text: 'Rien n’a été enregistré. Revenez en arrière et servez-vous du formulaire.' },
  429: { title: 'Trop de demandes à la fois', text: 'Attendez une minute, puis recommencez.' },
  500: {
    title: 'Le journal a rencontré une panne',
    text: 'Elle est de notre côté et elle a été signalée. Rechargez la page dans un instant.',
  },
  503: { title: 'Le journal est momentanément indisponible', text: 'Rechargez la page dans une minute.' },
};

/** In the place of what 410 says of a withdrawal. */
export const expiredWords: ErrorWords = {
  title: 'Cet article n’est plus en ligne',
  text: 'Il ne devait l’être que pour un temps, qui est passé.',
};
