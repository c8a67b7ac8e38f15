import { openLibrary } from '../lib/library/openLibrary';
import { shareLibrary } from '../lib/library/theLibrary';
import { settings } from '../lib/process/settings';

// Loaded before `next start`, which opens no library by itself, so that it can render the same pages.
shareLibrary(await openLibrary(settings().contentDir, Date.now));
