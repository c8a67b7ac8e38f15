import { describeLinks } from './describe';
import { ProviderFailure } from './failure';
import type { Description, Provider } from './provider';

/** Hosted forms alone: the page links to them, and no gift passes through this site. */
export function linkProvider(links: Description['links']): Provider {
  return {
    describe: () => describeLinks(links),
    start: () => Promise.reject(new ProviderFailure('misconfigured', 'a hosted form is linked, not opened')),
    confirm: () => Promise.resolve('unknown'),
  };
}
