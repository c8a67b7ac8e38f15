#!/bin/sh
# Brings a content folder to several machines at once, without git:
#
#   rsync.sh content origin-1:/srv/newsroom/paper origin-2:/srv/newsroom/paper
#
# Only files that differ travel. They are put in their places together when all have arrived, and files that are gone go last. Ends with 1
# when one of the machines was not reached; the others have everything.
set -eu
folder=$1
shift
failed=$(mktemp)
trap 'rm -f "$failed"' EXIT
for target; do
  rsync -rlt --delete-delay --delay-updates --exclude='.*' "$folder/" "$target/" || echo "$target : le journal n’y est pas arrivé" | tee -a "$failed" >&2 &
done
wait
test ! -s "$failed"
