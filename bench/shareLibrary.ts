import { openLibrary } from '@/lib/content/openLibrary';
import { shareLibrary } from '@/lib/content/theLibrary';
import { settings } from '@/lib/settings';

// Loaded before `next start`, which opens no library by itself, so that it can render the same pages.
shareLibrary(await openLibrary(settings().contentDir, Date.now));
