import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { JsonLd } from './JsonLd';

test('each thing is a document of its own, as data and not as a script that runs', () => {
  expect(renderToStaticMarkup(<JsonLd nodes={[{ '@type': 'Person', name: '</script><b>' }, { '@type': 'Place' }]} />)).toBe(
    '<script type="application/ld+json">{"@context":"https://schema.org","@type":"Person","name":"\\u003C/script>\\u003Cb>"}</script>' +
      '<script type="application/ld+json">{"@context":"https://schema.org","@type":"Place"}</script>',
  );
});
