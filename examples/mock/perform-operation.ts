import { isRecord } from "../../contract/open-api-document.ts";
import { ACTIONS, kindOfPath, type Effect } from "../lifecycles.ts";
import { answerList } from "./answer-list.ts";
import { describeEntity, fillTemplate, showState, type AskedAnswer } from "./asked-answer.ts";
import { changeTags, entityOf } from "./change-entity.ts";
import { isList, itemPatternOf, successOf } from "./collections.ts";
import { createEntities } from "./create-entity.ts";
import { errorAnswer, jsonAnswer } from "./error-answer.ts";
import { memberOf, withMembers } from "./json.ts";
import type { MockResponse } from "./mock-api.ts";
import type { MockContext } from "./mock-context.ts";
import { listFiles, receiveFiles, takeFileAway } from "./upload-files.ts";
import type { PathEntity } from "./route.ts";

/** What operations with a name of their own do to the files and the tags of an entity. */
const OPERATIONS_ON_FILES = {
  send: /^sendUpload/,
  remove: /^deleteUpload(?:Md5)?File$/,
  list: "getUploadTree",
};

/** Does what a well-written request asks for, and answers; 409 where the status of its entity does not allow it. */
export function performOperation(context: MockContext, answer: AskedAnswer): MockResponse {
  const { route } = answer;
  const last = route.entities.at(-1);
  const action = Object.hasOwn(ACTIONS, route.operation.id) ? ACTIONS[route.operation.id] : undefined;
  if (!action || !last) return performPlain(context, answer, last);
  const status = context.world.find(last.kind, last.id)?.fields["status"];
  const effect = action.effects.find(({ from }) => typeof status !== "string" || from.includes(status));
  if (!effect) return errorAnswer(409, action.refusal);
  return performPlain(context, answer, last, effect);
}

function performPlain(
  context: MockContext,
  answer: AskedAnswer,
  last: PathEntity | undefined,
  effect?: Effect,
): MockResponse {
  const { method } = answer.route.operation;
  if (method === "GET" || method === "HEAD") return read(context, answer, last);
  if (effect?.to !== undefined && last) {
    const entity = entityOf(context, answer.route, last);
    if (effect.fields) context.world.change(entity, effect.fields);
    context.world.setStatus(entity, effect.to);
  }
  const { id, path } = answer.route.operation;
  if (OPERATIONS_ON_FILES.send.test(id) && last) {
    receiveFiles(context, answer, entityOf(context, answer.route, last));
    return finish(context, answer, undefined);
  }
  if (OPERATIONS_ON_FILES.remove.test(id) && last) {
    if (!takeFileAway(context, answer, entityOf(context, answer.route, last)))
      return errorAnswer(404, "Aucun fichier à ce chemin dans la livraison");
    return finish(context, answer, undefined);
  }
  if (path.endsWith("/tags") && last) {
    changeTags(context, answer, last);
    // Where the contract does not say what is answered, nothing is.
    const isEntity = answer.schema !== undefined && Object.keys(answer.schema).length > 0;
    return finish(context, answer, isEntity ? describeEntity(context, answer) : undefined);
  }
  if (path.endsWith("}") && last) return changeOrRemove(context, answer, last, effect);
  const pattern = method === "POST" ? itemPatternOf(context.contract, answer.route.operation) : undefined;
  const created = pattern === undefined ? undefined : createEntities(context, answer, pattern);
  return finish(context, answer, created ? showState(context, created) : fillTemplate(context, answer));
}

function read(context: MockContext, answer: AskedAnswer, last: PathEntity | undefined): MockResponse {
  const { operation, entities } = answer.route;
  const { contentType } = successOf(operation);
  if (answer.schema === undefined && contentType !== undefined)
    return {
      status: answer.status,
      headers: { "content-type": "application/octet-stream" },
      body: FILE_CONTENT,
    };
  const entity = last && context.world.find(last.kind, last.id);
  if (operation.id === OPERATIONS_ON_FILES.list)
    return finish(context, answer, listFiles(context, answer, entity));
  if (isList(context.contract, operation)) {
    const { elements, range } = answerList(context, answer);
    const isPaged = operation.parameters.some(({ name }) => name === "page");
    return jsonAnswer(answer.status, elements, isPaged ? { "content-range": range } : {});
  }
  if (!operation.path.endsWith("}")) return finish(context, answer, fillTemplate(context, answer));
  const described = describeEntity(context, answer);
  const response = finish(context, answer, described);
  for (const { kind, id } of entities.slice(-1)) {
    const read = context.world.find(kind, id);
    if (read) context.world.step(read);
  }
  return response;
}

const FILE_CONTENT = "Contenu d’exemple\n";

function changeOrRemove(
  context: MockContext,
  answer: AskedAnswer,
  last: PathEntity,
  effect: Effect | undefined,
): MockResponse {
  const { world, chance, contract } = context;
  const { operation } = answer.route;
  if (operation.method === "DELETE") {
    const isSeen = contract.operations.some(({ method, path }) => method === "GET" && path === last.pattern);
    if (effect?.to === undefined) world.remove(last, isSeen);
    return finish(context, answer, undefined);
  }
  const isEntity = contract.operations.some(
    ({ method, path }) => method === "GET" && path.endsWith("}") && kindOfPath(path) === last.kind,
  );
  // Who is put in a community is not changed by it.
  if (!isEntity && !world.find(last.kind, last.id)) {
    world.restore(last);
    return finish(context, answer, undefined);
  }
  const entity = entityOf(context, answer.route, last);
  const request = isRecord(answer.body.value) ? answer.body.value : {};
  const update = memberOf(answer.call?.success, "update") ?? chance.newDate();
  world.change(entity, withMembers({ update }, Object.entries(request)));
  if (entity.fields["file"] !== undefined) world.change(entity, { file: undefined });
  return finish(context, answer, describeEntity(context, answer));
}

/** The answer of an operation’s success, in the shape of the contract. */
function finish(context: MockContext, answer: AskedAnswer, value: unknown): MockResponse {
  const { schema, status } = answer;
  if (schema === undefined) return { status, headers: {}, body: "" };
  const isFitted = typeof value === "object" && value !== null && context.fitted.has(value);
  return jsonAnswer(status, isFitted ? value : context.fit(value, schema, answer.route.operation.id));
}
