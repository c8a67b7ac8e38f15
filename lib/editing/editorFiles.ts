import { authorSchema } from '../content/author';
import { dossierSchema } from '../content/dossier';
import { letterSchema } from '../content/letter';
import { frontPlanSchema } from '../content/frontPlan';
import { siteSchema, type Site } from '../content/site';
import { articleSchema } from '../content/schema/articleSchema';
import { articleWords, authorWords, dossierWords, frontPlanWords, letterWords, pageWords, siteWords } from '../content/schema/fieldWords';
import { jsonSchema } from '../content/schema/jsonSchema';
import { pageSchema } from '../content/page';
import { snippets } from './snippets';

/**
 * The files that let editors' tools complete and check fields while typing, by their path in the repository: JSON Schemas,
 * and VS Code's snippets. Made from the schemas that check the content; the choice of sections is the paper's.
 */
export function editorFiles(site: Site): Readonly<Record<string, string>> {
  const article = jsonSchema(articleSchema(site), 'Article', articleWords);
  const page = jsonSchema(pageSchema, 'Page', pageWords);
  const author = jsonSchema(authorSchema, 'Auteur', authorWords);
  const dossier = jsonSchema(dossierSchema, 'Dossier', dossierWords);
  const letter = jsonSchema(letterSchema, 'Lettre', letterWords);
  return {
    'docs/schemas/article.schema.json': asFile(article),
    'docs/schemas/author.schema.json': asFile(author),
    'docs/schemas/dossier.schema.json': asFile(dossier),
    'docs/schemas/letter.schema.json': asFile(letter),
    'docs/schemas/page.schema.json': asFile(page),
    'docs/schemas/site.schema.json': asFile(jsonSchema(siteSchema, 'Réglages du journal', siteWords)),
    'docs/schemas/une.schema.json': asFile(jsonSchema(frontPlanSchema(site), 'La une', frontPlanWords)),
    '.vscode/fields.code-snippets': asFile({
      ...snippets(page),
      ...snippets(author),
      ...snippets(dossier),
      ...snippets(letter),
      ...snippets(article),
    }),
  };
}

function asFile(content: object): string {
  return `${JSON.stringify(content, undefined, 2)}\n`;
}
