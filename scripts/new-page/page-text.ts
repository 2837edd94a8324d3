import { stringify } from "yaml";
import { french } from "../../contract/message-words.ts";

export interface NewFrontMatter {
  title: string;
  eleventyNavigation: { key: string; parent: string; order?: number; nav?: string };
}

const DESCRIPTION = french`À compléter : ce que la page apporte, en une phrase.`;

const BODY = french`
**À la fin de cette page**, vous savez qui vous êtes pour l’API : remplacez cette phrase et l’appel qui suit par les vôtres.

??? GET "{{ urls.api_entrepot }}/users/me"

\`\`\` title="Contenu"
{{ urls.api_entrepot }}/users/me
\`\`\`

\`\`\`json
{
    "_id": "{user}",
    "email": "dave.lopper@ign.fr",
    …
}
\`\`\`

???
`;

/** The text of a new page: its front matter, a sentence and a first block to write over. */
export function pageText({ title, eleventyNavigation }: NewFrontMatter): string {
  const front = { title, description: DESCRIPTION, eleventyNavigation };
  return `---\n${stringify(front, { indent: 4, lineWidth: 0 })}---\n${BODY}`;
}
