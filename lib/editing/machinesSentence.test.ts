import { expect, test } from 'vitest';
import { machinesSentence } from './machinesSentence';

test.for([
  [undefined, 'Aux machines : rien n’est refusé ni réservé (robots.txt invite tous les robots ; site.yaml n’a pas de bloc machines).'],
  [
    { search: true, answers: false, training: false },
    'Aux machines : le journal permet la recherche et refuse les réponses des assistants et l’entraînement des modèles ; robots.txt, rsl.xml, tdmrep.json et l’en-tête de chaque page le disent.',
  ],
  [
    { search: false, answers: false, training: false },
    'Aux machines : le journal refuse la recherche, les réponses des assistants et l’entraînement des modèles ; robots.txt, rsl.xml, tdmrep.json et l’en-tête de chaque page le disent.',
  ],
] as const)('check-content says in one sentence what %j prints', ([machines, sentence]) => {
  expect(machinesSentence({ machines })).toBe(sentence);
});
