#!/usr/bin/env bash
# Checks what swift-format does not: shell scripts parse, no merge conflict is left in a file.
set -euo pipefail
cd "$(dirname "$0")/.."

status=0

while IFS= read -r file; do
  case "$(head -n 1 "$file")" in
    '#!'*bash*) bash -n "$file" || status=1 ;;
  esac
done < <(git ls-files -- .ci bench scripts)

if git grep -nIE '^(<<<<<<<|>>>>>>>)( |$)' -- .; then
  echo "check-text: error: a merge conflict is left in the lines above" >&2
  status=1
fi

exit "$status"
