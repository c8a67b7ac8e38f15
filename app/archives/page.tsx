import type { Metadata } from 'next';
import { Archives } from '@/components/fronts/Archives';
import { JsonLd } from '@/components/page/JsonLd';
import { PageFrame } from '@/components/page/Sheet';
import { frameOf } from '@/lib/selection/frame';
import { theLibrary } from '@/lib/library/theLibrary';
import { frontMetadata } from '@/lib/discovery/head/frontMetadata';
import { breadcrumb } from '@/lib/discovery/jsonLd/jsonLdPaper';
import { address, paperOf } from '@/lib/discovery/paper';
import { routes } from '@/lib/addresses/routes';
import { words } from '@/lib/text/words';

export async function generateMetadata(): Promise<Metadata> {
  const library = await theLibrary();
  const about = { title: words.archives, description: words.archivesAre(library.site.name), path: routes.archives };
  return frontMetadata(about, { page: 1, pages: 1, count: library.count({ kind: 'latest' }) }, paperOf(library));
}

export default async function ArchivesPage() {
  const library = await theLibrary();
  const paper = paperOf(library);
  return (
    <PageFrame frame={frameOf(library)} current={routes.archives} address={address(paper, routes.archives)}>
      <Archives
        months={library.fronts('archive')}
        topics={library.fronts('topic')}
        authors={library.fronts('author')}
        dossiers={library.fronts('dossier')}
        genres={library.fronts('genre')}
        count={library.count({ kind: 'latest' })}
      />
      <JsonLd nodes={[breadcrumb(paper, [{ label: words.archives, path: routes.archives }])]} />
    </PageFrame>
  );
}
