import { z } from "zod";
import { isObject, type Json, objectsOf } from "../../shared/json.ts";
import { type Problem, problemsOf, step } from "../../shared/problem.ts";
import { checkCard, type Surface } from "./card.ts";
import { LIMIT } from "./limits.ts";
import { mention, mentionsIn, unmatchedMentions } from "./mentions.ts";
import { flag, httpsUrl, link, words } from "./values.ts";
import { BAD_CARD } from "./walk.ts";

/** Found wrong, but Teams takes it all the same. */
export const ADVICE = "advice";

export const ADAPTIVE_CARD = "application/vnd.microsoft.card.adaptive";
const IMAGES = ["image/png", "image/jpeg", "image/gif"] as const;

export const FILE_CONSENT = "application/vnd.microsoft.teams.card.file.consent";
const FILE_INFO = "application/vnd.microsoft.teams.card.file.info";

/** What OneDrive takes as a name. https://support.microsoft.com/office/restrictions-and-limitations-in-onedrive-and-sharepoint-64883a5d-228e-48f5-b3d2-eb39e07630fa */
const fileName = words.regex(/^[^"*:<>?/\\|]+\.[A-Za-z0-9]+$/, "must be a file name that OneDrive takes");

/** Cards of other kinds are not emulated. https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-reference */
const attachment = z.discriminatedUnion("contentType", [
  z.strictObject({ contentType: z.literal(ADAPTIVE_CARD), content: z.looseObject({}), name: z.string().optional() }),
  // https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4
  z.strictObject({
    contentType: z.literal(FILE_CONSENT),
    name: fileName,
    content: z.strictObject({
      description: words,
      sizeInBytes: z.int().positive(),
      acceptContext: z.looseObject({}).optional(),
      declineContext: z.looseObject({}).optional(),
    }),
  }),
  z.strictObject({
    contentType: z.literal(FILE_INFO),
    name: fileName,
    contentUrl: link,
    content: z.strictObject({ uniqueId: words, fileType: words, etag: z.string().optional() }),
  }),
  z.strictObject({ contentType: z.enum(IMAGES), contentUrl: httpsUrl, name: z.string().optional() }),
]);

const entity = z.discriminatedUnion("type", [
  mention,
  // https://learn.microsoft.com/microsoftteams/platform/agents-in-teams/targeted-messages
  z.strictObject({ type: z.literal("targetedMessageInfo"), messageId: words }),
  // https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-ai-bot-messages
  z.looseObject({ type: z.literal("https://schema.org/Message") }),
]);

const account = z.looseObject({ id: z.string() }).optional();
const text = z.string().optional();

/** https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference#activity-object */
const activity = z.strictObject({
  type: z.enum(["message", "typing"]),
  text,
  textFormat: z.enum(["plain", "markdown", "xml"]).optional(),
  summary: words.optional(),
  attachments: z.array(attachment).optional(),
  attachmentLayout: z.enum(["list", "carousel"]).optional(),
  entities: z.array(entity).optional(),
  channelData: z.looseObject({ notification: z.looseObject({ alert: flag }).optional() }).optional(),
  importance: z.enum(["low", "normal", "high"]).optional(),
  recipient: z.looseObject({ id: z.string(), isTargeted: flag }).optional(),
  from: account,
  conversation: account,
  replyToId: text,
  id: text,
  channelId: text,
  serviceUrl: text,
  locale: text,
  timestamp: text,
  localTimestamp: text,
  localTimezone: text,
  inputHint: text,
  deliveryMode: text,
  speak: text,
});

/** What Teams would refuse, drop or show wrong in a message of a bot. */
export function checkMessage(message: unknown, surface: Surface): Problem[] {
  const shape = problemsOf(activity, message, "", BAD_CARD);
  if (!isObject(message) || message.type !== "message") return [...shape, ...checkSize(message)];
  return [
    ...shape,
    ...checkWords(message),
    ...checkFiles(message, surface),
    ...unmatchedMentions(
      message.entities,
      typeof message.text === "string" ? [{ pointer: "/text", text: message.text }] : [],
      "/entities",
      BAD_CARD,
    ),
    ...objectsOf(message.attachments).flatMap(({ contentType, content }, at) =>
      contentType === ADAPTIVE_CARD ? checkCard(content, `/attachments${step(at)}/content`, surface) : [],
    ),
    ...checkSize(message),
  ];
}

function checkWords({ text, summary, attachments }: Json): Problem[] {
  const problem = (pointer: string, message: string) => [{ pointer, message, error: BAD_CARD }];
  const hasText = typeof text === "string" && text.trim() !== "";
  const cards = objectsOf(attachments).filter(({ contentType }) => contentType === ADAPTIVE_CARD);
  if (!hasText && objectsOf(attachments).length === 0) return problem("/text", "must define `text` or `attachments`");
  if (hasText && cards.length > 0) return problem("/text", "cannot be beside a card: Teams makes two messages of it");
  return !hasText && summary === undefined
    ? problem("/summary", "must define `summary` besides the attachments: notifications show it instead of them")
    : [];
}

/** Files of bots are for personal chats alone. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4#use-the-teams-bot-apis */
const checkFiles = ({ attachments }: Json, surface: Surface): Problem[] =>
  objectsOf(attachments).flatMap(({ contentType }, at) =>
    isAboutFile(contentType) && surface !== "personal"
      ? [{ pointer: `/attachments${step(at)}`, message: "works in a personal chat only", error: BAD_CARD }]
      : [],
  );

const isAboutFile = (contentType: unknown): boolean => contentType === FILE_CONSENT || contentType === FILE_INFO;

/** Whether a message asks something about a file, or shows one. */
export const hasFile = (message: Json): boolean =>
  objectsOf(message.attachments).some(({ contentType }) => isAboutFile(contentType));

/** https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages */
function checkSize(message: unknown): Problem[] {
  const bytes = Buffer.byteLength(JSON.stringify(message) ?? "", "utf16le");
  if (bytes > LIMIT.messageBytes) {
    return [{ pointer: "", message: "must be at most 100 KB as UTF-16", error: "MessageSizeTooBig" }];
  }
  return bytes > LIMIT.safeMessageBytes
    ? [{ pointer: "", message: "should be at most 80 KB as UTF-16 to be delivered for sure", error: ADVICE }]
    : [];
}

/** Everybody whom a message mentions, in its text or in its cards. */
export const mentionedIn = (message: Json): readonly string[] =>
  [message, ...objectsOf(message.attachments).flatMap(({ content }) => teamsPropertiesOf(content))].flatMap(
    ({ entities }) => mentionsIn(entities).map(({ id }) => id),
  );

const teamsPropertiesOf = (card: unknown): readonly Json[] =>
  isObject(card) ? objectsOf([card.msteams, card.msTeams]) : [];
