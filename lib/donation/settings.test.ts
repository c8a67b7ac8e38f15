import { describe, expect, it } from 'vitest';
import { SettingsError } from '../process/settings';
import { describeProvider } from './providers/describe';
import { openProvider } from './providers/openProvider';
import { givingKey } from './checkout/seal';
import { givingSettings } from './settings';

const SECRET = 'a secret of thirty-two characters';
const PUBLIC = 'https://journal.example';
const HELLOASSO = {
  DONATION_PROVIDER: 'helloasso',
  DONATION_SECRET: SECRET,
  SITE_URL: PUBLIC,
  DONATION_HELLOASSO_CLIENT_ID: 'id',
  DONATION_HELLOASSO_CLIENT_SECRET: 'hush-helloasso',
  DONATION_HELLOASSO_ORGANIZATION: 'journal-d-essai',
};
const STRIPE = { DONATION_PROVIDER: 'stripe', DONATION_SECRET: SECRET, SITE_URL: PUBLIC, DONATION_STRIPE_KEY: 'sk_live_hush' };

/** What the pages and what the provider itself say, which must be the same. */
async function describeWith(env: Record<string, string>) {
  const { provider } = givingSettings(env);
  const description = describeProvider(provider);
  expect((await openProvider(provider, givingKey(undefined), () => 0)).describe()).toEqual(description);
  return description;
}

describe('with nothing set', () => {
  it('giving is a demonstration on the site itself', async () => {
    expect(await describeWith({})).toMatchObject({ offers: { unique: 'checkout' }, origins: ['http://localhost:3000'] });
    expect(givingSettings({})).toMatchObject({ secret: undefined });
  });

  it.each([
    ['https://journal.example', 'none'],
    ['http://192.168.1.2', 'none'],
    ['https://localhost.example', 'none'],
    ['http://localhost:8080', 'checkout'],
    ['http://essai.localhost', 'checkout'],
    ['http://127.0.0.1:3000', 'checkout'],
    ['http://[::1]:3000', 'checkout'],
  ])('on %s the demonstration is offered as %s', async (url, offer) => {
    expect((await describeWith({ SITE_URL: url })).offers).toEqual({ unique: offer, mensuel: offer });
  });

  it('the demonstration can be opened on a public site, on another origin', async () => {
    const env = { SITE_URL: PUBLIC, DONATION_DEMO_PUBLIC: 'true', DONATION_DEMO_ORIGIN: 'https://essai.journal.example/x' };
    expect(await describeWith(env)).toMatchObject({ offers: { unique: 'checkout' }, origins: ['https://essai.journal.example'] });
  });
});

describe('each provider', () => {
  it.each([
    ['HelloAsso', HELLOASSO, { unique: 'checkout', mensuel: 'none' }, 'https://www.helloasso.com'],
    [
      'its sandbox',
      { ...HELLOASSO, DONATION_HELLOASSO_SANDBOX: 'true' },
      { unique: 'checkout', mensuel: 'none' },
      'https://www.helloasso-sandbox.com',
    ],
    [
      'HelloAsso with a hosted form',
      { ...HELLOASSO, DONATION_LINK_NAME: 'x', DONATION_LINK_MONTHLY: 'https://h.example/1' },
      { unique: 'checkout', mensuel: 'link' },
      'https://www.helloasso.com',
    ],
    ['Stripe', STRIPE, { unique: 'checkout', mensuel: 'checkout' }, 'https://checkout.stripe.com'],
    [
      'Stripe on its own domain',
      { ...STRIPE, DONATION_STRIPE_CHECKOUT_ORIGIN: 'https://payer.journal.example/' },
      { unique: 'checkout', mensuel: 'checkout' },
      'https://payer.journal.example',
    ],
  ])('%s', async (_, env, offers, origin) => {
    expect(await describeWith(env)).toMatchObject({ offers, origins: [origin] });
  });

  it('Stripe beside a form that another hosts', async () => {
    const env = { ...STRIPE, DONATION_LINK_NAME: 'HelloAsso', DONATION_LINK_ONCE: 'https://h.example/1' };
    expect(await describeWith(env)).toMatchObject({ name: 'Stripe', links: { unique: { name: 'HelloAsso', url: 'https://h.example/1' } } });
  });

  it('a hosted form', async () => {
    const env = { DONATION_PROVIDER: 'link', DONATION_LINK_NAME: 'HelloAsso', DONATION_LINK_ONCE: 'https://h.example/1' };
    expect(await describeWith(env)).toMatchObject({ name: 'HelloAsso', offers: { unique: 'link', mensuel: 'none' }, origins: [] });
  });
});

describe('a wrong variable is named, its value is not', () => {
  it.each([
    ['DONATION_PROVIDER', { DONATION_PROVIDER: 'hush' }],
    ['DONATION_SECRET', { DONATION_SECRET: 'hush' }],
    ['DONATION_SECRET', { ...STRIPE, DONATION_SECRET: '' }],
    ['DONATION_SECRET', { ...HELLOASSO, DONATION_SECRET: '' }],
    ['DONATION_DEMO_ORIGIN', { DONATION_DEMO_ORIGIN: 'hush' }],
    ['DONATION_DEMO_PUBLIC', { DONATION_DEMO_PUBLIC: 'hush' }],
    ['DONATION_LINK_NAME', { DONATION_PROVIDER: 'link', DONATION_LINK_ONCE: 'https://hush.example' }],
    ['DONATION_LINK_NAME', { ...STRIPE, DONATION_LINK_ONCE: 'https://hush.example' }],
    ['DONATION_LINK_NAME', { ...HELLOASSO, DONATION_LINK_MONTHLY: 'https://hush.example' }],
    ['DONATION_LINK_ONCE', { DONATION_PROVIDER: 'link', DONATION_LINK_NAME: 'hush' }],
    ['DONATION_LINK_ONCE', { DONATION_PROVIDER: 'link', DONATION_LINK_NAME: 'x', DONATION_LINK_ONCE: 'http://hush.example' }],
    ['DONATION_LINK_MONTHLY', { ...STRIPE, DONATION_LINK_MONTHLY: 'javascript:hush' }],
    ['DONATION_HELLOASSO_CLIENT_ID', { ...HELLOASSO, DONATION_HELLOASSO_CLIENT_ID: '' }],
    ['DONATION_HELLOASSO_CLIENT_SECRET', { ...HELLOASSO, DONATION_HELLOASSO_CLIENT_SECRET: '' }],
    ['DONATION_HELLOASSO_ORGANIZATION', { ...HELLOASSO, DONATION_HELLOASSO_ORGANIZATION: 'hush/../x' }],
    ['DONATION_HELLOASSO_API', { ...HELLOASSO, DONATION_HELLOASSO_API: 'http://hush.example' }],
    ['SITE_URL', { ...HELLOASSO, SITE_URL: 'http://hush.example' }],
    ['DONATION_STRIPE_KEY', { ...STRIPE, DONATION_STRIPE_KEY: 'pk_live_hush' }],
    ['DONATION_STRIPE_CHECKOUT_ORIGIN', { ...STRIPE, DONATION_STRIPE_CHECKOUT_ORIGIN: 'http://hush.example' }],
    ['DONATION_STRIPE_API', { ...STRIPE, DONATION_STRIPE_API: 'hush' }],
    ['SITE_URL', { ...STRIPE, SITE_URL: 'http://hush.example' }],
  ])('%s', (name, env) => {
    const read = () => givingSettings(env);
    expect(read).toThrow(SettingsError);
    expect(read).toThrow(name);
    expect(read).not.toThrow('hush');
  });
});
