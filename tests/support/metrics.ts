import type { Server } from './server';

/** A figure of `/metrics`: its sample, or the sum of its samples when it has labels. 0 when there is none yet. */
export async function metric(site: Server, name: string): Promise<number> {
  const { body } = await site.admin('/metrics');
  const samples = body.split('\n').filter((line) => line.startsWith(`${name} `) || line.startsWith(`${name}{`));
  return samples.reduce((total, line) => total + Number(line.slice(line.lastIndexOf(' ') + 1)), 0);
}

/** How many pages have been rendered so far. */
export const renders = (site: Server): Promise<number> => metric(site, 'newsroom_render_seconds_count');

/** Waits until the count of renders stays: after the first answer, error pages are rendered in advance. */
export async function settledRenders(site: Server): Promise<number> {
  await site.request('/icon.svg');
  for (let before = -1; ;) {
    const now = await renders(site);
    if (now === before && now > 0) return now;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}
