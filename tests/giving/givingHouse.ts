import { freePort } from '@/bench/freePort';
import { test as house } from '../support/house';
import { openSecondOrigin } from '../support/secondOrigin';
import { startServer, type Server } from '../support/server';
import { indiscretions } from './discretion';

export const SECRET = 'a-secret-of-tests-that-is-32-characters-long';

/** The site with giving set by `env`, its log at its most talkative. */
export async function startGivingSite(env: Readonly<Record<string, string>>): Promise<Server> {
  return startServer({ DONATION_SECRET: SECRET, LOG_LEVEL: 'debug', ...env });
}

/** Ends the site. Rejects when anything in all that it has logged gives away a donor or a key. */
export async function stopDiscreet(site: Server, siteUrl: string, secrets: readonly string[] = []): Promise<void> {
  await site.stop();
  const indiscreet = indiscretions(site.log, siteUrl, [SECRET, ...secrets]);
  if (indiscreet.length > 0) throw new Error(`the log tells too much:\n${indiscreet.join('\n')}`);
  if (!site.log.some((line) => line.includes('"giving":'))) throw new Error('nothing was given: the log shows nothing');
}

/** The whole house with the demonstration's payment page on another origin than the site, as a real one is. */
export const test = house
  .extend('port', { scope: 'file' }, () => freePort())
  .extend('demo', { scope: 'file' }, async ({ port }, { onCleanup }) => {
    const demo = await openSecondOrigin(port);
    onCleanup(() => demo.close());
    return demo;
  })
  .extend('site', { scope: 'file' }, async ({ port, demo }, { onCleanup }) => {
    const siteUrl = `http://127.0.0.1:${port}`;
    const site = await startGivingSite({
      PORT: String(port),
      SITE_URL: siteUrl,
      DONATION_DEMO_ORIGIN: demo.origin,
      // A test can be many readers.
      TRUSTED_PROXIES: '1',
    });
    onCleanup(() => stopDiscreet(site, siteUrl));
    return site;
  });
