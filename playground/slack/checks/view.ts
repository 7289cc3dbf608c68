import { z } from "zod";
import { isObject } from "../../shared/json.ts";
import { nodesOf } from "../../shared/nodes.ts";
import { type Problem, problemsOf, step } from "../../shared/problem.ts";
import { checkBlocks } from "./blocks.ts";
import { plainText } from "./composition.ts";
import { LIMIT } from "./limits.ts";

const ERROR = "invalid_arguments";

/** What blocks are is checked apart from what surrounds them. */
const anyView = {
  blocks: z.array(z.unknown()),
  private_metadata: z.string().max(LIMIT.privateMetadata).optional(),
  callback_id: z.string().max(LIMIT.callbackId).optional(),
  external_id: z.string().max(LIMIT.externalId).optional(),
};

const view = z.discriminatedUnion("type", [
  // https://docs.slack.dev/reference/views/modal-views
  z.strictObject({
    type: z.literal("modal"),
    title: plainText(LIMIT.viewTitle),
    submit: plainText(LIMIT.viewButton).optional(),
    close: plainText(LIMIT.viewButton).optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
    ...anyView,
  }),
  // https://docs.slack.dev/reference/views/home-tab-views
  z.strictObject({ type: z.literal("home"), ...anyView }),
]);

/** What Slack would refuse in a view (views.open, views.push, views.update, views.publish, response_action). */
export function checkView(value: unknown): Problem[] {
  const around = problemsOf(view, value, "", ERROR);
  if (!isObject(value) || (value.type !== "modal" && value.type !== "home")) return around;
  return [
    ...around,
    ...(Array.isArray(value.blocks) ? checkBlocks(value.blocks, value.type, "/blocks", ERROR) : []),
    ...(value.type === "modal" && value.submit === undefined ? inputsWithoutSubmit(value.blocks) : []),
    ...tooLarge(value),
  ];
}

const inputsWithoutSubmit = (blocks: unknown): Problem[] =>
  nodesOf(blocks, "/blocks")
    .filter(({ fields }) => fields.type === "input")
    .map(({ pointer }) => ({ pointer, message: "must define `submit` to use `input` block", error: ERROR }))
    .toArray();

function tooLarge(value: unknown): Problem[] {
  const fits = Buffer.byteLength(JSON.stringify(value)) <= LIMIT.viewBytes;
  return fits ? [] : [{ pointer: "", message: "must be at most 250 kB", error: "view_too_large" }];
}

/**
 * What is wrong with the `errors` that answer the submission of `view` (response_action `errors`): a sentence by the
 * block_id of an input block. Slack has no error code for it: the person sees that the app cannot be reached.
 */
export function checkViewErrors(errors: unknown, submitted: unknown): Problem[] {
  const shape = problemsOf(viewErrors, errors, "", ERROR);
  if (!isObject(errors)) return shape;
  const inputs = nodesOf(submitted, "")
    .filter(({ fields }) => fields.type === "input")
    .map(({ fields }) => fields.block_id)
    .toArray();
  const unknown = Object.keys(errors)
    .filter((key) => !inputs.includes(key))
    .map((key) => ({
      pointer: step(key),
      message: "must be the block_id of an input block of the view",
      error: ERROR,
    }));
  return [...shape, ...unknown];
}

const viewErrors = z
  .record(z.string(), z.string().min(1))
  .refine((errors) => Object.keys(errors).length > 0, "must define at least one property");
