import type { GivingKey } from '../checkout/givingKey';
import type { ProviderSettings } from '../settings';
import { demoProvider } from './demo';
import { helloAssoProvider } from './helloasso/helloasso';
import { linkProvider } from './link';
import type { Provider } from './provider';

/** The provider the operator chose. `now` is in epoch milliseconds. Stripe's SDK takes 90 ms to load: only a paper that uses it waits for it. */
export async function openProvider(settings: ProviderSettings, key: GivingKey, now: () => number): Promise<Provider> {
  switch (settings.kind) {
    case 'demo':
      return demoProvider(settings, key);
    case 'link':
      return linkProvider;
    case 'helloasso':
      return helloAssoProvider(settings, now);
    case 'stripe':
      return (await import('./stripe/stripe')).stripeProvider(settings);
  }
}
