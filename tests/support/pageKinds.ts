/** Each kind of page, with what its structured data is about. */
export const pageKinds: readonly (readonly [address: RegExp, types: readonly string[]])[] = [
  [/example\/$/, ['WebSite', 'CollectionPage']],
  [/\/articles\/un-editorial$/, ['OpinionNewsArticle', 'BreadcrumbList']],
  [/\/articles\//, ['NewsArticle', 'BreadcrumbList']],
  [/\/rubriques\//, ['CollectionPage', 'BreadcrumbList']],
  [/\/sujets\//, ['CollectionPage', 'BreadcrumbList']],
  [/\/genres\//, ['CollectionPage', 'BreadcrumbList']],
  [/\/dossiers\//, ['CollectionPage', 'BreadcrumbList']],
  // Of an author with a file.
  [/\/auteurs\/anne-d-accord$/, ['ProfilePage', 'BreadcrumbList']],
  [/\/auteurs\//, ['CollectionPage', 'BreadcrumbList']],
  [/\/(?:archives|rubriques|sujets|auteurs|genres|dossiers|corrections)$/, ['BreadcrumbList']],
  [/\/archives\/\d{4}$/, ['CollectionPage', 'BreadcrumbList']],
  [/\/\d{4}\/\d{2}$/, ['CollectionPage', 'BreadcrumbList']],
  [/\/don$/, ['DonateAction', 'BreadcrumbList']],
  [/\/accessibilite$/, ['BreadcrumbList']],
];
