import type { ProviderSettings } from '../providerSettings';
import type { GivingKey } from '../seal';
import { demoProvider } from './demo';
import { helloAssoProvider } from './helloasso';
import { linkProvider } from './link';
import type { Provider } from './provider';
import { stripeProvider } from './stripe';

/** The provider the operator chose. `now` is in epoch milliseconds. */
export function openProvider(settings: ProviderSettings, key: GivingKey, now: () => number): Provider {
  switch (settings.kind) {
    case 'demo':
      return settings.open ? demoProvider(settings.origin, key) : linkProvider({});
    case 'link':
      return linkProvider(settings.links);
    case 'helloasso':
      return helloAssoProvider(settings, now);
    case 'stripe':
      return stripeProvider(settings);
  }
}
