import { isObject } from "../../shared/json.ts";
import { nodesOf } from "../../shared/nodes.ts";
import { type Problem, step } from "../../shared/problem.ts";

interface Named {
  readonly pointer: string;
  readonly name: string;
}

/** The ids in `blocks` that were given twice: block_id among all blocks, action_id among the elements of one block. */
export function repeatedIds(blocks: unknown, at: string, error: string): Problem[] {
  const nodes = nodesOf(blocks, at).toArray();
  const blockIds = nodes.flatMap(({ pointer, fields }) => named(fields, "block_id", pointer));
  const actionIds = nodes.flatMap(({ pointer, fields }) =>
    Object.entries(fields).flatMap(([key, list]) =>
      Array.isArray(list)
        ? repeated(list.flatMap((item, index) => named(item, "action_id", pointer + step(key) + step(index))))
        : [],
    ),
  );
  return [
    ...repeated(blockIds).map(({ pointer, name }) => alreadyExists("block_id", name, pointer, error)),
    ...actionIds.map(({ pointer, name }) => alreadyExists("action_id", name, pointer, error)),
  ];
}

/** Only one element can have the focus when a payload is shown. */
export const repeatedFocus = (blocks: unknown, at: string, error: string): Problem[] =>
  nodesOf(blocks, at)
    .filter(({ fields }) => fields.focus_on_load === true)
    .drop(1)
    .map(({ pointer }) => ({
      pointer: `${pointer}/focus_on_load`,
      message: "only one element can have `focus_on_load`",
      error,
    }))
    .toArray();

function named(node: unknown, key: string, pointer: string): Named[] {
  const name = isObject(node) ? node[key] : undefined;
  return typeof name === "string" ? [{ pointer: pointer + step(key), name }] : [];
}

function repeated(ids: readonly Named[]): Named[] {
  const seen = new Set<string>();
  return ids.filter(({ name }) => {
    const again = seen.has(name);
    seen.add(name);
    return again;
  });
}

const alreadyExists = (key: string, name: string, pointer: string, error: string): Problem => ({
  pointer,
  message: `\`${key}\` "${name}" already exists`,
  error,
});
