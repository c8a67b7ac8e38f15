// `npm start` and, with `desk`, `npm run desk`: keeps the site or the desk up. Builds it when nobody has, starts it and, once it has let readers in, starts it again whenever it
// ends by itself: after a crash, or when its watchdog ended it because it stood still. Plain JavaScript, without the loader that runs
// TypeScript: 40 MB of memory instead of 76, of which 8 are not shared with the site’s own process.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Milliseconds before a new start; doubled as long as none succeeds. */
const RESTART_MS = 1000;
const LONGEST_RESTART_MS = 60_000;
const fileOf = (path) => fileURLToPath(new URL(path, import.meta.url));
/** What `bundle` makes of `main.ts` or `desk/desk.ts`, at the end of a build. */
const main = fileOf(`../.next/newsroom/${process.argv[2] === 'desk' ? 'desk' : 'main'}.mjs`);

let site;
let failures = 0;
let hasBeenUp = false;
let isEnding = false;

function run(...args) {
  // In a group of its own: Ctrl-C reaches this process alone, which passes it on once.
  site = spawn(process.execPath, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], detached: true });
}

function build() {
  run('--import', 'tsx', fileOf('./build.ts'));
  site.once('exit', (code) => (isEnding || code !== 0 ? process.exit(code ?? 1) : launch()));
}

function launch() {
  run(main);
  site.once('message', () => {
    hasBeenUp = true;
    failures = 0;
  });
  site.once('exit', ended);
}

function ended(code, signal) {
  // What keeps it from a first start is on standard error, and would keep it from a second one.
  if (isEnding || !hasBeenUp || code === 0) process.exit(code ?? 1);
  const waitMs = Math.min(RESTART_MS * 2 ** failures, LONGEST_RESTART_MS);
  failures += 1;
  console.log(
    JSON.stringify({ level: 50, time: new Date().toISOString(), code, signal, waitMs, msg: 'the site ended; starting it again' }),
  );
  setTimeout(() => isEnding || launch(), waitMs);
}

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) {
  process.on(signal, () => {
    isEnding ||= signal !== 'SIGHUP';
    const isRunning = site.exitCode === null && site.signalCode === null;
    if (isRunning) site.kill(signal);
    else if (isEnding) process.exit(0);
  });
}
if (existsSync(main)) launch();
else build();
