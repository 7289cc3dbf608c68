import { describe, expect, it } from "vitest";
import { openWorkspace, webClient } from "./setup.ts";

describe("an emulated workspace", () => {
  it("listens on loopback, on the port that was asked for", async () => {
    const slack = await openWorkspace();
    const { hostname, port } = new URL(slack.apiUrl);
    expect(hostname).toBe("127.0.0.1");
    await expect(openWorkspace({ port: Number(port) })).rejects.toMatchObject({ code: "EADDRINUSE" });
    await slack.close();
    const next = await openWorkspace({ port: Number(port) });
    expect(next.apiUrl).toBe(slack.apiUrl);
  });

  it("is its own: nothing of one is seen in another, and no id comes twice", async () => {
    const [one, two] = [await openWorkspace(), await openWorkspace()];
    await webClient(one).chat.postMessage({ channel: "CFLOOR", text: "here" });
    expect(two.messages("CFLOOR")).toEqual([]);
    const opened = await Promise.all([one, two].map((slack) => slack.as("UMAYA").openHome()));
    expect(opened).toMatchObject([{ error: "dispatch_failed" }, { error: "dispatch_failed" }]);
    const ids = [one, two].map((slack) => slack.requests.at(-1)?.request as { event_id: string });
    expect(ids[0]?.event_id).not.toBe(ids[1]?.event_id);
    expect(one.directMessage("UMAYA")).toBe(two.directMessage("UMAYA"));
  });

  it("takes no more requests once it is closed", async () => {
    const slack = await openWorkspace();
    await slack.close();
    await expect(webClient(slack).auth.test()).rejects.toMatchObject({ code: "slack_webapi_request_error" });
  });
});
