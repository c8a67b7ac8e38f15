import type { Frequency } from '../gift';
import type { ProviderSettings } from './providerSettings';
import { demoWords } from '../words';
import type { Description, Offer } from './provider';

type Links = Description['links'];

/** What the chosen provider is. Apart from the providers themselves, so that pages need not load their SDKs to draw a form. */
export function describeProvider(settings: ProviderSettings): Description {
  switch (settings.kind) {
    case 'demo':
      // Nobody must take a trial for a payment: on a public site it is not offered unless the operator says so.
      return settings.open ? describeDemo(settings.origin) : describeLinks({});
    case 'link':
      return describeLinks(settings.links);
    case 'helloasso':
      return describeHelloAsso(settings.checkoutOrigin, settings.links);
    case 'stripe':
      return describeStripe(settings.checkoutOrigin, settings.links);
  }
}

/** True when a donor can give here in any way. */
export function isOpen({ offers }: Description): boolean {
  return Object.values(offers).some((offer) => offer !== 'none');
}

export function describeDemo(origin: string): Description {
  return { name: demoWords.name, links: {}, origins: [origin], offers: { unique: 'checkout', mensuel: 'checkout' } };
}

export function describeLinks(links: Links): Description {
  const name = (links.unique ?? links.mensuel)?.name ?? '';
  const offer = (frequency: Frequency): Offer => (links[frequency] === undefined ? 'none' : 'link');
  return { name, links, origins: [], offers: { unique: offer('unique'), mensuel: offer('mensuel') } };
}

/** A HelloAsso checkout knows only a fixed number of instalments: monthly gifts are a link to the hosted form. */
export function describeHelloAsso(checkoutOrigin: string, links: Links): Description {
  const mensuel = links.mensuel === undefined ? 'none' : 'link';
  return { name: 'HelloAsso', links, origins: [checkoutOrigin], offers: { unique: 'checkout', mensuel } };
}

export function describeStripe(checkoutOrigin: string, links: Links): Description {
  return { name: 'Stripe', links, origins: [checkoutOrigin], offers: { unique: 'checkout', mensuel: 'checkout' } };
}
