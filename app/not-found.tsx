import type { Metadata } from 'next';
import { ErrorNotice } from '@/components/ErrorNotice';
import { Sheet } from '@/components/Sheet';
import { frameOf } from '@/lib/content/frame';
import { theLibrary } from '@/lib/content/theLibrary';
import { errorWords } from '@/lib/text/words';

export const metadata: Metadata = { title: errorWords[404]?.title };

export default async function NotFound() {
  const frame = frameOf(await theLibrary());
  return (
    <Sheet frame={frame}>
      <ErrorNotice status={404} />
    </Sheet>
  );
}
