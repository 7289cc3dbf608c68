import { describe, expect, it } from "vitest";
import { NotSent, teamsError } from "../../../adapters/teams/errors.ts";

/** What botbuilder throws when the connector answers with an error. */
const refusal = (statusCode: number, body: unknown, retryAfter?: string) =>
  Object.assign(new Error("refused"), {
    statusCode,
    response: {
      bodyAsText: typeof body === "object" ? JSON.stringify(body) : "",
      headers: { get: (name: string) => (name === "retry-after" ? (retryAfter ?? null) : null) },
    },
  });
const coded = (code: string) => ({ error: { code, message: "…" } });

describe("what the connector's answers mean", () => {
  it.each<[number, unknown, object]>([
    [403, coded("BotNotInConversationRoster"), { code: "BotNotInConversationRoster", gone: "address" }],
    [403, coded("SomethingNew"), { code: "SomethingNew", retryable: false, gone: "address" }],
    [
      403,
      { errorCode: 209, message: '{\r\n  "subCode": "MessageWritesBlocked",\r\n  "details": "…"\r\n}' },
      { code: "MessageWritesBlocked", gone: "address" },
    ],
    [403, "", { code: "http_403", gone: "address" }],
    [404, coded("ActivityNotFoundInConversation"), { code: "ActivityNotFoundInConversation", gone: "address" }],
    [401, { message: "Authorization has been denied for this request." }, { code: "http_401", gone: "installation" }],
    [400, coded("BadArgument"), { code: "BadArgument", retryable: false }],
    [412, coded("PreconditionFailed"), { retryable: true }],
    [413, coded("MessageSizeTooBig"), { retryable: false }],
    [500, coded("ServiceError"), { retryable: false }],
    [502, undefined, { code: "http_502", retryable: true, outcomeUnknown: true }],
    [503, undefined, { code: "http_503", retryable: true }],
    [504, undefined, { code: "http_504", retryable: true, outcomeUnknown: true }],
  ])("%i %j", (status, body, expected) => {
    const { fault } = teamsError("send", refusal(status, body));
    expect(fault).toMatchObject({ platform: "teams", operation: "send", ...expected });
    if (!("gone" in expected)) expect(fault.gone).toBeUndefined();
    if (!("outcomeUnknown" in expected)) expect(fault.outcomeUnknown).toBeUndefined();
  });

  it("depends on what was asked where a message was not found", () => {
    const notFound = refusal(404, coded("ActivityNotFoundInConversation"));
    expect(teamsError("update", notFound).fault.gone).toBe("message");
    expect(teamsError("delete", notFound).fault.gone).toBe("message");
    expect(teamsError("send", notFound).fault.gone).toBe("address");
  });

  it.each<[string | undefined, number]>([
    ["3", 3_000],
    [undefined, 5_000],
    ["soon", 5_000],
  ])("with Retry-After %s has the conversation wait %i ms", (header, retryAfter) => {
    const { fault } = teamsError("send", refusal(429, coded("Throttled"), header));
    expect(fault).toMatchObject({ retryable: true, retryAfter, waits: "lane" });
  });
});

describe("what no answer means", () => {
  it.each<[string, unknown, object]>([
    ["nobody there", Object.assign(new Error("x"), { code: "ECONNREFUSED" }), { code: "ECONNREFUSED" }],
    [
      "nobody there, as fetch says it",
      new TypeError("fetch failed", { cause: Object.assign(new Error("x"), { code: "ENOTFOUND" }) }),
      { code: "ENOTFOUND" },
    ],
    ["it was never sent", new NotSent("no_token", { retryable: true }), { code: "no_token" }],
  ])("had no effect: %s", (_what, error, expected) => {
    const { fault } = teamsError("send", error);
    expect(fault).toMatchObject({ retryable: true, ...expected });
    expect(fault.outcomeUnknown).toBeUndefined();
  });

  it.each<[string, unknown, object]>([
    ["a broken connection", Object.assign(new Error("x"), { code: "ECONNRESET" }), { code: "ECONNRESET" }],
    ["a timeout", Object.assign(new Error("x"), { name: "AbortError" }), { code: "timeout" }],
    ["a timeout of fetch", new DOMException("x", "TimeoutError"), { code: "timeout" }],
    ["an answer that cannot be read", Object.assign(new Error("x"), { code: "unreadable_answer" }), {}],
    ["anything else", "oh", { code: "unknown" }],
    ["nothing", undefined, { code: "unknown" }],
  ])("may have had an effect: %s", (_what, error, expected) => {
    expect(teamsError("send", error).fault).toMatchObject({ retryable: true, outcomeUnknown: true, ...expected });
  });
});
