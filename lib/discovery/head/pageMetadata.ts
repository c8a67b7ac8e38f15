import type { PageFields } from '../../content/page';
import { routes } from '../../addresses/routes';
import { head, openGraph } from './head';
import { headTitle } from './headTitle';
import { pageCard } from '../card/plainCard';
import type { Paper } from '../paper';
import { plainText } from '../plainText';

/** What the head of a plain page says of it. */
export function pageMetadata(page: PageFields, paper: Paper) {
  const title = plainText(page.title);
  const description = plainText(page.description);
  const canonical = routes.page(page.slug);
  return {
    title: headTitle(page.title, paper.site),
    description,
    ...head(paper, { canonical }),
    ...openGraph({ title, description, url: canonical }, pageCard(page, paper.site), paper),
  };
}
