import { z } from "zod";
import { isObject } from "../../shared/json.ts";
import { type Problem, problemsOf } from "../../shared/problem.ts";
import { checkMessage } from "./message.ts";

/** https://docs.slack.dev/interactivity/handling-user-interaction: other fields are those of a message. */
const response = z.looseObject({
  response_type: z.enum(["ephemeral", "in_channel"]).optional(),
  replace_original: z.boolean().optional(),
  delete_original: z.boolean().optional(),
  thread_ts: z.string().optional(),
});

/** What is wrong with the JSON that answers a slash command, at once or through a response_url. */
export function checkCommandResponse(body: unknown): Problem[] {
  const shape = problemsOf(response, body, "", "invalid_payload");
  if (!isObject(body) || body.delete_original === true) return shape;
  return [...shape, ...checkMessage(body)];
}
