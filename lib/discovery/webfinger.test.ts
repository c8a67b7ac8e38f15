import { expect, it } from 'vitest';
import { accountAddress } from './webfinger';

const asked = (resource: string) => accountAddress(resource, '@Journal@social.example', 'gazette.example');

it.each(['acct:journal@gazette.example', 'acct:Journal@GAZETTE.example', 'acct:journal@social.example'])(
  'who looks for %s is sent to the account’s server',
  (resource) => {
    expect(asked(resource)).toBe('https://social.example/.well-known/webfinger?resource=acct%3AJournal%40social.example');
  },
);

it.each(['acct:autre@gazette.example', 'acct:journal@autre.example', 'https://gazette.example/', ''])('nobody is « %s »', (resource) => {
  expect(asked(resource)).toBeUndefined();
});
