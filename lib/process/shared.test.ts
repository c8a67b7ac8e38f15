import { expect, test, vi } from 'vitest';
import { shared } from './shared';

test('two copies of the module, as Next’s bundle and the server have them, share a value by its name', async () => {
  vi.resetModules();
  const copy = await import('./shared');
  expect(copy.shared).not.toBe(shared);
  shared<string>('test of sharing').value = 'of the server';
  expect(copy.shared<string>('test of sharing').value).toBe('of the server');
  expect(copy.shared<string>('another name').value).toBeUndefined();
});
