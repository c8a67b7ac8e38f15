import { routes } from '../../addresses/routes';
import type { Story } from '../../selection/stories';
import { words } from '../../text/words';
import { describeArticle } from '../description';
import { address, type Paper } from '../paper';
import { plainText } from '../plainText';

/** A guide for language models (llmstxt.org): what the paper is and where the text of its newest stories lies as Markdown. */
export function llmsTxt(stories: readonly Story[], paper: Paper): string {
  const { site } = paper;
  const sections = site.sections.map(({ id, label }) => link(label, address(paper, routes.section(id))));
  const newest = stories.map((story) => link(story.headline, address(paper, routes.markdown(story.slug)), toldOf(story), story.lang));
  const optional = [link('RSS', address(paper, routes.feed)), link(words.sitemap, address(paper, routes.sitemapIndex))];
  return [
    `# ${plainText(site.name)}\n\n> ${plainText(site.tagline)}`,
    words.alsoMarkdown,
    chapter(words.sectionsNav, sections),
    chapter(words.newestStories, newest),
    chapter('Optional', optional),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

/** What somebody paid for says so first. */
function toldOf(story: Story): string {
  const paid = story.sponsor ? `${words.sponsoredBy} ${story.sponsor.name}.` : '';
  return [paid, describeArticle(story)].filter((part) => part !== '').join(' ');
}

function chapter(title: string, links: readonly string[]): string {
  return links.length === 0 ? '' : `## ${title}\n\n${links.join('\n')}`;
}

function link(text: string, url: string, told = '', lang?: string): string {
  return `- [${escaped(text, lang)}](${url})${told === '' ? '' : `: ${escaped(told, lang)}`}`;
}

/** Text that Markdown takes for nothing else: a lone `<` or backtick could swallow the links that follow. */
function escaped(text: string, lang?: string): string {
  return plainText(text, lang).replace(/[\\`*_<>&~[\]]/g, '\\$&');
}
