import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { houseOf, importsOf, ROOMS, ROOT, roomOf, sources } from './rooms';

export const PICTURE = 'docs/rooms.svg';

/** A room with those inside it: what it is for, how long its code is, and from which other rooms it imports how often. */
interface House {
  readonly name: string;
  readonly purpose: string;
  readonly lines: number;
  readonly imports: ReadonlyMap<string, number>;
}

// In pixels. Arcs stand left of the names and bars right of them.
const ROW = 26;
const ARCS = 250;
const NAMES = 150;
const BARS = 120;
const WIDTH = 1180;

/** Draws the rooms one below the other in their order, each with an arc to every room that it imports from. Returns SVG. */
export function drawRooms(): string {
  const houses = readHouses();
  const y = (name: string): number => ROW * (houses.findIndex((house) => house.name === name) + 1);
  const arcs = houses.flatMap(({ name, imports }) => [...imports].map(([to, count]) => arc(y(name), y(to), count)));
  const longest = Math.max(...houses.map(({ lines }) => lines));
  const rows = houses.map((house) => row(house, y(house.name), longest));
  const height = ROW * (houses.length + 1);
  const style =
    'text{font:13px system-ui,sans-serif;fill:#1b1a17}.room{font:600 13px ui-monospace,monospace}path{fill:none;stroke:#1b1a17;stroke-opacity:.45}path.back{stroke:#8f2214;stroke-opacity:1}rect{fill:#8f2214;fill-opacity:.75}';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="The rooms in their order; arcs lead from a room to those it imports from">`,
    `<style>${style}</style><rect width="${WIDTH}" height="${height}" style="fill:#fffdf9;fill-opacity:1"/>`,
    ...arcs,
    ...rows,
    '</svg>\n',
  ].join('\n');
}

/** Upwards to a room before, as the order wants it; an arc back to a later one would be red. */
function arc(from: number, to: number, count: number): string {
  const reach = Math.round((ARCS - 14) * Math.sqrt(Math.abs(from - to) / (ROW * 22)));
  const back = to > from ? ' class="back"' : '';
  const x = ARCS - 6;
  return `<path${back} d="M${x} ${from - 4}C${x - reach} ${from - 4} ${x - reach} ${to - 4} ${x} ${to - 4}" stroke-width="${Math.min(4, Math.ceil(count / 6))}"/>`;
}

function row({ name, purpose, lines }: House, y: number, longest: number): string {
  const bar = Math.max(2, Math.round((BARS * lines) / longest));
  const left = ARCS + NAMES;
  return `<text class="room" x="${ARCS}" y="${y}">${name}</text><rect x="${left}" y="${y - 10}" width="${bar}" height="11"/><text x="${left + bar + 6}" y="${y}">${lines}</text><text x="${left + BARS + 60}" y="${y}">${escaped(purpose)}</text>`;
}

function readHouses(): House[] {
  const files = sources();
  return [...new Set(ROOMS.map(([room]) => houseOf(room)))].map((name) => {
    const own = files.filter((file) => houseOf(roomOf(file) ?? '') === name);
    const imports = new Map<string, number>();
    for (const { to } of own.flatMap(importsOf)) {
      const house = houseOf(roomOf(to) ?? '');
      if (house !== '' && house !== name) imports.set(house, (imports.get(house) ?? 0) + 1);
    }
    return { name, purpose: purposeOf(name), lines: rounded(own), imports };
  });
}

/** To the next fifty, so that not every commit makes the picture old. */
function rounded(files: readonly string[]): number {
  const lines = files.reduce((sum, file) => sum + readFileSync(path.join(ROOT, file), 'utf8').split('\n').length - 1, 0);
  return Math.max(50, Math.round(lines / 50) * 50);
}

function purposeOf(name: string): string {
  return ROOMS.find(([room]) => room === name)?.[1] ?? '';
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('`', '');
}

if (import.meta.filename === process.argv[1]) writeFileSync(path.join(ROOT, PICTURE), drawRooms());
