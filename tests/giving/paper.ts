import type { Site } from '@/lib/content/site';

/** A paper that is plainly made up. */
export const PAPER: Site = {
  name: 'Journal d’essai',
  tagline: 'Un journal pour les essais',
  language: 'fr',
  timeZone: 'Europe/Paris',
  publisher: { name: 'Journal d’essai', logo: '/logo.svg' },
  sections: [{ id: 'essais', label: 'Essais' }],
  redirects: [],
  podcasts: [],
  donation: {
    unique: { tiers: [20, 50, 100, 200], minimum: 1, maximum: 10_000 },
    mensuel: { tiers: [5, 10, 20, 50], minimum: 1, maximum: 1000 },
  },
};
