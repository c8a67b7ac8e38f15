import { expect, it } from 'vitest';
import { articleText as article } from '@/tests/support/paper';
import { photo } from '@/tests/support/photo';
import { problemsIn } from '@/tests/support/problemsIn';

const author = (name: string, fields = ''): string => `---\nname: ${name}\n${fields}---\n`;
const FILE = { 'auteurs/camille-durand.md': author('Camille Durand') };

it.each([
  ['as in the file', '[Camille Durand]'],
  ['in other capitals and accents', '[CAMILLE DURÀND]'],
  ['of nobody who has a file', '[Noé Petit, Camilla Durant]'],
])('nothing is said of a byline %s', async (_, byline) => {
  expect(await problemsIn({ ...FILE, 'articles/a.md': article({ byline }) })).toEqual([]);
});

it.each(['Camile Durand', 'Camille Durant', 'Camille Durrand'])('an editor is told of %s, one letter from an author', async (name) => {
  expect(await problemsIn({ ...FILE, 'articles/a.md': article({ byline: `[Noé Petit, ${name}]` }) })).toEqual([
    `articles/a.md:5:21 byline.2: avertissement : « ${name} » n’a pas de fichier dans auteurs/ ; vouliez-vous écrire Camille Durand ?`,
  ]);
});

it('two people with a file each may be called nearly alike', async () => {
  const both = { ...FILE, 'auteurs/camille-durant.md': author('Camille Durant') };
  expect(await problemsIn({ ...both, 'articles/a.md': article({ byline: '[Camille Durant, Camille Durand]' }) })).toEqual([]);
});

it('an author’s file is told where no byline leads to it, and what its links, its place and its portrait lack', async () => {
  const portrait = 'photo: { src: moi.jpg, alt: Un portrait, credit: AFP }\n';
  const files = {
    'auteurs/camille.md': `${author('Camille Durand')}Voir [là](/articles/absent).\n`,
    'auteurs/li-ming.md': author('李明'),
    'auteurs/noe-petit.md': author('Noé Petit', portrait),
    'auteurs/eve-blanc/index.md': author('Ève Blanc', portrait.replace('moi', 'absent')),
    'auteurs/eve-blanc/autre.jpg': await photo(400).jpeg().toBuffer(),
    'auteurs/luc-grand/index.md': author('Luc Grand', portrait),
    'auteurs/luc-grand/moi.jpg': await photo(351).jpeg().toBuffer(),
    'auteurs/notes.txt': 'rien',
  };
  expect(await problemsIn(files)).toEqual([
    'auteurs/camille.md:2:7 name: avertissement : les articles signés « Camille Durand » ne mènent pas à ce fichier, qui s’appelle camille ; renommez-le camille-durand',
    'auteurs/camille.md:4:6 -: aucun article « absent » ; vérifiez le nom de son fichier',
    'auteurs/eve-blanc/index.md:3:15 photo.src: aucun fichier « absent.jpg » à côté du texte ; posez-y la photo',
    'auteurs/li-ming.md:2:7 name: avertissement : les articles signés « 李明 » ne mènent pas à ce fichier, qui s’appelle li-ming ; écrivez aussi le nom en lettres latines',
    'auteurs/luc-grand/index.md:3:15 photo.src: avertissement : « moi.jpg » n’a que 351 pixels de large : sur la page de l’auteur, elle est floue ; prenez-en une de 352 au moins, mieux 1600',
    'auteurs/noe-petit.md:3:15 photo.src: les photos d’un auteur sont dans son dossier ; déplacez noe-petit.md en noe-petit/index.md, et « moi.jpg » à côté',
    'auteurs/notes.txt:1:1 -: avertissement : ce fichier n’est pas lu ; enregistrez-le comme texte sous le nom notes.md',
  ]);
});
