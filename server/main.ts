import './production';
import cluster from 'node:cluster';
import { discoverySettings } from '@/lib/discovery/settings';
import { givingSettings } from '@/lib/donation/settings';
import { BuildMissing, isBuilt } from './build';
import { giveUp } from './giveUp';
import { runPrimary } from './primary';
import { runSingle, runWorker } from './run';
import { serverSettings } from './settings';

try {
  const root = process.cwd();
  const settings = serverSettings();
  // Read where they are used; asked for here so that a bad one is said once, before anything is started.
  givingSettings();
  discoverySettings();
  if (!isBuilt(root)) throw new BuildMissing('there is no build in .next; run: npm run build');
  if (cluster.isWorker) await runWorker(settings, root);
  else if (settings.processes > 1) await runPrimary(settings);
  else await runSingle(settings, root);
} catch (error) {
  giveUp(error);
}
