/** A page of each kind, for what must hold on all of them. */
export const paths = {
  front: '/',
  article: '/articles/openai-s-associe-a-google-dans-le-cloud-malgre-leur-rivalite-dans-l-ia',
  giving: '/don',
  missing: '/cette-page-n-existe-pas',
} as const;

export const everyPage = Object.entries(paths).map(([name, path]) => ({ name, path }));
