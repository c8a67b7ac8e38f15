// A worker thread does not inherit the loader that lets the process run TypeScript: it is registered here first.
import { register } from 'tsx/esm/api';

register();
await import(process.argv[2]);
