import type { CheckContext } from "./check-context.ts";
import { suggestValue } from "./check-scalar.ts";
import { toReference } from "../check-schemas.ts";
import type { Schema } from "../contract.ts";
import { findTagValue } from "./narrow-union.ts";
import type { ObjectNode } from "../sample/sample-nodes.ts";

/**
 * The schemas of a property of the object, each choice replaced by what the property beside it says (`x-discriminant`): in
 * `{ "type": "WFS", "type_infos": {} }`, `type_infos` is that of a WFS. A choice stays one where the object does not say.
 */
export function selectBySibling(
  context: CheckContext,
  node: ObjectNode,
  schemas: readonly Schema[],
): readonly Schema[] {
  return schemas.map((schema) => {
    const { propriete, correspondance } = schema["x-discriminant"] ?? {};
    const value = propriete === undefined ? undefined : findTagValue(context, node, propriete)?.value;
    if (value === undefined || correspondance === undefined) return schema;
    const meant = Object.hasOwn(correspondance, value)
      ? value
      : suggestValue(value, Object.keys(correspondance));
    const target = meant === undefined ? undefined : correspondance[meant];
    return target === undefined ? schema : context.contract.resolveSchema(toReference(target));
  });
}
