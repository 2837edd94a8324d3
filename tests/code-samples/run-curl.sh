# Runs (or only reads, with « compile ») the programs 0.sh, 1.sh… of a folder; what each shows is beside it.
mode=$1 folder=$2 count=$3
command -v curl >/dev/null || { echo "curl: not found" >&2; exit 1; }
at=0
while [ "$at" -lt "$count" ]; do
  if [ "$mode" = compile ]; then option=-n; else option=+n; fi
  sh "$option" "$folder/$at.sh" >"$folder/$at.out" 2>"$folder/$at.log" </dev/null
  # curl draws its progress there too: only a failure makes it an error.
  if [ $? -eq 0 ]; then : >"$folder/$at.err"; else cp "$folder/$at.log" "$folder/$at.err"; fi
  at=$((at + 1))
done
