import type { IncomingMessage, ServerResponse } from "node:http";
import type { Clock } from "../../../src/kernel/clock.ts";
import { NotUnderstood } from "../../../src/kernel/delivered.ts";
import { happened } from "../../../src/kernel/observed.ts";
import type { Log } from "../../../src/kernel/ports.ts";
import { readBody } from "../../../src/kernel/request-body.ts";
import type { Ack } from "../answers/answering.ts";
import { LIMITS } from "../limits.ts";
import { type Payload, parseBody, UnreadableBody } from "./request-body.ts";
import { createSignatures } from "./signature.ts";

/** Works on what Slack sent; throws NotUnderstood when it is not in the form that Slack documents. */
export type Deliver = (payload: Payload, ack: Ack) => Promise<void>;

export interface ReceiverDependencies {
  readonly signingSecret: string;
  readonly deliver: Deliver;
  /** False before the start and after the stop: Slack sends it again. */
  readonly isOpen: () => boolean;
  readonly clock: Clock;
  readonly log: Log;
}

/** Answers the requests that Slack sends over HTTP: never twice, never with a stack trace, never not at all. */
export function createReceiver({ signingSecret, deliver, isOpen, clock, log }: ReceiverDependencies) {
  const signatures = createSignatures(signingSecret, clock);

  const refuse = (response: ServerResponse, status: number, sentence: string, why = sentence): void => {
    happened("turnedAway", { platform: "slack", status });
    log.warn({ status, why }, "Refused a request to /slack/events");
    write(response, status, "text/plain", sentence);
  };

  /** What is Slack's to repeat is not taken for a replay when it comes again. */
  const fail = (request: IncomingMessage, response: ServerResponse, error: unknown): void => {
    const answered = response.headersSent;
    log.error({ err: error, answered }, "Work on what Slack sent failed");
    if (answered) return;
    signatures.forget(request.headers["x-slack-signature"]);
    write(response, 500, "text/plain", "Something went wrong on our side.");
  };

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== "POST") return refuse(response, 405, "Slack sends with POST.");
    const body = await readBody(request, LIMITS.requestBody).catch((error: unknown) => {
      log.debug({ err: error }, "The sender went away before the end of its request");
      return null;
    });
    if (body === null) return;
    if (body === undefined) return refuse(response, 413, "The body is longer than 1 MB.");
    if (!isOpen()) return refuse(response, 503, "Bellhop is starting or stopping. Please send it again.");
    const { "x-slack-request-timestamp": timestamp, "x-slack-signature": signature } = request.headers;
    const refusal = signatures.refusal(timestamp, signature, body);
    if (refusal !== undefined && !isConnectionCheck(body)) {
      return refuse(response, 401, `The request ${refusal}.`);
    }
    try {
      const payload = parseBody(request.headers["content-type"], body);
      if (refusal !== undefined || payload.ssl_check === "1") return answer(response, undefined);
      if (payload.type === "url_verification") return answer(response, { challenge: String(payload.challenge) });
      await deliver(payload, async (shown) => answer(response, shown));
      if (!response.headersSent) answer(response, undefined);
    } catch (error) {
      if (error instanceof UnreadableBody) return refuse(response, error.status, error.message);
      if (error instanceof NotUnderstood) return refuse(response, 400, "This is not what Slack sends.", error.message);
      fail(request, response, error);
    }
  };
}

/** The header goes out in one write with a body that is a string, which is a quarter of the whole cost of a request. */
function write(response: ServerResponse, status: number, type: "text/plain" | "application/json", body: string): void {
  response.statusCode = status;
  response.setHeader("content-type", `${type}; charset=utf-8`);
  response.end(body);
}

const answer = (response: ServerResponse, shown: object | undefined): void =>
  shown === undefined ? void response.end() : write(response, 200, "application/json", JSON.stringify(shown));

/** Slack looks whether the address can be reached, without signing that; nothing in it is worked on. */
const isConnectionCheck = (body: Buffer): boolean =>
  body.length < 500 && /(?:^|&)ssl_check=1(?:&|$)/.test(body.toString());
