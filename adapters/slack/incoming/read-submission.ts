import { z } from "zod";
import { keyOf, NotUnderstood, read } from "../../../src/kernel/delivered.ts";
import type { Answers } from "../../../src/message/form.ts";
import { LIMITS } from "../limits.ts";
import { type HeardForm, Id, type Origin, placeOf } from "./heard.ts";
import { Someone, senderOf } from "./read-interaction.ts";

const Words = z.object({ text: z.string() });

/** What one element holds, in the field of its kind. */
const Entered = z.object({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_user: Id.nullish(),
  selected_users: z.array(Id).nullish(),
});
type Entered = z.infer<typeof Entered>;

/** https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload */
const ViewSubmission = Someone.extend({
  view: z.object({
    id: Id,
    hash: z.string().optional(),
    callback_id: z.string(),
    private_metadata: z.string(),
    app_installed_team_id: Id.nullish(),
    title: Words,
    close: Words.nullish(),
    blocks: z.array(z.object({ type: z.string(), block_id: z.string().optional() })),
    state: z.object({
      values: z.record(z.string(), z.record(z.string(), Entered)),
    }),
  }),
});

/** Throws NotUnderstood. */
export function readSubmission(body: unknown): HeardForm {
  const sent = read(ViewSubmission, "form", body);
  const { view } = sent;
  const sender = senderOf(sent, view.app_installed_team_id ?? undefined);
  const { about, origin } = readMetadata(view.private_metadata);
  const answers = answersOf(view.state.values);
  return {
    incoming: {
      kind: "form",
      from: sender,
      delivery: keyOf(sender.externalId, sender.userId, view.id, view.hash, JSON.stringify(answers)),
      form: view.callback_id,
      context: about,
      answers,
      ...placeOf(origin.channel),
    },
    origin,
    view: {
      id: view.id,
      title: view.title.text,
      close: view.close?.text ?? "",
      inputs: view.blocks.flatMap(({ type, block_id }) =>
        type === "input" && block_id !== undefined ? [block_id] : [],
      ),
    },
  };
}

type Values = z.infer<typeof ViewSubmission>["view"]["state"]["values"];

/** A field is a block with one element; what was left empty is absent. */
function answersOf(values: Values): Answers {
  const answers: Record<string, string> = {};
  for (const [field, elements] of Object.entries(values)) {
    const [element] = Object.values(elements);
    const answer = element && answerIn(element);
    if (answer) answers[field] = answer;
  }
  return answers;
}

const answerIn = ({ value, selected_option, selected_user, selected_users }: Entered): string | null | undefined =>
  value ?? selected_option?.value ?? selected_user ?? selected_users?.join(",");

const Metadata = z.object({
  about: z.string(),
  origin: z
    .object({
      responseUrl: z.string().optional(),
      channel: z.string().optional(),
      onPrivateCard: z.boolean().optional(),
      onHome: z.boolean().optional(),
      modal: z.object({ id: z.string(), isPushed: z.boolean() }).optional(),
    })
    .default({}),
});

/**
 * What a form carries through Slack: what it is about, and where it was opened. Where there is no room for both the
 * answers will go to a direct message. Throws when there is no room for what it is about.
 */
export function writeMetadata(about: string, origin: Origin): string {
  const whole = JSON.stringify({ about, origin });
  if (whole.length <= LIMITS.privateMetadata) return whole;
  const part = JSON.stringify({ about });
  if (part.length <= LIMITS.privateMetadata) return part;
  throw new Error(`What the form is about takes ${part.length} characters; Slack keeps ${LIMITS.privateMetadata}.`);
}

function readMetadata(metadata: string): z.infer<typeof Metadata> {
  try {
    return Metadata.parse(JSON.parse(metadata));
  } catch (error) {
    throw new NotUnderstood("form: view.private_metadata", { cause: error });
  }
}
