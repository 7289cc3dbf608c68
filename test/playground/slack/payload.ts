import { z } from "zod";

/** What a person entered in one element. */
const Entered = z.looseObject({ selected_option: z.looseObject({ value: z.string() }).nullish() });
const State = z.looseObject({ values: z.record(z.string(), z.record(z.string(), Entered)) });

/** What Slack sends to an app: what tests read of it has its type, and everything else is there to be compared. */
export const Payload = z.looseObject({
  trigger_id: z.string().optional(),
  response_url: z.string().optional(),
  response_urls: z.array(z.looseObject({ response_url: z.string() })).optional(),
  challenge: z.string().optional(),
  event_id: z.string().optional(),
  event: z.looseObject({ type: z.string(), view: z.looseObject({}).optional() }).optional(),
  actions: z.array(z.looseObject({ type: z.string() })).optional(),
  state: State.optional(),
  view: z.looseObject({ state: State.optional() }).optional(),
});
export type Payload = z.infer<typeof Payload>;

/** What holds a payload in Socket Mode; a greeting has no id and wants no answer. */
export const Envelope = z.looseObject({ type: z.string(), envelope_id: z.string().optional() });
export type Envelope = z.infer<typeof Envelope>;
