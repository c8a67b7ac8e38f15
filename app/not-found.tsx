import type { Metadata } from 'next';
import { ErrorNotice } from '@/components/page/ErrorNotice';
import { errorWords } from '@/lib/text/errorWords';

export const metadata: Metadata = { title: errorWords[404]?.title };

/** Without masthead or footer: Next renders it into every page (0.4 ms), and readers are answered by `/erreur/404` alone. */
export default function NotFound() {
  return <ErrorNotice status={404} />;
}
