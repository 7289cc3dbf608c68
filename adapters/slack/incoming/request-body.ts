import { parse as parseForm } from "node:querystring";

/** A body that is not in the format its content type promises, or in one that Slack does not send. */
export class UnreadableBody extends Error {
  readonly status: 400 | 415;

  constructor(status: 400 | 415, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "UnreadableBody";
    this.status = status;
  }
}

/** What Slack sends, by its field names. Throws UnreadableBody. */
export type Payload = Record<string, unknown>;

const parsers: ReadonlyMap<string, (text: string) => Payload> = new Map([
  ["application/x-www-form-urlencoded", parseSlackForm],
  ["application/json", parseObject],
]);

export function parseBody(contentType: string | undefined, body: Buffer): Payload {
  const type = contentType?.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  const parser = parsers.get(type);
  if (!parser) throw new UnreadableBody(415, "The body has to be a form or JSON.");
  return parser(body.toString());
}

/** Commands are plain forms; interactions are JSON in the one field `payload`. */
function parseSlackForm(text: string): Payload {
  const form = parseForm(text);
  return typeof form.payload === "string" ? parseObject(form.payload) : form;
}

function parseObject(text: string): Payload {
  const parsed = fromJson(text);
  if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)) return parsed as Payload;
  throw new UnreadableBody(400, "The JSON has to be an object.");
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnreadableBody(400, "The JSON is broken.", { cause: error });
  }
}
