import { NBSP, NNBSP } from '../text/spaces';
import { formatAmount } from './amounts';
import type { AmountRefusal } from './amounts';
import type { Frequency } from './gift';

/** Every word a donor reads on the way from the form to the payment page and back. */
export const givingWords = {
  form: 'Votre don',
  frequency: 'À quel rythme',
  amount: 'Quel montant',
  frequencies: { unique: 'Une fois', mensuel: 'Chaque mois' },
  freeAmount: 'Autre montant',
  freeAmountHint: 'En euros, par exemple 12,50',
  perMonth: 'par mois',
  afterReduction: 'après réduction',
  askForCost: 'Choisissez un montant pour lire son coût après réduction.',
  give: 'Continuer vers le paiement',
  compute: 'Calculer le coût après réduction',
  trap: 'Laissez ce champ vide',
  privacy:
    'Le paiement se fait sur la page de notre prestataire. Ce site ne voit pas votre carte, et ne conserve ni votre nom, ni votre adresse, ni votre courriel.',
  backToAppeal: 'Revenir à l’appel aux dons',
  otherWays: 'D’autres façons de donner',
} as const;

/** What a donor reads on the payment page; the bank’s statement has the name that the provider’s account has. */
export const itemName = (publisher: string): string => `Don — ${publisher}`;

/** « 17,00 € après réduction » */
export const afterReduction = (cost: string): string => `${cost} ${givingWords.afterReduction}`;

/** « 50 € vous coûtent 17 € après réduction d’impôt. » In French, two are many, and 1,99 is not (Grevisse, § 431). */
export const costSentence = (cents: number, costCents: number): string =>
  `${formatAmount(cents)} vous ${cents < 200 ? 'coûte' : 'coûtent'} ${formatAmount(costCents)} ${givingWords.afterReduction} d’impôt.`;

/** « Donner chaque mois sur HelloAsso » */
export const linkWords = (frequency: Frequency, host: string): string =>
  `Donner ${frequency === 'mensuel' ? 'chaque mois' : 'une fois'} sur ${host}`;

export const fieldWords = {
  frequency: 'Choisissez de donner une fois ou chaque mois.',
  onlyFrequency: {
    unique: 'Ce formulaire ne prend que les dons faits une fois.',
    mensuel: 'Ce formulaire ne prend que les dons mensuels.',
  },
  amount: (limits: string): string => `Choisissez un montant, ou écrivez le vôtre${NNBSP}: ${limits}.`,
  notATier: (frequency: Frequency, limits: string): string =>
    `Ce montant n’est pas proposé pour un don ${frequency === 'mensuel' ? 'mensuel' : 'unique'}. Choisissez-en un autre, ou écrivez le vôtre${NNBSP}: ${limits}.`,
  two: (tier: string, typed: string): string =>
    `Vous avez choisi ${tier} et écrit «${NNBSP}${typed}${NNBSP}». Gardez l’un des deux${NNBSP}: videz ce champ, ou choisissez «${NNBSP}Autre montant${NNBSP}».`,
  free: (why: AmountRefusal | 'range', limits: string): string => `${AMOUNT_PROBLEMS[why]} Le montant peut aller ${limits}.`,
  limits: (minimumCents: number, maximumCents: number): string => `de ${formatAmount(minimumCents)} à ${formatAmount(maximumCents)}`,
} as const;

const AMOUNT_PROBLEMS: Readonly<Record<AmountRefusal | 'range', string>> = {
  empty: 'Écrivez le montant de votre don.',
  negative: 'Écrivez le montant sans signe.',
  ambiguous: `Ce montant peut se lire de deux façons${NNBSP}: écrivez 1000 ou 1${NNBSP}000 pour mille euros, 1,50 pour un euro cinquante.`,
  unreadable: `Écrivez le montant en chiffres, comme 50 ou 12,50.`,
  range: 'Ce montant est hors des limites.',
};

/** What stands above what has to be looked at again. */
export const problemsTitle = (trouble: Trouble | undefined): string =>
  trouble === 'paid' ? 'Votre don est déjà fait' : 'Votre don n’est pas encore parti';

