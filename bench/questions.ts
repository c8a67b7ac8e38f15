import type { Question } from '../lib/search/question';
import { VOCABULARY } from './archive';
import { randomNumbers } from './statistics';

/** What readers type, in turn. */
const KINDS: readonly ((word: (from: number, to: number) => string, number: number) => Question)[] = [
  (word) => ({ text: word(22, 20_000) }),
  (word) => ({ text: `${word(22, 2000)} ${word(22, 2000)}` }),
  (word) => ({ text: `${word(22, 300)} ${word(22, 300)} ${word(22, 300)}` }),
  (word) => ({ text: `"${word(22, 300)} ${word(22, 300)}"` }),
  (word) => ({ text: word(22, 2000), section: 'politique' }),
  (word) => ({ text: word(22, 2000), section: 'economie', year: '2012' }),
  (_, number) => ({ text: `introuvable${number}` }),
  // In nearly every article, as « avoir » or « faire » are.
  (word) => ({ text: word(0, 22) }),
  (word) => ({ text: word(0, 22), year: '2012' }),
  (word) => ({ text: `"${word(0, 22)} ${word(22, 300)}"` }),
];

/** So many different questions, the same ones each time. The common words of a range come more often than the rare. */
export function questions(count: number): Question[] {
  const random = randomNumbers(7);
  const word = (from: number, to: number): string => {
    const place = (from + 1) * ((to + 1) / (from + 1)) ** random.next().value;
    return VOCABULARY[Math.floor(place) - 1] ?? '';
  };
  return Array.from({ length: count }, (_, number) => KINDS[number % KINDS.length]?.(word, number) ?? { text: '' });
}
