import { type Answer, type HttpRequest, sendHttp } from "../shared/http-delivery.ts";
import type { Json } from "../shared/json.ts";
import { logged, type RequestLog, withoutSecrets } from "../shared/request-log.ts";
import { sign } from "./sign.ts";

/** Something that Slack sends the app. */
export interface Delivery {
  readonly kind: "slash_commands" | "interactive" | "events_api";
  readonly payload: Json;
}

/** Which try of an event this is, and why the one before failed. */
export interface Retry {
  readonly num: number;
  readonly reason: string;
}

/** Sends over Socket Mode; see socket.ts. */
export type SendSocket = (delivery: Delivery, retry: Retry | undefined) => Promise<Answer>;

export interface Deliver {
  (delivery: Delivery, retry?: Retry): Promise<Answer>;
  /** A request as given, unsigned unless its headers say otherwise. */
  raw(request: Partial<HttpRequest>): Promise<Answer>;
}

/** The verification token of old: it is in every payload, and apps must not rely on it. */
export const LEGACY_TOKEN = "legacy-verification-token";

const FORM = "application/x-www-form-urlencoded";

const encoders: Readonly<Record<Delivery["kind"], (payload: Json) => { type: string; body: string }>> = {
  slash_commands: (payload) => ({
    type: FORM,
    body: new URLSearchParams(Object.entries(payload).map(([name, value]) => [name, String(value)])).toString(),
  }),
  interactive: (payload) => ({
    type: FORM,
    body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
  }),
  events_api: (payload) => ({ type: "application/json", body: JSON.stringify(payload) }),
};

/** Over HTTP, signed at the moment of sending, where the app has a request URL; otherwise over its sockets. */
export function createDeliver(deps: {
  requestUrl: () => string | undefined;
  signingSecret: string;
  now: () => number;
  timeoutMs: number;
  sendSocket: SendSocket;
  log: RequestLog;
}): Deliver {
  const { requestUrl, signingSecret, now, timeoutMs, sendSocket, log } = deps;

  const overHttp = (url: string, { kind, payload }: Delivery, retry: Retry | undefined) => {
    const { type, body } = encoders[kind](payload);
    const timestamp = Math.floor(now() / 1000);
    const headers = {
      "content-type": type,
      "user-agent": "Slackbot 1.0",
      accept: "application/json,*/*",
      "x-slack-request-timestamp": String(timestamp),
      "x-slack-signature": sign(signingSecret, timestamp, body),
      ...(retry && { "x-slack-retry-num": String(retry.num), "x-slack-retry-reason": retry.reason }),
    };
    return sendHttp({ url, headers, body }, timeoutMs);
  };

  const deliver = async (delivery: Delivery, retry?: Retry): Promise<Answer> => {
    const url = requestUrl();
    const answer = await (url === undefined ? sendSocket(delivery, retry) : overHttp(url, delivery, retry));
    log.add({
      ...logged(answer),
      method: delivery.kind,
      request: withoutSecrets(delivery.payload),
      ...(retry && { retry }),
    });
    return answer;
  };

  const raw: Deliver["raw"] = async ({ url = requestUrl() ?? "", method = "POST", headers = {}, body = "" }) => {
    const answer = await sendHttp({ url, method, headers, body }, timeoutMs);
    log.add({ ...logged(answer), method: "raw", request: { headers: Object.keys(headers), bytes: body.length } });
    return answer;
  };

  return Object.assign(deliver, { raw });
}
