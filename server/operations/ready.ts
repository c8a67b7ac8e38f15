/** Tells whoever started this process that readers are let in: from now on it is started again when it ends by itself. */
export function tellReady(): void {
  process.send?.({ newsroom: 'ready' });
}
