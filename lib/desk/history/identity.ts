import { slugify } from '../../text/slugify';
import type { Git } from './git';

/** The editor as author and as committer, as options of git; of no address that git does not know, nobody has one. */
export async function identity(git: Git, editor: string): Promise<string[]> {
  const name = editor.replace(/[<>\p{C}]/gu, ' ').trim();
  const known = (await git.askIf('config', 'user.email'))?.trim() ?? '';
  const email = known === '' ? `${slugify(name)}@localhost` : known;
  return ['-c', `user.name=${name}`, '-c', `user.email=${email}`, '-c', 'commit.gpgsign=false'];
}
