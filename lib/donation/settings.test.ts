import { describe, expect, it } from 'vitest';
import { SettingsError } from '../process/settings';
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

const describeWith = (env: Record<string, string>) => givingSettings(env).provider.description;
const BOTH = ['unique', 'mensuel'];

describe('with nothing set', () => {
  it('giving is a demonstration on the site itself', () => {
    expect(describeWith({})).toMatchObject({ checkout: BOTH, origins: ['http://localhost:3000'] });
    expect(givingSettings({})).toMatchObject({ secret: undefined });
  });

  it.each([
    ['https://journal.example', []],
    ['http://192.168.1.2', []],
    ['https://localhost.example', []],
    ['http://localhost:8080', BOTH],
    ['http://localhost.:8080', BOTH],
    ['http://essai.localhost', BOTH],
    ['http://127.0.0.1:3000', BOTH],
    ['http://0.0.0.0:3000', BOTH],
    ['http://[::1]:3000', BOTH],
  ])('on %s the demonstration takes the gifts %j', (url, checkout) => {
    expect(describeWith({ SITE_URL: url })).toMatchObject({ checkout, links: {} });
  });

  it('the demonstration can be opened on a public site, on another origin', () => {
    const env = { SITE_URL: PUBLIC, DONATION_DEMO_PUBLIC: 'true', DONATION_DEMO_ORIGIN: 'https://essai.journal.example/x' };
    expect(describeWith(env)).toMatchObject({ checkout: BOTH, origins: ['https://essai.journal.example'] });
  });
});

describe('each provider', () => {
  it.each([
    ['HelloAsso', HELLOASSO, ['unique'], 'https://www.helloasso.com'],
    ['its sandbox', { ...HELLOASSO, DONATION_HELLOASSO_SANDBOX: 'true' }, ['unique'], 'https://www.helloasso-sandbox.com'],
    [
      'HelloAsso with a hosted form',
      { ...HELLOASSO, DONATION_LINK_NAME: 'x', DONATION_LINK_MONTHLY: 'https://h.example/1' },
      ['unique'],
      'https://www.helloasso.com',
    ],
    ['Stripe', STRIPE, BOTH, 'https://checkout.stripe.com'],
    [
      'Stripe on its own domain',
      { ...STRIPE, DONATION_STRIPE_CHECKOUT_ORIGIN: 'https://payer.journal.example/' },
      BOTH,
      'https://payer.journal.example',
    ],
  ])('%s takes %j gifts on its own origin', (_, env, checkout, origin) => {
    expect(describeWith(env)).toMatchObject({ checkout, origins: [origin] });
  });

  it('Stripe stands beside a form that another hosts', () => {
    const env = { ...STRIPE, DONATION_LINK_NAME: 'HelloAsso', DONATION_LINK_ONCE: 'https://h.example/1' };
    expect(describeWith(env)).toMatchObject({ name: 'Stripe', links: { unique: { name: 'HelloAsso', url: 'https://h.example/1' } } });
  });

  it('a hosted form is linked, and no checkout', () => {
    const env = { DONATION_PROVIDER: 'link', DONATION_LINK_NAME: 'HelloAsso', DONATION_LINK_ONCE: 'https://h.example/1' };
    expect(describeWith(env)).toMatchObject({
      name: 'HelloAsso',
      checkout: [],
      links: { unique: { url: 'https://h.example/1' } },
      origins: [],
    });
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
