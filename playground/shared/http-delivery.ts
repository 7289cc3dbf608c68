import { request } from "node:http";

/** What a person sees instead of an answer. */
export type DeliveryFailure =
  /** No answer in time. */
  | "operation_timeout"
  /** The app could not be reached or broke the connection. */
  | "dispatch_failed"
  /** An answer other than 2xx. */
  | "http_error";

/** How the app answered one request. */
export interface Answer {
  readonly status?: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly latencyMs: number;
  readonly failure?: DeliveryFailure;
}

export interface HttpRequest {
  readonly url: string;
  readonly method?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/**
 * Sends one request on a connection of its own, so that no answer depends on an earlier one. Never throws.
 * @param patience milliseconds, or the signal to give up
 */
export function sendHttp(
  { url, method = "POST", headers, body }: HttpRequest,
  patience: number | AbortSignal,
): Promise<Answer> {
  const startedAt = performance.now();
  const signal = typeof patience === "number" ? AbortSignal.timeout(patience) : patience;
  return new Promise((resolve) => {
    const finish = (answer: Omit<Answer, "latencyMs">) =>
      resolve({ ...answer, latencyMs: performance.now() - startedAt });
    const failed = () =>
      finish({ headers: {}, body: "", failure: signal.aborted ? "operation_timeout" : "dispatch_failed" });
    const sent = request(url, { method, headers, agent: false, signal }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", failed);
      response.on("end", () => {
        const status = response.statusCode ?? 0;
        finish({
          status,
          headers: Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)])),
          body: Buffer.concat(chunks).toString("utf8"),
          ...((status < 200 || status > 299) && { failure: "http_error" as const }),
        });
      });
    });
    sent.on("error", failed);
    sent.end(body);
  });
}
