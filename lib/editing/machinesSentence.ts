import { MACHINE_USES, type MachineUse } from '../content/schema/settings/machines';
import type { Site } from '../content/site';
import { joinNames } from '../text/names';

const NAMES: Readonly<Record<MachineUse, string>> = {
  search: 'la recherche',
  answers: 'les réponses des assistants',
  training: 'l’entraînement des modèles',
};

/** What the paper says to machines, in one sentence for its editors. */
export function machinesSentence({ machines }: Pick<Site, 'machines'>): string {
  if (!machines)
    return 'Aux machines : rien n’est refusé ni réservé (robots.txt invite tous les robots ; site.yaml n’a pas de bloc machines).';
  const named = (may: boolean): string => joinNames(MACHINE_USES.filter((use) => machines[use] === may).map((use) => NAMES[use]));
  const [permitted, refused] = [named(true), named(false)];
  const said = [permitted && `le journal permet ${permitted}`, refused && `${permitted ? '' : 'le journal '}refuse ${refused}`];
  return `Aux machines : ${said.filter(Boolean).join(' et ')} ; robots.txt, rsl.xml, tdmrep.json et l’en-tête de chaque page le disent.`;
}
