import type { Reply } from "../shared/http-server.ts";
import type { Json } from "../shared/json.ts";

interface Answer {
  readonly status: number;
  readonly message: string;
}

/**
 * What the connector answers when it does not do what was asked. The table is that of
 * https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability#status-codes-from-bot-conversational-apis
 * The codes of status 400, which it calls `Bad Argument`, are those of
 * https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.errorcodes
 */
const refusals = {
  BadArgument: { status: 400, message: "Bad argument." },
  BadSyntax: { status: 400, message: "Error parsing request." },
  MissingProperty: { status: 400, message: "Mandatory property was not specified." },
  BotNotRegistered: { status: 401, message: "No registration found for this bot." },
  BotDisabledByAdmin: { status: 403, message: "The tenant admin disabled this bot." },
  BotNotInConversationRoster: { status: 403, message: "The bot is not part of the conversation roster." },
  ConversationBlockedByUser: { status: 403, message: "User blocked the conversation with the bot." },
  ForbiddenOperationException: { status: 403, message: "Bot is not installed in user's personal scope." },
  NotEnoughPermissions: { status: 403, message: "The bot may not do this." },
  ActivityNotFoundInConversation: { status: 404, message: "Conversation not found." },
  ConversationNotFound: { status: 404, message: "Conversation not found." },
  MemberNotFoundInConversation: { status: 404, message: "Member not found in conversation." },
  PreconditionFailed: { status: 412, message: "Precondition failed, please try again." },
  MessageSizeTooBig: { status: 413, message: "Message size too large." },
  Throttled: { status: 429, message: "Too many requests." },
  ServiceError: { status: 502, message: "Service dependency issue." },
} as const satisfies Readonly<Record<string, Answer>>;

export type RefusalCode = keyof typeof refusals;

/** The connector does not do it. */
export class Refusal extends Error {
  readonly reply: Reply;

  constructor(code: RefusalCode, message: string = refusals[code].message) {
    super(message);
    this.reply = { status: refusals[code].status, headers: {}, body: { error: { code, message } } };
  }
}

/** A person blocked the bot: an answer in the form of the messaging service behind the connector. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages */
export class WritesBlocked extends Refusal {
  override readonly reply: Reply;

  constructor() {
    super("ConversationBlockedByUser");
    const inner: Json = {
      subCode: "MessageWritesBlocked",
      details: "Thread is blocked from message writes.",
      errorCode: null,
      errorSubCode: null,
    };
    this.reply = { status: 403, headers: {}, body: { errorCode: 209, message: JSON.stringify(inner, null, 2) } };
  }
}

export const refused = (code: RefusalCode): Reply => new Refusal(code).reply;

/** https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit; the header is not always there. */
export const throttled = (retryAfter?: number): Reply => ({
  ...refused("Throttled"),
  headers: retryAfter === undefined ? {} : { "retry-after": String(retryAfter) },
});

/** Nobody says who is calling. */
export const unauthorized: Reply = {
  status: 401,
  headers: { "www-authenticate": "Bearer" },
  body: { message: "Authorization has been denied for this request." },
};
