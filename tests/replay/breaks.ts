import type { Change } from "./change-text.ts";

/**
 * A break of a guide, and all that the replay says of it: the words at which it stands in a section, and the reason, where `ID` stands
 * for an identifier and `§3.` for the line of the block of a section.
 */
export interface Break {
  title: string;
  change: Change;
  finds: readonly (readonly [section: string, written: string, reason: string])[];
}

const API = "{{ urls.api_entrepot }}";
const STORE = `${API}/datastores/{datastore}`;

/** Breaks by the guide that they are made in. */
export const BREAKS: Readonly<Record<string, readonly Break[]>> = {
  "donnees-vecteur/livrer.md": [
    {
      title: "wrong identifier in an address",
      change: { in: "5.", from: "/uploads/{upload}/tree", to: "/uploads/{new_upload}/tree" },
      finds: [
        [
          "5.",
          "{new_upload}",
          "Aucun appel de cette page n’a donné « {new_upload} », ni aucune page que son début demande d’avoir suivie.",
        ],
      ],
    },
    {
      title: "wrong identifier in an answer",
      change: { in: "7.", from: '"_id": "{upload}"', to: '"_id": "{datastore}"' },
      finds: [["7.", '"{datastore}"', "La réponse donne ici « ID » ; « {datastore} » désigne déjà « ID »."]],
    },
    {
      title: "wrong literal identifier",
      change: { in: "1.", from: "{{ ids.checks.standard }}", to: "{{ ids.checks.raster }}" },
      finds: [
        ["1.", '"{{ ids.checks.raster }}"', "Aucun élément de la liste reçue n’a l’identifiant « ID »."],
      ],
    },
    {
      title: "missing step that declares",
      change: { remove: "2." },
      finds: [
        [
          "3.",
          "{upload}",
          "Aucun appel de cette page n’a donné « {upload} », ni aucune page que son début demande d’avoir suivie.",
        ],
      ],
    },
    {
      title: "missing step that closes",
      change: { remove: "9." },
      finds: [["10.", '"CHECKING"', "« status » vaut « OPEN » dans la réponse, et non « CHECKING »."]],
    },
    {
      title: "closing before sending",
      change: { swap: ["3.", "9."] },
      finds: [
        [
          "4.",
          "{{ urls.api_entrepot }}",
          "L’API répond 409, et non 2xx : « La livraison n’est pas ouverte ».",
        ],
        [
          "6.",
          "{{ urls.api_entrepot }}",
          "L’API répond 409, et non 2xx : « La livraison n’est pas ouverte ».",
        ],
        ["7.", '"OPEN"', "« status » vaut « CHECKING » dans la réponse, et non « OPEN »."],
        [
          "9.",
          "{{ urls.api_entrepot }}",
          "L’API répond 409, et non 2xx : « La livraison n’est pas ouverte ».",
        ],
      ],
    },
    {
      title: "declaring after sending",
      change: { swap: ["2.", "3."] },
      finds: [
        ["2.", "{upload}", "Cet appel vient trop tôt : c’est celui de la ligne §3. qui donne « {upload} »."],
      ],
    },
    {
      title: "field renamed in a request",
      change: { in: "2.", from: '"srs": "EPSG:2154"\n}', to: '"crs": "EPSG:2154"\n}' },
      finds: [
        ["2.", '"crs"', "L’API répond 400, et non 201 : « crs : champ inconnu ; vouliez-vous « srs » ? »."],
      ],
    },
    {
      title: "field renamed in an answer",
      change: { in: "10.", from: '"size": 18874422', to: '"length": 18874422' },
      finds: [["10.", '"length"', "La réponse n’a pas de champ « length »."]],
    },
    {
      title: "type of a field",
      change: { in: "10.", from: '"size": 18874422', to: '"size": "18874422"' },
      finds: [["10.", '"18874422"', "« size » : la réponse donne un nombre, l’exemple montre un texte."]],
    },
    {
      title: "status",
      change: { in: "2.", from: "Réponse 201", to: "Réponse 200" },
      finds: [["2.", "{{ urls.api_entrepot }}", "L’API répond 201, et non 200."]],
    },
    {
      title: "value of a state",
      change: { in: "10.", from: '"CHECKING"', to: '"UNSTABLE"' },
      finds: [["10.", '"UNSTABLE"', "« status » vaut « CLOSED » dans la réponse, et non « UNSTABLE »."]],
    },
    {
      title: "value of an enumeration",
      change: { in: "2.", from: '"type": "VECTOR",\n    "open"', to: '"type": "RASTER",\n    "open"' },
      finds: [["2.", '"RASTER"', "« type » vaut « VECTOR » dans la réponse, et non « RASTER »."]],
    },
    {
      title: "address",
      change: { in: "5.", from: `${STORE}/uploads/{upload}/tree"`, to: `${STORE}/uploads/{upload}/files"` },
      finds: [
        [
          "5.",
          "{{ urls.api_entrepot }}",
          "L’API répond 404, et non 2xx : « Aucune opération à cette adresse ».",
        ],
      ],
    },
  ],
  "donnees-vecteur/verifier.md": [
    {
      title: "identifier of a check for that of an execution",
      change: {
        in: "4.",
        from: "checks/executions/{execution}",
        to: "checks/executions/{{ ids.checks.standard }}",
      },
      finds: [
        [
          "4.",
          "{{ urls.api_entrepot }}",
          "L’API répond 404, et non 200 : « Aucune ressource avec cet identifiant : execution ».",
        ],
      ],
    },
    {
      title: "wrong identifier in an answer",
      change: { in: "12.", from: '"_id": "{upload}"', to: '"_id": "{execution}"' },
      finds: [["12.", '"{execution}"', "La réponse donne ici « ID » ; « {execution} » désigne déjà « ID »."]],
    },
    {
      title: "missing step that closes",
      change: { remove: "9." },
      finds: [["12.", '"CLOSED"', "« status » vaut « OPEN » dans la réponse, et non « CLOSED »."]],
    },
    {
      title: "field renamed",
      change: { in: "4.", from: '"finish"', to: '"end"' },
      finds: [["4.", '"end"', "La réponse n’a pas de champ « end »."]],
    },
    {
      title: "type of a field",
      change: {
        in: "3.",
        from: '"default_uploads_check": ["VECTOR", "ARCHIVE", …]',
        to: '"default_uploads_check": "VECTOR"',
      },
      finds: [
        [
          "3.",
          '"VECTOR"',
          "« default_uploads_check » : la réponse donne une liste, l’exemple montre un texte.",
        ],
      ],
    },
    {
      title: "value of an enumeration",
      change: { in: "3.", from: '"STANDARD"', to: '"HIGH"' },
      finds: [["3.", '"HIGH"', "« priority » vaut « STANDARD » dans la réponse, et non « HIGH »."]],
    },
    {
      title: "value of a state",
      change: { in: "4.", from: '"FAILURE"', to: '"SUCCESS"' },
      finds: [["4.", '"SUCCESS"', "« status » vaut « FAILURE » dans la réponse, et non « SUCCESS »."]],
    },
    {
      title: "type of a request",
      change: {
        in: "10.",
        from: '["{{ ids.checks.standard }}"]',
        to: '{ "check": "{{ ids.checks.standard }}" }',
      },
      finds: [
        ["10.", "{{ urls.api_entrepot }}", "L’API répond 400, et non 2xx : « corps : il faut une liste »."],
      ],
    },
    {
      title: "address",
      change: { in: "6.", from: `uploads/{upload}/open"`, to: `uploads/{upload}/reopen"` },
      finds: [
        [
          "6.",
          "{{ urls.api_entrepot }}",
          "L’API répond 404, et non 2xx : « Aucune opération à cette adresse ».",
        ],
      ],
    },
    {
      title: "method",
      change: { in: "6.", from: "??? POST", to: "??? PUT" },
      finds: [
        [
          "6.",
          "{{ urls.api_entrepot }}",
          "L’API répond 405, et non 2xx : « Cette adresse n’accepte pas cette méthode ».",
        ],
      ],
    },
  ],
  "donnees-vecteur/depublier-supprimer.md": [
    {
      title: "wrong identifier in an address",
      change: { in: "8.", from: 'configurations/{wfs_configuration}"', to: 'configurations/{wfs_offering}"' },
      finds: [
        [
          "8.",
          "{{ urls.api_entrepot }}",
          "L’API répond 404, et non 2xx : « Aucune ressource avec cet identifiant : configuration ».",
        ],
      ],
    },
    {
      title: "unknown placeholder",
      change: { in: "13.", from: 'statics/{static}"', to: 'statics/{style}"' },
      finds: [
        [
          "13.",
          "{style}",
          "Aucun appel de cette page n’a donné « {style} », ni aucune page que son début demande d’avoir suivie.",
        ],
      ],
    },
    {
      title: "wrong identifier in a list",
      change: { in: "1.", from: '"_id": "{private_offering}"', to: '"_id": "{tms_offering}"' },
      finds: [
        [
          "1.",
          '"{tms_offering}"',
          "Aucun élément de la liste reçue n’a l’identifiant « {tms_offering} », « ID ».",
        ],
      ],
    },
    {
      title: "missing step that unpublishes",
      change: { remove: "2." },
      finds: [["5.", "{{ urls.api_entrepot }}", "L’API répond 200, et non 404."]],
    },
    {
      title: "missing step that waits",
      change: { remove: "3." },
      finds: [
        [
          "4.",
          "{{ urls.api_entrepot }}",
          "L’API répond 409, et non 2xx : « L’offre change d’état : attendez qu’elle soit publiée ou dépubliée ».",
        ],
        ["5.", "{{ urls.api_entrepot }}", "L’API répond 200, et non 404."],
      ],
    },
    {
      title: "deleting the data before the pyramid",
      change: { swap: ["8.", "10."] },
      finds: [
        [
          "9.",
          "{{ urls.api_entrepot }}",
          "L’API répond 404, et non 200 : « Aucune ressource avec cet identifiant : stored_data ».",
        ],
      ],
    },
    {
      title: "state",
      change: { in: "3.", from: '"UNPUBLISHED"', to: '"PUBLISHED"' },
      finds: [
        ["3.", '"PUBLISHED"', "« status » vaut « UNPUBLISHED » dans la réponse, et non « PUBLISHED »."],
      ],
    },
    {
      title: "field renamed",
      change: { in: "11.", from: '"used_by"', to: '"used"' },
      finds: [["11.", '"used"', "La réponse n’a pas de champ « used »."]],
    },
    {
      title: "type of a field",
      change: { in: "9.", from: '"used_by": []', to: '"used_by": {}' },
      finds: [["9.", "{}", "« used_by » : la réponse donne une liste, l’exemple montre un objet."]],
    },
    {
      title: "status",
      change: { in: "5.", from: "Réponse 404", to: "Réponse 410" },
      finds: [
        [
          "5.",
          "{{ urls.api_entrepot }}",
          "L’API répond 404, et non 410 : « Aucune ressource avec cet identifiant : offering ».",
        ],
      ],
    },
    {
      title: "enumeration",
      change: { in: "3.", from: '"type": "WFS"', to: '"type": "WMS-VECTOR"' },
      finds: [["3.", '"WMS-VECTOR"', "« type » vaut « WFS » dans la réponse, et non « WMS-VECTOR »."]],
    },
    {
      title: "address",
      change: {
        in: "7.",
        from: 'configurations/{wfs_configuration}/offerings"',
        to: 'configurations/{wfs_configuration}/offering"',
      },
      finds: [
        [
          "7.",
          "{{ urls.api_entrepot }}",
          "L’API répond 404, et non 2xx : « Aucune opération à cette adresse ».",
        ],
      ],
    },
  ],
  "donnees-vecteur/integrer.md": [
    {
      title: "identifier not yet given in a request",
      change: { in: "4.", from: '"upload": ["{upload}"]', to: '"upload": ["{stored_data}"]' },
      finds: [
        [
          "4.",
          "{stored_data}",
          "Cet appel vient trop tôt : c’est celui de la ligne §12. qui donne « {stored_data} ».",
        ],
        ["4.", '"{stored_data}",', "La réponse donne ici « ID » ; « {stored_data} » désigne déjà « ID »."],
      ],
    },
    {
      title: "identifiers exchanged in an answer",
      change: { in: "4.", from: '"_id": "{stored_data}"', to: '"_id": "{upload}"' },
      finds: [["4.", '"{upload}",\n', "La réponse donne ici « ID » ; « {upload} » désigne déjà « ID »."]],
    },
    {
      title: "missing step that creates",
      change: { remove: "4." },
      finds: [
        [
          "5.",
          "{execution}",
          "Aucun appel de cette page n’a donné « {execution} », ni aucune page que son début demande d’avoir suivie.",
        ],
      ],
    },
    {
      title: "missing step that launches",
      change: { remove: "5." },
      finds: [
        [
          "6.",
          '"PROGRESS"',
          "« status » vaut encore « CREATED » après 8 lectures ; l’exemple montre « PROGRESS ».",
        ],
        [
          "8.",
          '"SUCCESS"',
          "« status » vaut encore « CREATED » après 8 lectures ; l’exemple montre « SUCCESS ».",
        ],
        [
          "8.",
          '"GENERATED"',
          "« status » vaut encore « CREATED » après 8 lectures ; l’exemple montre « GENERATED ».",
        ],
        [
          "9.",
          '"GENERATED"',
          "« status » vaut encore « CREATED » après 8 lectures ; l’exemple montre « GENERATED ».",
        ],
        [
          "12.",
          '"GENERATED"',
          "« status » vaut encore « CREATED » après 8 lectures ; l’exemple montre « GENERATED ».",
        ],
      ],
    },
    {
      title: "launching before creating",
      change: { swap: ["4.", "5."] },
      finds: [
        [
          "4.",
          "{execution}",
          "Cet appel vient trop tôt : c’est celui de la ligne §5. qui donne « {execution} ».",
        ],
      ],
    },
    {
      title: "field of a request renamed",
      change: { in: "4.", from: '"storage_type"', to: '"storage"' },
      finds: [
        ["4.", '"storage"', "L’API répond 400, et non 201 : « output.stored_data.storage : champ inconnu »."],
      ],
    },
    {
      title: "field of an answer renamed",
      change: { in: "8.", from: '"finish"', to: '"end"' },
      finds: [["8.", '"end"', "La réponse n’a pas de champ « end »."]],
    },
    {
      title: "type in a request",
      change: { in: "10.", from: '"edition": { "from": "2026-01-01" }', to: '"edition": "2026-01-01"' },
      finds: [["10.", '"edition"', "L’API répond 400, et non 200 : « edition : il faut un objet »."]],
    },
    {
      title: "type in an answer",
      change: { in: "3.", from: '"quota": 10000000000', to: '"quota": "10 Go"' },
      finds: [["3.", '"10 Go"', "« quota » : la réponse donne un nombre, l’exemple montre un texte."]],
    },
    {
      title: "status",
      change: { in: "4.", from: "Réponse 201", to: "Réponse 202" },
      finds: [["4.", "{{ urls.api_entrepot }}", "L’API répond 201, et non 202."]],
    },
    {
      title: "state that never comes",
      change: { in: "8.", from: '"status": "SUCCESS"', to: '"status": "ABORTED"' },
      finds: [["8.", '"ABORTED"', "« status » vaut « SUCCESS » dans la réponse, et non « ABORTED »."]],
    },
    {
      title: "enumeration",
      change: { in: "9.", from: '"type": "VECTOR-DB"', to: '"type": "ARCHIVE"' },
      finds: [["9.", '"ARCHIVE"', "« type » vaut « VECTOR-DB » dans la réponse, et non « ARCHIVE »."]],
    },
    {
      title: "address",
      change: { in: "7.", from: "executions/{execution}/logs?", to: "executions/{execution}/log?" },
      finds: [
        [
          "7.",
          "{{ urls.api_entrepot }}",
          "L’API répond 404, et non 2xx : « Aucune opération à cette adresse ».",
        ],
      ],
    },
  ],
  "donnees-vecteur/mettre-a-jour.md": [
    {
      title: "former identifier in an answer",
      change: { in: "8.", from: '"_id": "{new_stored_data}"', to: '"_id": "{stored_data}"' },
      finds: [
        ["8.", '"{stored_data}"', "La réponse donne ici « ID » ; « {stored_data} » désigne déjà « ID »."],
      ],
    },
    {
      title: "missing step that declares",
      change: { remove: "1." },
      finds: [
        [
          "2.",
          "{new_upload}",
          "Aucun appel de cette page n’a donné « {new_upload} », ni aucune page que son début demande d’avoir suivie.",
        ],
      ],
    },
    {
      title: "missing step that launches",
      change: { remove: "6." },
      finds: [
        [
          "7.",
          '"SUCCESS"',
          "« status » vaut encore « CREATED » après 8 lectures ; l’exemple montre « SUCCESS ».",
        ],
        [
          "8.",
          '"GENERATED"',
          "« status » vaut encore « CREATED » après 8 lectures ; l’exemple montre « GENERATED ».",
        ],
      ],
    },
    {
      title: "launching before creating",
      change: { swap: ["5.", "6."] },
      finds: [
        [
          "5.",
          "{execution}",
          "Cet appel vient trop tôt : c’est celui de la ligne §6. qui donne « {execution} ».",
        ],
      ],
    },
    {
      title: "field of a request renamed",
      change: { in: "10.", from: '"native_name": "communes"', to: '"name": "communes"' },
      finds: [
        [
          "10.",
          '"name": "c',
          "L’API répond 400, et non 200 : « type_infos.used_data[0].relations[0].native_name : ce champ est obligatoire ; type_infos.used_data[0].relations[0].name : champ inconnu ».",
        ],
      ],
    },
    {
      title: "type in a request",
      change: { in: "10.", from: '"west": 4.646', to: '"west": "4.646"' },
      finds: [
        ["10.", '"west"', "L’API répond 400, et non 200 : « type_infos.bbox.west : il faut un nombre »."],
      ],
    },
    {
      title: "status",
      change: { in: "11.", from: "Réponse 200", to: "Réponse 202" },
      finds: [["11.", "{{ urls.api_entrepot }}", "L’API répond 200, et non 202."]],
    },
    {
      title: "enumeration of a request",
      change: { in: "5.", from: '"storage_type": "POSTGRESQL"', to: '"storage_type": "POSTGRES"' },
      finds: [
        [
          "5.",
          '"storage_type"',
          "L’API répond 400, et non 201 : « output.stored_data.storage_type : valeur inconnue « POSTGRES » ».",
        ],
      ],
    },
    {
      title: "identifier deleted",
      change: { in: "16.", from: 'stored_data/{stored_data}"', to: 'stored_data/{wfs_offering}"' },
      finds: [
        [
          "16.",
          "{{ urls.api_entrepot }}",
          "L’API répond 404, et non 2xx : « Aucune ressource avec cet identifiant : stored_data ».",
        ],
      ],
    },
    {
      title: "address",
      change: { in: "2.", from: "uploads/{new_upload}/data?path", to: "uploads/{new_upload}/file?path" },
      finds: [
        [
          "2.",
          "{{ urls.api_entrepot }}",
          "L’API répond 404, et non 2xx : « Aucune opération à cette adresse ».",
        ],
      ],
    },
  ],
};
