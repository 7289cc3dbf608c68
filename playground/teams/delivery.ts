import { type Answer, type HttpRequest, sendHttp } from "../shared/http-delivery.ts";
import { type Json, objectOf, textOf } from "../shared/json.ts";
import { type LoggedRequest, logged } from "../shared/request-log.ts";
import type { Core } from "./core.ts";

/** What a token may say otherwise than Teams does; for showing that an app refuses it. */
export interface TokenChanges {
  readonly claims?: Json;
  readonly header?: Json;
}

export interface Deliver {
  /** Signs an activity and sends it, until the signal to give up. */
  (activity: Json, giveUp: AbortSignal, retry?: LoggedRequest["retry"]): Promise<Answer>;
  /** A request as given, unsigned unless its headers say otherwise. */
  raw(request: Partial<HttpRequest>): Promise<Answer>;
  /** The token of an activity that comes from this service URL. */
  token(serviceUrl: string, changes?: TokenChanges): string;
}

const SKEW_SECONDS = 300;
const LIFE_SECONDS = 3_600;
const RAW_TIMEOUT_MS = 15_000;

/** What a log calls an activity. */
const nameOf = ({ type, name }: Json): string => textOf(name) ?? String(type);

/** Sends activities to the app's messaging endpoint. https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication */
export function createDeliver(
  { state, clock, keys, log }: Pick<Core, "state" | "clock" | "keys" | "log">,
  endpoint: () => string | undefined,
): Deliver {
  /** Good by the emulator's time and by the wall clock: apps go by the one or the other. */
  const validity = () => {
    const times = [clock.now(), Date.now()].map((ms) => Math.floor(ms / 1_000));
    return { nbf: Math.min(...times) - SKEW_SECONDS, exp: Math.max(...times) + LIFE_SECONDS };
  };
  const token: Deliver["token"] = (serviceUrl, { claims = {}, header = {} } = {}) =>
    keys.sign(
      { serviceurl: serviceUrl, ...validity(), iss: "https://api.botframework.com", aud: state.app.id, ...claims },
      header,
    );

  const deliver = async (activity: Json, giveUp: AbortSignal, retry?: LoggedRequest["retry"]): Promise<Answer> => {
    const { id: conversationId, tenantId } = objectOf(activity.conversation);
    const headers = {
      "content-type": "application/json; charset=utf-8",
      authorization: `Bearer ${token(String(activity.serviceUrl))}`,
      "x-ms-conversation-id": String(conversationId),
      "x-ms-tenant-id": String(tenantId),
    };
    const url = endpoint();
    const answer =
      url === undefined ? unreachable : await sendHttp({ url, headers, body: JSON.stringify(activity) }, giveUp);
    log.add({ ...logged(answer), method: nameOf(activity), request: activity, ...(retry && { retry }) });
    return answer;
  };

  const raw: Deliver["raw"] = async ({ url = endpoint() ?? "", method = "POST", headers = {}, body = "" }) => {
    const answer = await sendHttp({ url, method, headers, body }, RAW_TIMEOUT_MS);
    log.add({ ...logged(answer), method: "raw", request: { headers: Object.keys(headers), bytes: body.length } });
    return answer;
  };

  return Object.assign(deliver, { raw, token });
}

const unreachable: Answer = { headers: {}, body: "", latencyMs: 0, failure: "dispatch_failed" };
