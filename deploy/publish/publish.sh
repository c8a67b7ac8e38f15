#!/bin/sh
# Puts online what the branch of readers in a bare repository says: on this machine, where `publish.link` names the link that the site
# follows, and on every remote of the repository, each another origin. To be run in the repository. What is online already stays as it is:
# it may be run again at any time, after a machine was away or a disk was full.
#
#   git config publish.link /srv/newsroom/paper     the link; two worktrees stand beside it, paper-a and paper-b
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
link=$(setting link '')

# Files of the worktree that is not online are made those of a commit, and the link is set to it at once: readers see all of it or nothing.
lay() {
  case $(readlink "$link" || true) in *-a) next=$link-b ;; *) next=$link-a ;; esac
  # Only what differs is written. One that was left half done, or was meddled with, is laid anew.
  if ! { [ -e "$next/.git" ] && git -C "$next" reset --quiet --hard "$1" && git -C "$next" clean -ffdxq; }; then
    rm -rf "$next"
    git -C "$repository" worktree prune
    git -C "$repository" worktree add --quiet --detach "$next" "$1"
  fi
  ln -sfn "$(basename "$next")" "$link.next"
  mv -T "$link.next" "$link"
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
if [ -n "$link" ] && [ "$(git -C "$link/" rev-parse HEAD 2>/dev/null)" != "$commit" ]; then
  lay "$commit"
  version=$(cd "$here/../.." && node .next/newsroom/contentVersion.mjs "$link/$(setting content .)")
  "$here/await-version.sh" "$version" "$(setting admin http://127.0.0.1:9464)" || echo "$link" >>"$failed"
fi
wait
test ! -s "$failed"
