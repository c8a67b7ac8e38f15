import { expect, it } from 'vitest';
import { markdownToHtml } from '../markdown';

it.each([
  ['a link', '[là][1]', '<a href="/don" title="Titre">là</a>'],
  ['a link whose words are its name', '[1]', '<a href="/don" title="Titre">1</a>'],
  ['a link written in other letters', '[là][É]', '<a href="/une">là</a>'],
  ['a link to another site, which is marked', '[là][2]', '<a href="https://a.fr" rel="external noopener">là<span class="ailleurs"'],
  ['a picture, whose title is its caption', '![Une rue][1]', '<img src="/don" alt="Une rue"><figcaption>Titre</figcaption>'],
  ['a name that stands nowhere, as it was typed', '[là][3]', '<p>[là][3]</p>'],
])('%s', (_, markdown, html) => {
  const addresses = '[1]: /don "Titre"\n[1]: /autre\n[2]: https://a.fr\n[é]: /une';
  expect(markdownToHtml(`${markdown}\n\n${addresses}`)).toContain(html);
});
