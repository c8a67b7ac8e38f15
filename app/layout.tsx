import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { DeskNotes } from '@/components/DeskNotes';
import { deskNotes } from '@/lib/editing/deskNotes';
import { theLibrary } from '@/lib/library/theLibrary';
import { headTitle } from '@/lib/discovery/head/headTitle';
import { settings } from '@/lib/process/settings';
import './tokens.css';
import './global.css';

// Without this, Next prerenders at build time what reads no request: a page would be as old as the build.
export const dynamic = 'force-dynamic';

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fffdf9' },
    { media: '(prefers-color-scheme: dark)', color: '#151412' },
  ],
};

export async function generateMetadata(): Promise<Metadata> {
  const { site } = await theLibrary();
  return {
    metadataBase: new URL(settings().siteUrl),
    title: { default: headTitle(site.name, { name: site.tagline }).absolute, template: `%s — ${site.name}` },
    // /favicon.ico and /apple-touch-icon.png are found without being named.
    icons: { icon: [{ url: '/icon.svg', type: 'image/svg+xml' }] },
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const library = await theLibrary();
  return (
    <html lang={library.site.language}>
      <body>
        {process.env.NODE_ENV === 'development' && <DeskNotes problems={deskNotes() ?? library.problems()} />}
        {children}
      </body>
    </html>
  );
}
