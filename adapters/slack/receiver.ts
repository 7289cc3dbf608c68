import type { IncomingMessage, ServerResponse } from "node:http";
import type { Clock } from "../../src/kernel/clock.ts";
import type { Log } from "../../src/kernel/ports.ts";
import type { Ack } from "./answering.ts";
import { NotUnderstood } from "./heard.ts";
import { type Payload, parseBody, readBody, UnreadableBody } from "./request-body.ts";
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
    log.warn({ status, why }, "Refused a request to /slack/events");
    response.writeHead(status, PLAIN).end(sentence);
  };

  /** What is Slack's to repeat is not taken for a replay when it comes again. */
  const fail = (request: IncomingMessage, response: ServerResponse, error: unknown): void => {
    const answered = response.headersSent;
    log.error({ err: error, answered }, "Work on what Slack sent failed");
    if (answered) return;
    signatures.forget(request.headers["x-slack-signature"]);
    response.writeHead(500, PLAIN).end("Something went wrong on our side.");
  };

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== "POST") return refuse(response, 405, "Slack sends with POST.");
    const body = await readBody(request).catch((error: unknown) => {
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
      if (refusal !== undefined || payload.ssl_check === "1") return void response.writeHead(200).end();
      if (payload.type === "url_verification") return answer(response, { challenge: String(payload.challenge) });
      await deliver(payload, async (shown) => answer(response, shown));
      if (!response.headersSent) response.writeHead(200).end();
    } catch (error) {
      if (error instanceof UnreadableBody) return refuse(response, error.status, error.message);
      if (error instanceof NotUnderstood) return refuse(response, 400, "This is not what Slack sends.", error.message);
      fail(request, response, error);
    }
  };
}

const PLAIN = { "content-type": "text/plain; charset=utf-8" };

function answer(response: ServerResponse, shown: object | undefined): void {
  if (shown === undefined) return void response.writeHead(200).end();
  const body = Buffer.from(JSON.stringify(shown));
  response
    .writeHead(200, { "content-type": "application/json; charset=utf-8", "content-length": body.length })
    .end(body);
}

/** Slack looks whether the address can be reached, without signing that; nothing in it is worked on. */
const isConnectionCheck = (body: Buffer): boolean =>
  body.length < 500 && /(?:^|&)ssl_check=1(?:&|$)/.test(body.toString());
