import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FrontHead } from '@/components/fronts/FrontHead';
import { StoryList } from '@/components/fronts/StoryList';
import { JsonLd } from '@/components/page/JsonLd';
import { ListColumn } from '@/components/parts/ListColumn';
import { Prose } from '@/components/parts/Prose';
import { PageFrame } from '@/components/page/Sheet';
import { letterDay } from '@/lib/content/letter';
import { routes } from '@/lib/addresses/routes';
import { letterMetadata } from '@/lib/discovery/head/letterMetadata';
import { breadcrumb } from '@/lib/discovery/jsonLd/jsonLdPaper';
import { address, paperOf } from '@/lib/discovery/paper';
import { theLibrary } from '@/lib/library/theLibrary';
import { frameOf } from '@/lib/selection/frame';
import { letterStories } from '@/lib/selection/letterStories';
import { words } from '@/lib/text/words';

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const library = await theLibrary();
  const letter = await library.findLetter((await params).id);
  return letter ? letterMetadata(letter, paperOf(library)) : {};
}

export default async function LetterPage({ params }: Props) {
  const library = await theLibrary();
  const letter = await library.findLetter((await params).id);
  if (!letter) notFound();
  const paper = paperOf(library);
  const path = routes.letter(letter.slug);
  return (
    <PageFrame frame={frameOf(library)} current={path} address={address(paper, path)}>
      <ListColumn>
        <FrontHead title={letter.subject} kind={words.letterOf(letterDay(letter.slug))} count={0} />
        {letter.typeset.words > 0 && <Prose text={letter.typeset} />}
        <StoryList stories={letterStories(library, letter)} site={library.site} />
      </ListColumn>
      <JsonLd nodes={[breadcrumb(paper, [{ label: letter.subject, path }])]} />
    </PageFrame>
  );
}
