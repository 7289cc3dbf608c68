import { boundedMap } from "../shared/bounded.ts";
import type { Json } from "../shared/json.ts";
import type { Problems } from "../shared/problems.ts";
import { checkCommandResponse } from "./checks/index.ts";
import type { Ids } from "./ids.ts";
import type { Messages } from "./messages.ts";
import { problemMetadata } from "./problem-metadata.ts";
import type { Channel, Message, State } from "./state.ts";

const USES = 5;
const LIFE_MS = 30 * 60_000;

interface ResponseUrl {
  readonly user: string;
  readonly channel: Channel;
  /** The message whose button was pressed. */
  readonly original?: Message;
  readonly madeAt: number;
  usesLeft: number;
}

/** What came of a post to a response_url. */
interface ResponseUrlAnswer {
  readonly status: number;
  readonly body: Json;
}

export interface ResponseUrls {
  /** The path of a new URL; it works also where the app is no member. */
  mint(to: { user: string; channel: Channel; original?: Message }): string;
  post(id: string, body: Json): ResponseUrlAnswer;
  /** Puts a message where a command or interaction happened, visible to the person alone unless it says in_channel. */
  show(to: { user: string; channel: Channel }, content: Json): Message;
}

const refuse = (status: number, error: string, details: Json = {}): ResponseUrlAnswer => ({
  status,
  body: { ok: false, error, ...details },
});

/**
 * Five uses in thirty minutes.
 * Rule: https://docs.slack.dev/interactivity/handling-user-interaction
 */
export function createResponseUrls(deps: {
  state: State;
  ids: Ids;
  now: () => number;
  messages: Messages;
  problems: Problems;
}): ResponseUrls {
  const { state, ids, now, messages, problems } = deps;
  const urls = boundedMap<ResponseUrl>(10_000);

  const show: ResponseUrls["show"] = ({ user, channel }, content) =>
    messages.post({
      channel,
      user: state.app.userId,
      byApp: true,
      content,
      ...(typeof content.thread_ts === "string" && { threadTs: content.thread_ts }),
      ...(content.response_type !== "in_channel" && { ephemeralFor: user }),
    });

  const apply = (url: ResponseUrl, body: Json): ResponseUrlAnswer => {
    const original = url.original?.deleted ? undefined : url.original;
    if (body.delete_original === true) {
      if (original) messages.remove(original);
      return { status: 200, body: { ok: true } };
    }
    const [problem, ...more] = problems.report("response_url", checkCommandResponse(body));
    if (problem) return refuse(400, problem.error, { response_metadata: problemMetadata([problem, ...more]) });
    if (body.replace_original === true && original) messages.edit(original, replacement(body), state.app.userId);
    else show(url, body);
    return { status: 200, body: { ok: true } };
  };

  return {
    mint(to) {
      const id = ids.secret();
      urls.set(id, { ...to, madeAt: now(), usesLeft: USES });
      return `/response/${state.team.id}/${id}`;
    },
    post(id, body) {
      const url = urls.get(id);
      if (!url) return refuse(404, "no_service");
      if (now() - url.madeAt > LIFE_MS) return refuse(404, "expired_url");
      if (url.usesLeft === 0) return refuse(404, "used_url");
      url.usesLeft -= 1;
      return apply(url, body);
    },
    show,
  };
}

/** A replacement leaves nothing of the old message. */
const replacement = (body: Json): Json => ({ text: "", blocks: [], attachments: [], ...body });
