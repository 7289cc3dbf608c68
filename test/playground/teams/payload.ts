import { z } from "zod";

/** What Teams sends to an app: what tests read of it has its type, and everything else is there to be compared. */
export const Payload = z.looseObject({
  type: z.string().optional(),
  id: z.string().optional(),
  serviceUrl: z.string().optional(),
  conversation: z.looseObject({ id: z.string() }).optional(),
  value: z
    .looseObject({
      data: z.unknown().optional(),
      messagePayload: z.looseObject({ id: z.string(), from: z.unknown() }).optional(),
    })
    .optional(),
  entities: z.array(z.unknown()).optional(),
  channelData: z.looseObject({}).optional(),
});
export type Payload = z.infer<typeof Payload>;

/** What the connector answers, as far as it names what was made or said. */
export const Made = z
  .object({ id: z.string().default(""), activityId: z.string().default("") })
  .catch({ id: "", activityId: "" });
export type Made = z.infer<typeof Made>;

/** Some of the members of a conversation, and how to ask for the next ones. */
export const Page = z.looseObject({ members: z.array(z.unknown()), continuationToken: z.string().optional() });
