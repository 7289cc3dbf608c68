import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createUpload, type Upload } from "../../../adapters/slack/upload.ts";

const asked: { url: string | undefined; token: unknown; body: string }[] = [];
let status = 200;
const server = createServer(async (request, response) => {
  let body = "";
  for await (const chunk of request) body += chunk;
  asked.push({ url: request.url, token: request.headers.authorization, body });
  response.writeHead(status).end("OK");
});
let origin = "";
let upload: Upload;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  upload = createUpload(`${origin}/api/`);
});
afterAll(() => void server.close());
beforeEach(() => {
  asked.length = 0;
  status = 200;
});

describe("a file for Slack", () => {
  it("goes where the emulated Slack is that is called for everything else, without a token", async () => {
    await upload(`${origin}/upload/F1`, "señor");
    expect(asked).toEqual([{ url: "/upload/F1", token: undefined, body: "señor" }]);
  });

  it.each([
    "http://files.slack.com/upload/v1/a",
    "https://files.slack.com.evil.example/upload/v1/a",
    "https://evilfiles.slack.com/upload/v1/a",
    "https://files.slack.com@evil.example/upload/v1/a",
    "https://user@files.slack.com/upload/v1/a",
    "http://127.0.0.1:1/upload/F1",
    "http://169.254.169.254/latest/meta-data",
    "file:///etc/passwd",
    "",
  ])("goes nowhere when it is to go to “%s”", async (url) => {
    await expect(upload(url, "soup")).rejects.toMatchObject({ fault: { code: "upload_host", retryable: false } });
    expect(asked).toEqual([]);
  });

  it("is not there when it was refused", async () => {
    status = 500;
    await expect(upload(`${origin}/upload/F1`, "soup")).rejects.toMatchObject({ fault: { code: "http_500" } });
  });
});
