import '../production';
import { settings } from '@/lib/process/settings';
import { drain } from '../http/listen';
import { BuildMissing, isBuilt } from '../operations/built';
import { giveUp } from '../operations/giveUp';
import { openLog } from '../operations/log';
import { tellReady } from '../operations/ready';
import { onShutdown } from '../operations/shutdown';
import { deskSettings } from './settings';

/** Milliseconds that answers under way may take. */
const DRAIN_MS = 5000;

try {
  const root = process.cwd();
  const desk = deskSettings();
  if (!isBuilt(root)) throw new BuildMissing('there is no build in .next; run: npm run build');
  const log = openLog(desk.logLevel);
  // Loaded when there is something to run: the framework takes a second, and a bad setting is told without it.
  const { openDesk } = await import('./openDesk');
  const { server, port, close } = await openDesk(desk, root, log);
  log.info({ port, contentDir: settings().contentDir }, 'the desk is open');
  log.flush();
  console.error(`Le bureau : ${desk.origin ?? `http://localhost:${String(port)}`}`);
  tellReady();
  onShutdown(async () => {
    await drain(server, DRAIN_MS);
    await close();
    await new Promise<void>((resolve) => log.flush(() => resolve()));
  });
} catch (error) {
  giveUp(error);
}
