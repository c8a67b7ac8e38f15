import { articleText } from './paper';

const WORDS =
  'accord budget caisse débat école forêt grève hausse impôt jury loi maire nuit œuvre port quartier réforme saison train usine'.split(' ');

/**
 * A long piece with twenty topics, a standfirst of 250 letters and 55 paragraphs with two links each: so much Flight data
 * that the framework's metadata may come in another chunk than the text.
 */
export function pressReview(number: number): string {
  const standfirst = `Le numéro ${String(number)} : ${WORDS.join(', ')}`.padEnd(250, ' et encore');
  const paragraph = (at: number): string =>
    `Le ${WORDS[at % WORDS.length] ?? ''} [en dit plus](https://exemple.fr/${String(at)}/a) que ${WORDS.join(' et ')}, comme [on le lit ailleurs](https://exemple.fr/${String(at)}/b).`;
  const fields = {
    headline: `Revue de presse ${String(number)}`,
    standfirst: `"${standfirst}"`,
    topics: `[${WORDS.map((word) => `${word} et ce que l’on en dit`).join(', ')}]`,
  };
  return articleText(fields, Array.from({ length: 55 }, (_, at) => paragraph(at)).join('\n\n'));
}
