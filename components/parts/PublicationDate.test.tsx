import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { PublicationDate } from './PublicationDate';

it('a reader sees the date in words and a machine in ISO 8601', () => {
  const moment = { epochMs: Date.parse('2025-06-10T12:30:00Z'), precision: 'minute' } as const;
  expect(renderToStaticMarkup(<PublicationDate moment={moment} timeZone="Europe/Paris" />)).toBe(
    '<time dateTime="2025-06-10T14:30:00+02:00">mardi 10\u00A0juin 2025 à\u00A014\u00A0h\u00A030</time>',
  );
});
