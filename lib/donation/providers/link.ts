import { describeLinks } from './describe';
import { ProviderFailure } from './failure';
import type { Description, Provider } from './provider';

/** A form hosted by the provider: the page links to it, and no gift passes through this site. */
export function linkProvider(name: string, links: Description['links']): Provider {
  return {
    describe: () => describeLinks(name, links),
    start: () => Promise.reject(new ProviderFailure('misconfigured', 'a hosted form is linked, not opened')),
    confirm: () => Promise.resolve('unknown'),
  };
}
