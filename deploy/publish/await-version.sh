#!/bin/sh
# Waits until each origin answers all its readers from one version of the content, and says so:
#
#   await-version.sh "$(npm run -s content-version -- content)" origin-1 origin-2
#
# An origin is the address of its port for operators, or a machine that ssh reaches, whose ADMIN_PORT (9464) is asked there. Ends with 1
# after PATIENCE seconds (30) and says who answers what.
set -eu
version=$1
shift
ask() {
  case $1 in
    http*) curl -sS --max-time 2 "$1/version" ;;
    *) ssh "$1" curl -sS --max-time 2 "http://127.0.0.1:${ADMIN_PORT:-9464}/version" ;;
  esac
}
end=$(($(date +%s) + ${PATIENCE:-30}))
for origin; do
  until answer=$(ask "$origin" 2>&1) && [ "$answer" = "$version" ]; do
    if [ "$(date +%s)" -ge "$end" ]; then
      echo "$origin : pas encore en ligne ($answer au lieu de $version)" >&2
      exit 1
    fi
    sleep 0.1
  done
  echo "$origin : en ligne"
done
