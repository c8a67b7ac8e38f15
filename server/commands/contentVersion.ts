import { versionOf } from '@/lib/library/indexer/versionOf';
import { settings } from '@/lib/process/settings';

// `npm run content-version [-- folder]`: what `/version` at the admin port of a site says once it has taken in all of that folder.
console.log(await versionOf(process.argv[2] ?? settings().contentDir));
