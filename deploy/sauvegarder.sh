#!/bin/sh
# Copies the SQLite database of a running service, checks the copy, and deletes copies of more than 14 days.
#   sauvegarder.sh BASE DOSSIER
set -eu
umask 077

base=$1
folder=$2
days=14
copy=$folder/coopbot-$(date -u +%Y%m%dT%H%M%SZ).db

[ -f "$base" ] || { echo "Pas de base de données ici : $base" >&2; exit 1; }

# Under another name until it is whole: what bears the name of a copy is one.
trap 'rm -f "$copy.partiel"' EXIT
sqlite3 -cmd '.timeout 10000' "$base" ".backup '$copy.partiel'"
[ "$(sqlite3 "$copy.partiel" 'PRAGMA integrity_check')" = ok ] || { echo "La copie est abîmée : vérifiez le disque." >&2; exit 1; }
mv "$copy.partiel" "$copy"
find "$folder" -maxdepth 1 -type f -name 'coopbot-*.db' -mtime +"$days" -delete
echo "Copie faite et vérifiée : $copy"
