/** What every script begins with. */
export const SHELL_START = String.raw`set -euf
LC_ALL=C
export LC_ALL

erreur() {
    printf '%s\n' "$1" >&2
    exit 1
}`;

/** Where answers are kept, and what is said of each call. */
export const SHELL_TOOLS = String.raw`command -v curl >/dev/null 2>&1 || erreur 'Ce script a besoin de curl.'
dossier=$(mktemp -d)
trap 'rm -rf "$dossier"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

titre() {
    printf '\n%s\n' "$1"
}

# Un caractère de contrôle dans une valeur changerait le sens de la requête
verifier() {
    for valeur in "$@"; do
        case $valeur in
            *[[:cntrl:]]*) erreur 'Une de vos valeurs contient un retour à la ligne ou un autre caractère de contrôle.' ;;
        esac
    done
}

# Une valeur dans une adresse ou un formulaire
url() {
    case $1 in
        *[!A-Za-z0-9._~-]*) printf '%s' "$1" | od -An -v -tx1 | tr -d ' \n' | sed 's/../%&/g' ;;
        *) printf '%s' "$1" ;;
    esac
}

# Une valeur dans un texte JSON
json() {
    printf '%s' "$1" | sed -e 's/\\/\\\\/g' -e 's/"/\\"/g'
}

confirmer() {
    if [ "\${OUI:-}" = 1 ]; then return 0; fi
    printf '%s\nCet appel écrit. L’envoyer ? [o/N] ' "$1" >&2
    read -r decision || decision=
    case $decision in
        o | O | oui | Oui | OUI) ;;
        *) erreur 'Arrêt : cet appel n’a pas été envoyé. (OUI=1 répond oui à tous.)' ;;
    esac
}

# appeler MÉTHODE ADRESSE STATUTS [options de curl]
appeler() {
    methode=$1
    adresse=$2
    attendus=$3
    shift 3
    case $methode in
        HEAD) set -- --head "$@" ;;
        *) set -- --request "$methode" "$@" ;;
    esac
    : >"$dossier/reponse"
    recu=$(curl --silent --show-error --globoff --output "$dossier/reponse" \
        --write-out '%{http_code} %{content_type}' "$@" --url "$adresse") ||
        erreur "Pas de réponse à $methode $adresse"
    statut=\${recu%% *}
    printf 'HTTP %s\n' "$statut"
    case "\${montrer:-oui} $recu" in
        non*) printf '(réponse non affichée : elle contient un secret)\n' ;;
        *json* | *text/* | *xml*) cat "$dossier/reponse" && printf '\n' ;;
    esac
    for attendu in $attendus; do
        case $statut in
            $attendu) return 0 ;;
        esac
    done
    erreur "Statut inattendu : $statut au lieu de $attendus. Le script s’arrête là."
}`.replaceAll("\\${", "${");

/** A call of the API’s operations: the token stands in a file, and not among the words of a command, which others may read. */
export const SHELL_TOKEN = String.raw`# Comme « appeler », avec le jeton
appeler_api() {
    (umask 077 && printf 'Authorization: Bearer %s\n' "$JETON" >"$dossier/jeton")
    appeler "$@" --header "@$dossier/jeton"
}`;

/** Reads a value of the last answer, where a step keeps one, and waits where there is none yet. */
export const SHELL_READER = String.raw`# lire NOM… : la valeur qui se trouve là dans la réponse
lire() {
    if command -v jq >/dev/null 2>&1; then
        jq -er 'getpath($ARGS.positional) | strings, numbers' "$dossier/reponse" --args "$@" 2>/dev/null
    elif command -v python3 >/dev/null 2>&1; then
        python3 -c '
import json, sys
value = json.load(open(sys.argv[1], encoding="utf-8"))
for name in sys.argv[2:]:
    value = value[name]
if type(value) not in (str, int, float):
    sys.exit(1)
print(value)
' "$dossier/reponse" "$@" 2>/dev/null
    else
        erreur 'Ce script a besoin de jq ou de python3 pour lire les réponses.'
    fi
}

# patienter RAISON : avant une nouvelle lecture, tant qu’il en reste
patienter() {
    essais=$((essais + 1))
    if [ "$essais" -ge "\${ESSAIS:-60}" ]; then erreur "$1"; fi
    printf '%s\nNouvelle lecture dans %s s.\n' "$1" "\${PAUSE:-10}"
    sleep "\${PAUSE:-10}"
}`.replaceAll("\\${", "${");
