import { z } from "zod";
import { read } from "../../../src/kernel/delivered.ts";
import type { ActionIncoming, CommandIncoming } from "../../../src/kernel/incoming.ts";
import { Consented } from "../sent-data.ts";
import { type Activity, type HeardMessage, Id, type Origin, originOf, placeOf, senderOf } from "./heard.ts";
import { deliveryOf } from "./read-invoke.ts";

const Url = z.url({ protocol: /^https?$/ }).max(10_000);

/** https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4#invoke-activity-when-the-user-accepts-the-file */
const Consent = z.object({
  value: z.object({
    type: z.literal("fileUpload"),
    action: z.enum(["accept", "decline"]),
    context: z.unknown().optional(),
    uploadInfo: z
      .object({
        contentUrl: Url,
        name: z.string().min(1).max(1_000),
        uploadUrl: Url,
        uniqueId: Id,
        fileType: z.string().min(1).max(100),
      })
      .nullish(),
  }),
});

type UploadInfo = NonNullable<z.infer<typeof Consent>["value"]["uploadInfo"]>;

/** Somebody says whether a file may be saved. */
export interface HeardConsent {
  readonly origin: Origin;
  /** Absent: it may not. */
  readonly granted?: {
    /** What they did to get it. */
    readonly asked: HeardMessage;
    readonly to: UploadInfo;
  };
}

/** Throws NotUnderstood. */
export function readConsent(sent: Activity, body: unknown): HeardConsent {
  const { action, context, uploadInfo } = read(Consent, "file consent", body).value;
  const origin = originOf(sent);
  const asked = Consented.safeParse(context).data?.bellhop;
  if (action === "decline" || !uploadInfo || !asked) return { origin };
  const same = { from: senderOf(sent), delivery: deliveryOf(sent), ...placeOf(sent) };
  const incoming: ActionIncoming | CommandIncoming =
    "action" in asked ? { kind: "action", ...asked, ...same } : { kind: "command", ...asked, ...same };
  return { origin, granted: { asked: { incoming, origin }, to: uploadInfo } };
}
