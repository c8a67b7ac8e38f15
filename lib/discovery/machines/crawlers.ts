import type { Machines, MachineUse } from '../../content/schema/settings/machines';

/**
 * The names by which crawlers say that they obey robots.txt, and what each reads for. An assistant's index answers and finds at
 * once: it is turned away when either is refused. Googlebot and Bingbot read for their engines' summaries, too, and have no other
 * name for them: who wants to be found there cannot refuse these by robots.txt.
 */
const CRAWLERS: Readonly<Record<string, readonly MachineUse[]>> = {
  // developers.google.com/crawling/docs/crawlers-fetchers/google-common-crawlers; Google-Extended is for training and grounding alike.
  Googlebot: ['search'],
  'Google-Extended': ['answers', 'training'],
  // bing.com/webmasters/help/which-crawlers-does-bing-use-8c184ec0
  Bingbot: ['search'],
  // support.apple.com/119829
  Applebot: ['search'],
  'Applebot-Extended': ['training'],
  // duckduckgo.com/duckduckgo-help-pages/results/duckduckbot and …/duckassistbot
  DuckDuckBot: ['search'],
  DuckAssistBot: ['answers'],
  // help.qwant.com/bot
  Qwantbot: ['search'],
  // yandex.com/support/webmaster
  YandexBot: ['search'],
  // platform.openai.com/docs/bots
  'OAI-SearchBot': ['search', 'answers'],
  'ChatGPT-User': ['answers'],
  GPTBot: ['training'],
  // support.claude.com/en/articles/8896518
  'Claude-SearchBot': ['search', 'answers'],
  'Claude-User': ['answers'],
  ClaudeBot: ['training'],
  // docs.perplexity.ai/guides/bots
  PerplexityBot: ['search', 'answers'],
  'Perplexity-User': ['answers'],
  // docs.mistral.ai/robots
  'MistralAI-User': ['answers'],
  // developers.facebook.com/docs/sharing/webmasters/web-crawlers
  'meta-webindexer': ['search', 'answers'],
  'meta-externalfetcher': ['answers'],
  'meta-externalagent': ['training'],
  // developer.amazon.com/amazonbot
  'Amzn-SearchBot': ['search', 'answers'],
  'Amzn-User': ['answers'],
  Amazonbot: ['training'],
  // commoncrawl.org/ccbot: an archive that most training begins with.
  CCBot: ['training'],
  // allenai.org/crawler
  AI2Bot: ['training'],
  // ByteDance; it has no page, and the name is the one that it sends.
  Bytespider: ['training'],
};

/** Who is to read nothing, as the paper's `machines` say, in the order of the list. */
export function refusedCrawlers(machines: Machines): string[] {
  return Object.entries(CRAWLERS).flatMap(([name, uses]) => (uses.some((use) => !machines[use]) ? [name] : []));
}
