// Exports as Ghost writes them, of what a test says: its tables, and texts of its two editors.

/** A row of `posts`; what is not said is what Ghost fills in. */
export type GhostPost = Readonly<Record<string, unknown>> & { readonly slug: string };

const text = (words: string, format = 0) => ({
  type: 'extended-text',
  text: words,
  format,
  detail: 0,
  mode: 'normal',
  style: '',
  version: 1,
});
const paragraph = (...children: readonly object[]) => ({ type: 'paragraph', children, version: 1 });

/** A text of Lexical from its blocks. */
function lexical(...children: readonly object[]): string {
  return JSON.stringify({ root: { type: 'root', children, version: 1 } });
}

/** A text of Mobiledoc, of one paragraph and the cards that are named. */
export function mobiledoc(words: string, ...cards: readonly (readonly [string, object])[]): string {
  const sections = [[1, 'p', words === '' ? [] : [[0, [], 0, words]]], ...cards.map((_, index) => [10, index])];
  return JSON.stringify({ version: '0.3.1', atoms: [], markups: [], cards, sections });
}

/** An export with these posts, an author who signs all of them, and two tags. */
export function ghostExport(posts: readonly GhostPost[]): string {
  const tables = {
    posts: posts.map((post, index) => ({
      id: `post${index}`,
      title: post.slug,
      type: 'post',
      status: 'published',
      visibility: 'public',
      published_at: '2021-03-04T05:06:07.000Z',
      updated_at: '2021-03-04T05:06:08.000Z',
      ...post,
    })),
    users: [
      {
        id: 'u1',
        name: 'Alix Martin',
        slug: 'alix',
        bio: 'Écrit & relit.',
        website: 'https://alix.example/',
        email: 'alix@secret.example',
      },
    ],
    tags: [
      { id: 't1', name: 'Mer', slug: 'mer', visibility: 'public' },
      { id: 't2', name: '#interne', slug: 'hash-interne', visibility: 'internal' },
    ],
    posts_tags: posts.flatMap((_, index) => ['t2', 't1'].map((tag_id, sort_order) => ({ post_id: `post${index}`, tag_id, sort_order }))),
    posts_authors: posts.map((_, index) => ({ post_id: `post${index}`, author_id: 'u1', sort_order: 0 })),
    posts_meta: [{ post_id: 'post0', feature_image_alt: 'Un quai', feature_image_caption: '<b>Alix</b> Martin' }],
    settings: [{ key: 'title', value: 'Un site' }],
  };
  return JSON.stringify({ db: [{ meta: { version: '5.0.0' }, data: tables }] }, undefined, 1);
}

/** A post with every card of Lexical, and what it prints. */
export const ALL_CARDS = {
  lexical: lexical(
    paragraph(text('Du '), text('gras', 1), text(' et ', 1), text('les deux', 3), text(', '), {
      type: 'link',
      url: '__GHOST_URL__/autre/',
      children: [text('un lien')],
    }),
    { type: 'extended-heading', tag: 'h2', children: [text('Un intertitre')] },
    {
      type: 'list',
      listType: 'number',
      tag: 'ol',
      start: 1,
      children: [
        { type: 'listitem', children: [text('premier')] },
        { type: 'listitem', children: [{ type: 'list', tag: 'ul', children: [{ type: 'listitem', children: [text('dessous')] }] }] },
      ],
    },
    { type: 'image', src: '__GHOST_URL__/content/images/2021/03/quai.png', alt: 'Un quai', caption: 'Le <em>quai</em>' },
    {
      type: 'gallery',
      images: [{ src: '__GHOST_URL__/content/images/size/w600/2021/03/quai.png', alt: 'Encore' }],
      caption: 'Une galerie',
    },
    { type: 'markdown', markdown: 'Du *Markdown*' },
    { type: 'html', html: '<p>Du <b>HTML</b></p>' },
    { type: 'codeblock', code: 'a < b', language: 'js', caption: '' },
    {
      type: 'bookmark',
      url: 'https://x.example/',
      metadata: { title: 'Un signet', description: 'Ce qu’il dit', author: 'Qui', publisher: 'Où' },
    },
    { type: 'embed', url: 'https://y.example/', html: '<iframe src="https://y.example/e" title="Un film"></iframe>', caption: '' },
    { type: 'callout', calloutEmoji: '', calloutText: 'Un <b>avis</b>' },
    { type: 'toggle', heading: 'Replié', content: '<p>Déplié</p>' },
    { type: 'button', buttonText: 'Appuyez', buttonUrl: 'https://z.example/' },
    { type: 'file', src: '__GHOST_URL__/content/files/a.pdf', fileTitle: 'Un fichier', fileCaption: 'Sa légende' },
    { type: 'audio', src: 'https://z.example/a.mp3', title: 'Un son' },
    { type: 'product', productTitle: 'Un produit', productDescription: '<p>Décrit</p>', productUrl: '' },
    { type: 'header', header: 'En tête', subheader: 'Sous-tête', buttonUrl: '' },
    { type: 'email', html: '<p>Courriel seul</p>' },
    { type: 'paywall' },
    { type: 'horizontalrule' },
    { type: 'aside', children: [text('À part')] },
  ),
  read: `Du gras et les deux, un lien Un intertitre premier dessous Le quai Une galerie Du Markdown Du HTML a < b Un signet Ce qu’il dit Qui Où
    Un film Un avis Replié Déplié Appuyez Un fichier Sa légende Un son Un produit Décrit En tête Sous-tête À part`,
} as const;
