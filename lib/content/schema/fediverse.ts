import { text } from './fields';

const HANDLE = 'écrivez l’adresse sur le fédivers entre guillemets, comme "@nom@serveur.org"';

/** `@user@host`, what other servers know an account by; where it is shown on the web, each server says (RFC 7033). */
export const fediverse = text(HANDLE).regex(/^@[\w.-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}$/i, {
  error: ({ input }) => {
    const [, host, user] = /^https:\/\/([^/]+)\/@([^/@]+)\/?$/.exec(String(input)) ?? [];
    return host === undefined || user === undefined ? HANDLE : `écrivez "@${user}@${host}"`;
  },
});
