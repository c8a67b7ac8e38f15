import type { Exchange } from '../protocol';
import { GitFailed, type Git } from './git';
import { mergeOf, type Conflict } from './merge';

const CALL = 'appelez la personne qui s’occupe de l’ordinateur';
const NONE: Exchange = { standing: 'none', ahead: 0, behind: 0, conflicts: [], says: 'Ce journal n’est envoyé nulle part.' };

/** How the commits here stand to those of the others, as they were when they were fetched last. */
export async function standing(git: Git, conflicts: readonly Conflict[] = [], says?: string): Promise<Exchange> {
  const counted = await git.askIf('rev-list', '--left-right', '--count', 'HEAD...@{upstream}');
  if (counted === undefined) return NONE;
  const [ahead = 0, behind = 0] = counted.trim().split(/\s+/).map(Number);
  const where = ahead > 0 ? (behind > 0 ? 'both' : 'ahead') : behind > 0 ? 'behind' : 'same';
  return { standing: where, ahead, behind, conflicts: [...conflicts], says: says ?? WORDS[where] };
}

const WORDS = {
  same: 'Tout est envoyé, tout est reçu.',
  ahead: 'Votre travail est à envoyer.',
  behind: 'D’autres ont envoyé leur travail : il est à recevoir.',
  both: 'D’autres ont envoyé leur travail : il est à recevoir avant d’envoyer le vôtre.',
} as const;

/**
 * Fetches what others have sent and takes it in where it does not touch what we have changed; where it does, nothing is changed and both
 * texts are answered. `settled` are texts that an editor has chosen for files of which both were shown.
 */
export async function receive(git: Git, identity: readonly string[], settled: ReadonlyMap<string, string>): Promise<Exchange> {
  return saidIfFailed(git, async () => {
    await git.askAway('fetch', '--quiet');
    return takeIn(git, identity, settled);
  });
}

async function takeIn(git: Git, identity: readonly string[], settled: ReadonlyMap<string, string>): Promise<Exchange> {
  const { standing: where } = await standing(git);
  if (where !== 'behind' && where !== 'both') return standing(git);
  const merge = where === 'behind' ? { commit: '@{upstream}', conflicts: [] } : await mergeOf(git, identity, settled);
  if (merge.commit === undefined) {
    const says = 'Vous et d’autres avez changé les mêmes textes : rien n’a été reçu. Choisissez, pour chacun, le texte à garder.';
    return standing(git, merge.conflicts, says);
  }
  await git.ask('merge', '--quiet', '--ff-only', merge.commit);
  return standing(git);
}

/** Sends our commits. What the others have sent meanwhile is taken in first. */
export async function send(git: Git, identity: readonly string[]): Promise<Exchange> {
  return saidIfFailed(git, async () => {
    await git.askAway('fetch', '--quiet');
    const taken = await takeIn(git, identity, new Map());
    if (taken.standing !== 'ahead') return taken;
    await git.askAway('push', '--quiet');
    return standing(git);
  });
}

async function saidIfFailed(git: Git, work: () => Promise<Exchange>): Promise<Exchange> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof GitFailed)) throw error;
    return standing(git, [], wordsFor(error));
  }
}

function wordsFor({ errors, message }: GitFailed): string {
  if (/overwritten by merge|local changes/i.test(errors)) {
    const files = [...errors.matchAll(/^\t(.+)$/gm)].map(([, file = '']) => file.trim());
    return `Des fichiers ont été changés ici sans passer par le bureau (${files.join(', ')}) : rien n’a été reçu. Enregistrez-les dans le bureau, puis recevez de nouveau.`;
  }
  if (/rejected|non-fast-forward|fetch first/i.test(errors))
    return 'D’autres ont envoyé leur travail entre-temps : rien n’a été envoyé. Recevez, puis envoyez de nouveau.';
  if (/resolve host|unable to access|could not connect|timed out|connection|does not appear/i.test(errors))
    return 'Le serveur du journal ne répond pas : rien n’a été échangé, et rien n’est perdu. Vérifiez la connexion, puis essayez de nouveau.';
  if (/could not read|permission denied|authentication|denied/i.test(errors))
    return `Le serveur du journal refuse cet ordinateur (${message}) ; ${CALL}.`;
  return `L’échange a échoué (${message}) : rien n’est perdu ; ${CALL}.`;
}
