import type { Library, TypesetArticle } from './library';

/** A library that answers some questions otherwise than another, which it asks all the rest: for one render (`withLibrary`). */
export function overlaid(library: Library, answers: Partial<Library>): Library {
  return new Proxy(library, {
    get: (under, name): unknown => {
      if (Object.hasOwn(answers, name)) return Reflect.get(answers, name) satisfies unknown;
      const value: unknown = Reflect.get(under, name, under);
      // Its own fields are private: it cannot be asked in another's name.
      return typeof value === 'function' ? (value.bind(under) satisfies unknown) : value;
    },
  });
}

/** A question by name that is answered with `mine` for one, and as before for all others. */
export function exceptFor<T>(slug: string, mine: T, others: (asked: string) => T): (asked: string) => T {
  return (asked) => (asked === slug ? mine : others(asked));
}

/** What a library answers that has this article, and its pictures in this folder. */
export function articleAnswers(library: Library, article: TypesetArticle, pictureFolder: string | undefined): Partial<Library> {
  const { slug } = article;
  return {
    findArticle: exceptFor(slug, Promise.resolve(article), (asked) => library.findArticle(asked)),
    findSummary: exceptFor(slug, article, (asked) => library.findSummary(asked)),
    pictureFolder: exceptFor(slug, pictureFolder, (asked) => library.pictureFolder(asked)),
  };
}
