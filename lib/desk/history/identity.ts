import { slugify } from '../../text/slugify';
import type { Git } from './git';

/** The editor as author and as committer, as options of git; of no address that git does not know, nobody has one. */
export async function identity(git: Git, editor: string): Promise<string[]> {
  const name = editor.replace(/[<>\p{C}]/gu, ' ').trim() || 'Bureau';
  const email = (await git.askIf('config', 'user.email'))?.trim() || `${slugify(name) || 'bureau'}@localhost`;
  return ['-c', `user.name=${name}`, '-c', `user.email=${email}`, '-c', 'commit.gpgsign=false'];
}
