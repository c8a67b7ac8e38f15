import { parse } from 'postcss';

/** What a browser's style does not know yet: whatever it stands in is passed over. After MDN's compatibility tables. */
export interface OldBrowser {
  readonly name: string;
  readonly selectors: RegExp;
  readonly properties: RegExp;
  /** Declarations, as `property: value`. */
  readonly declarations: RegExp;
  /** Opening lines of blocks whose rules do not count. */
  readonly blocks: RegExp;
}

const NEWER_PROPERTIES = 'accent-color|container-type|hyphenate-limit-chars|text-wrap';
/** Both sides at once; one side (`padding-inline-start`) is years older. */
const LOGICAL_SHORTHANDS = '(?:margin|padding|inset|border)-(?:inline|block)|inset-(?:inline|block)-(?:start|end)';
const NO_CONTAINERS = /^@container|^@supports selector\(:has/;
const CONTENT_FOR_EARS = /^content: .* \//;

export const OLD_BROWSERS: readonly OldBrowser[] = [
  {
    name: 'Chrome 86',
    selectors: /:(?:has|is|where)\(|&/,
    properties: new RegExp(`^(?:${NEWER_PROPERTIES}|${LOGICAL_SHORTHANDS})$`),
    declarations: /^$/,
    blocks: NO_CONTAINERS,
  },
  {
    name: 'Safari 14',
    selectors: /:has\(|:focus-visible|&/,
    properties: new RegExp(`^(?:${NEWER_PROPERTIES}|${LOGICAL_SHORTHANDS})$`),
    declarations: new RegExp(`${CONTENT_FOR_EARS.source}|: anywhere$`),
    blocks: NO_CONTAINERS,
  },
  {
    name: 'Firefox 91',
    selectors: /:has\(|&/,
    properties: new RegExp(`^(?:${NEWER_PROPERTIES})$`),
    declarations: CONTENT_FOR_EARS,
    blocks: NO_CONTAINERS,
  },
  {
    name: 'Firefox 115',
    selectors: /:has\(|&/,
    properties: /^(?:hyphenate-limit-chars|text-wrap)$/,
    declarations: CONTENT_FOR_EARS,
    blocks: /^@supports selector\(:has/,
  },
];

/** A page with the part of its style that such a browser follows. */
export function asReadBy(html: string, browser: OldBrowser): string {
  return html.replace(/(<style>)(.*?)(<\/style>)/s, (_, open: string, css: string, close: string) => open + followed(css, browser) + close);
}

function followed(css: string, { selectors, properties, declarations, blocks }: OldBrowser): string {
  const sheet = parse(css);
  sheet.walkAtRules((block) => {
    if (blocks.test(`@${block.name} ${block.params}`)) block.remove();
  });
  // One selector that is not known takes its whole rule along.
  sheet.walkRules((rule) => {
    if (selectors.test(rule.selector)) rule.remove();
  });
  sheet.walkDecls((each) => {
    if (properties.test(each.prop) || declarations.test(`${each.prop}: ${each.value}`)) each.remove();
  });
  return sheet.toString();
}
