import type { TypesetLetter } from '../../library/library';
import { routes } from '../../addresses/routes';
import { shorten } from '../../markdown/excerpt';
import { paperCard } from '../card/plainCard';
import type { Paper } from '../paper';
import { plainText } from '../plainText';
import { head, openGraph } from './head';
import { headTitle } from './headTitle';

/**
 * What the head of a letter's page says of it. Search engines are turned away: it says nothing that its stories do not, and is for those
 * who have the letter and cannot read it as it came.
 */
export function letterMetadata({ slug, subject, preheader, typeset }: TypesetLetter, paper: Paper) {
  const title = plainText(subject);
  const description = plainText(preheader ?? shorten(typeset.opening === '' ? subject : typeset.opening));
  const canonical = routes.letter(slug);
  return {
    title: headTitle(subject, paper.site),
    description,
    ...head(paper, { canonical, noindex: true }),
    ...openGraph({ title, description, url: canonical }, paperCard(paper.site), paper),
  };
}
