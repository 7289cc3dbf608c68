import type { IncomingMessage, ServerResponse } from "node:http";
import { NotUnderstood } from "../../../src/kernel/delivered.ts";
import { happened } from "../../../src/kernel/observed.ts";
import type { Log } from "../../../src/kernel/ports.ts";
import { readBody } from "../../../src/kernel/request-body.ts";
import type { Ack } from "../answers/answering.ts";
import type { Admission } from "./admission.ts";

/** Works on an activity; throws NotUnderstood when it is not in the form that Microsoft documents. */
export type Deliver = (activity: object, ack: Ack) => Promise<void>;

export interface ReceiverDependencies {
  readonly admission: Admission;
  readonly deliver: Deliver;
  /** False before the start and after the stop: Teams sends it again. */
  readonly isOpen: () => boolean;
  readonly log: Log;
}

/** Bytes of a request. The longest that Teams sends are messages, which hold some 100 kB. */
const MOST = 1_000_000;

/** Answers the requests that Teams sends: never with a stack trace, never not at all. */
export function createReceiver({ admission, deliver, isOpen, log }: ReceiverDependencies) {
  const refuse = (response: ServerResponse, status: number, sentence: string, why = sentence): void => {
    happened("turnedAway", { platform: "teams", status });
    log.warn({ status, why }, "Refused a request to /api/messages");
    write(response, status, "text/plain", sentence);
  };

  const fail = (response: ServerResponse, error: unknown): void => {
    const answered = response.headersSent;
    log.error({ err: error, answered }, "Work on what Teams sent failed");
    if (!answered) write(response, 500, "text/plain", "Something went wrong on our side.");
  };

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== "POST") return refuse(response, 405, "Teams sends with POST.");
    const body = await readBody(request, MOST).catch((error: unknown) => {
      log.debug({ err: error }, "The sender went away before the end of its request");
      return null;
    });
    if (body === null) return;
    if (body === undefined) return refuse(response, 413, "The body is longer than 1 MB.");
    if (!isOpen()) return refuse(response, 503, "Bellhop is starting or stopping. Please send it again.");
    const activity = objectIn(body);
    if (activity === undefined) return refuse(response, 400, "The body has to be a JSON object.");
    const refusal = await admission(request.headers.authorization, activity).catch((error: unknown) => {
      log.error({ err: error }, "The keys of Teams cannot be had, so that nothing can be let in");
      return null;
    });
    if (refusal === null) return refuse(response, 503, "The keys of Teams cannot be had. Please send it again.");
    if (refusal) return refuse(response, refusal.status, `The request ${refusal.why}.`);
    try {
      await deliver(activity, async (answer) => reply(response, answer));
      if (!response.headersSent) reply(response, undefined);
    } catch (error) {
      if (!(error instanceof NotUnderstood) || response.headersSent) return fail(response, error);
      refuse(response, 400, "This is not what Teams sends.", error.message);
    }
  };
}

function objectIn(body: Buffer): object | undefined {
  try {
    const parsed: unknown = JSON.parse(body.toString());
    return typeof parsed === "object" && parsed !== null && !Array.isArray(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function write(response: ServerResponse, status: number, type: "text/plain" | "application/json", body: string): void {
  response.statusCode = status;
  response.setHeader("content-type", `${type}; charset=utf-8`);
  response.end(body);
}

const reply = (response: ServerResponse, answer: object | undefined): void =>
  answer === undefined ? void response.end() : write(response, 200, "application/json", JSON.stringify(answer));
