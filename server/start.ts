import { build, isBuilt } from './operations/build';
import { giveUp } from './operations/giveUp';

// `npm start`: the site, built first when nobody has built it yet. `server/main.ts` alone never builds.
try {
  if (!isBuilt(process.cwd())) await build(process.cwd());
  await import('./main');
} catch (error) {
  giveUp(error);
}
