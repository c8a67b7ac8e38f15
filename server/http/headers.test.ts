import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, securityHeaders } from './headers';

describe('the policy', () => {
  it('allows no script, frame, object, font or anything else that it does not name', () => {
    const names = contentSecurityPolicy()
      .split('; ')
      .map((directive) => directive.split(' ')[0]);
    expect(names).toEqual(['default-src', 'script-src', 'img-src', 'connect-src', 'form-action', 'base-uri', 'frame-ancestors']);
    expect(contentSecurityPolicy()).toMatch(/^default-src 'none'; script-src 'none';/);
  });

  it('allows each inline style of the page by its hash, and no other', () => {
    const styles = ['p{color:red}', '', 'a>b{content:"é"}'];
    const hashes = styles.map((css) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`);
    expect(contentSecurityPolicy(styles.map((css) => `<style>${css}</style>`).join('<p>'))).toContain(`; style-src ${hashes.join(' ')};`);
  });

  it('lets a form’s answer lead to the origins that it is given', () => {
    expect(contentSecurityPolicy('', { formAction: ['https://pay.example'] })).toContain("; form-action 'self' https://pay.example;");
  });
});

it('HTTPS is insisted upon only where the site has it', () => {
  expect(securityHeaders('http://localhost:3000')).not.toHaveProperty('strict-transport-security');
  expect(securityHeaders('https://journal.example')).toHaveProperty('strict-transport-security', 'max-age=63072000');
});
