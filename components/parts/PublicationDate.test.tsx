import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { PublicationDate } from './PublicationDate';

const moment = { epochMs: Date.parse('2025-06-10T12:30:00Z'), precision: 'minute' } as const;

it('a reader sees the date in words and a machine in ISO 8601', () => {
  expect(renderToStaticMarkup(<PublicationDate moment={moment} timeZone="Europe/Paris" />)).toBe(
    '<time dateTime="2025-06-10T14:30:00+02:00">mardi 10\u00A0juin 2025 à\u00A014\u00A0h\u00A030</time>',
  );
});

it.each([
  ['2025-06-11T08:00:00Z', ' title="mardi 10\u00A0juin 2025 à\u00A014\u00A0h\u00A030">hier'],
  ['2026-06-11T08:00:00Z', '>10\u00A0juin 2025'],
])('on a front of %s the same, and in print the date that is not said on screen', (now, shown) => {
  const html = renderToStaticMarkup(<PublicationDate moment={moment} timeZone="Europe/Paris" short now={Date.parse(now)} />);
  expect(html).toBe(`<time dateTime="2025-06-10T14:30:00+02:00"${shown}</time>`);
});
