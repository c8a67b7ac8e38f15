import './production';
import cluster from 'node:cluster';
import { discoverySettings } from '@/lib/discovery/settings';
import { givingSettings } from '@/lib/donation/settings';
import { reviewKey } from '@/lib/editing/reviewLink';
import { BuildMissing, isBuilt } from './operations/built';
import { giveUp } from './operations/giveUp';
import { serverSettings } from './settings';

// « Look again », said before there is anything to look at: without a listener, it would end the process.
process.on('SIGHUP', () => undefined);

// Started by `supervise.mjs` and left by it: nobody could end this process any more.
if (!cluster.isWorker) process.once('disconnect', () => process.exit(1));

try {
  const root = process.cwd();
  const settings = serverSettings();
  // Read where they are used; asked for here so that a bad one is said once, before anything is started.
  givingSettings();
  discoverySettings();
  reviewKey();
  if (!isBuilt(root)) throw new BuildMissing('there is no build in .next; run: npm run build');
  // Loaded when there is something to run: the framework takes a second, and a bad setting is told without it.
  if (!cluster.isWorker && settings.processes > 1) await (await import('./primary')).runPrimary(settings);
  else {
    const { runSingle, runWorker } = await import('./run');
    await (cluster.isWorker ? runWorker(settings, root) : runSingle(settings, root));
  }
} catch (error) {
  giveUp(error);
}
