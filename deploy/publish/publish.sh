#!/bin/sh
# Puts online what the branch of readers in a bare repository says: on this machine, in the folder or behind the link that is named here,
# and on every remote of the repository, each another origin. To be run in the repository. What is online already stays as it is: it may
# be run again at any time, after a machine was away or a disk was full.
#
#   git config publish.folder /srv/newsroom/paper   the files that differ are written into it. The site takes those of a push together when
#                                                   they are written within a tenth of a second, and never half a file
#   git config publish.link /srv/newsroom/paper     in its place: a link that is set from one of two folders beside it to the other, paper-a
#                                                   and paper-b. Readers see all of a push or nothing, and the link can be set back; but to
#                                                   the site all files are others: it looks at each, and takes in again those with pictures
#   git config publish.content content              where the paper lies in the repository (default: all of it)
#   git config publish.branch main                  what readers see (default: main)
#   git config publish.admin http://127.0.0.1:9464  the site's port for operators, which is asked whether it has taken in everything
set -eu
# The site is another user, and reads.
umask 022
here=$(dirname "$(readlink -f "$0")")
repository=$(git rev-parse --absolute-git-dir)
# In a hook these name this repository, and each worktree would take it for its own.
unset $(git rev-parse --local-env-vars)
setting() { git -C "$repository" config --get "publish.$1" || echo "$2"; }
branch=refs/heads/$(setting branch main)
folder=$(setting folder '')
link=$(setting link '')
online=${folder:-$link}

# The files of a folder are made those of a commit; only what differs is written.
lay() {
  if [ ! -e "$1/.git" ]; then
    git -C "$repository" worktree prune
    git -C "$repository" worktree add --quiet --detach "$1" "$2"
    return
  fi
  # Whoever has left it was killed: nobody else is at work here.
  rm -f "$(git -C "$1" rev-parse --git-path index.lock)"
  git -C "$1" reset --quiet --hard "$2"
  git -C "$1" clean -ffdxq
}

# The folder that the link does not lead to is laid, and the link is set to it at once.
flip() {
  case $(readlink "$1" || true) in *-a) next=$1-b ;; *) next=$1-a ;; esac
  lay "$next" "$2"
  ln -sfn "$(basename "$next")" "$1.next"
  mv -T "$1.next" "$1"
}

# One at a time; whoever has waited finds what came meanwhile.
exec 9>"$repository/publish.lock"
flock 9
commit=$(git -C "$repository" rev-parse --verify --quiet "$branch^{commit}") || exit 0
failed=$(mktemp)
trap 'rm -f "$failed"' EXIT
for remote in $(git -C "$repository" remote); do
  git -C "$repository" push --quiet "$remote" "+$commit:$branch" 9>&- || echo "$remote : le journal n’y est pas arrivé" | tee -a "$failed" &
done
if [ -n "$online" ] && [ "$(git -C "$online/" rev-parse HEAD 2>/dev/null)" != "$commit" ]; then
  if [ -n "$folder" ]; then lay "$folder" "$commit"; else flip "$link" "$commit"; fi
  # The site goes first.
  version=$(cd "$here/../.." && nice node .next/newsroom/contentVersion.mjs "$online/$(setting content .)")
  "$here/await-version.sh" "$version" "$(setting admin http://127.0.0.1:9464)" || echo "$online" >>"$failed"
fi
wait
test ! -s "$failed"