/** Why the form comes back although its fields are right. Nothing has been sent to the payment page. */
export const troubleWords = {
  expired: 'Cette page est restée ouverte longtemps. Vérifiez le montant et continuez.',
  changed: 'Votre choix a changé depuis votre premier envoi. Vérifiez-le et continuez.',
  paid: 'Vous l’avez fait depuis ce formulaire, merci. Pour donner une seconde fois, vérifiez le montant et continuez.',
  trap: 'Un champ que l’on ne voit pas a été rempli, sans doute par un outil de saisie automatique. Vérifiez le montant et continuez.',
} as const;
export type Trouble = keyof typeof troubleWords;

/** Why the payment page could not be opened; `provider` is its name. */
export const failureWords = {
  slow: (provider: string): string =>
    `${provider} tarde trop à répondre. Rien n’a été débité. Vous pouvez réessayer tout de suite, ou dans quelques minutes.`,
  down: (provider: string): string => `${provider} est injoignable pour le moment. Rien n’a été débité. Réessayez dans quelques minutes.`,
  refusing: (provider: string): string =>
    `${provider} n’a pas accepté d’ouvrir ce paiement. Rien n’a été débité. Essayez un autre montant, ou revenez plus tard.`,
  limiting: (provider: string): string =>
    `Trop de dons arrivent en même temps chez ${provider}. Rien n’a été débité. Attendez une minute, puis réessayez.`,
  misconfigured: (): string =>
    'Le paiement en ligne est mal configuré de notre côté. Rien n’a été débité. Ce n’est pas votre faute, et l’erreur a été signalée.',
  payment: (): string => 'Le paiement n’a pas abouti. Vous pouvez réessayer, ou choisir un autre moyen de paiement.',
  foreign: (): string =>
    'Cet envoi ne vient pas du formulaire de ce site, et nous ne l’avons pas suivi. Rien n’a été débité. Recommencez depuis cette page.',
} as const;
export type FailureWords = keyof typeof failureWords;

/** What is known when a donor comes back from the payment page. */
export const returnWords = {
  thanks: 'Merci',
  paid: (amount: string, frequency: Frequency): string =>
    frequency === 'mensuel'
      ? `Votre don de ${amount} par mois est confirmé. Il soutient ce journal à partir d’aujourd’hui.`
      : `Votre don de ${amount} est confirmé. Il soutient ce journal dès aujourd’hui.`,
  pendingTitle: 'Votre don est en cours',
  pending: 'Le paiement est accepté, mais la banque ne l’a pas encore confirmé. Vous n’avez rien d’autre à faire.',
  unpaidTitle: 'Le paiement n’est pas terminé',
  unknownTitle: 'Nous ne savons pas encore',
  unknown:
    'Nous n’avons pas pu vérifier votre paiement. S’il a été accepté, la page de paiement vous l’a dit et votre relevé bancaire le montrera. Vérifiez-le avant de donner de nouveau.',
  cancelledTitle: 'Vous avez annulé',
  cancelled: 'Rien n’a été débité. Si vous avez changé d’avis, le formulaire est prêt, avec le même montant.',
  failedTitle: 'Le paiement n’a pas pu s’ouvrir',
} as const;

/** The payment page of the demonstration, which must never be taken for a real one. */
export const demoWords = {
  name: 'La page de démonstration',
  title: `Page d’essai${NNBSP}: aucun paiement réel`,
  text: 'Cette page remplace celle d’un prestataire de paiement, pour essayer le site. Elle ne demande pas de carte et ne débite rien.',
  about: (amount: string, frequency: Frequency): string =>
    `Don d’essai${NNBSP}: ${amount}${frequency === 'mensuel' ? `${NBSP}par mois` : ''}.`,
  issues: { payer: 'Payer', annuler: 'Annuler', echouer: 'Échouer', attendre: 'Ne pas répondre' },
} as const;
export type DemoIssue = keyof typeof demoWords.issues;
