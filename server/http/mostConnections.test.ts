import { expect, it } from 'vitest';
import { mostConnections } from './mostConnections';

const limits = (files: string): string => `Limit                     Soft Limit           Hard Limit           Units
Max processes             94126                94126                processes
Max open files            ${files.padEnd(21)}${files.padEnd(21)}files
`;

it.for([
  ['65536', 65_280],
  ['1024', 768],
  ['160', 80],
  ['unlimited', Infinity],
] as const)('of %s descriptors, connections may take %d and leave the rest to files', ([files, connections]) => {
  expect(mostConnections(limits(files))).toBe(connections);
});

it('connections are without limit where the system tells none', () => {
  expect(mostConnections('')).toBe(Infinity);
});
