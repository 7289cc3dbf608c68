import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createServiceHosts } from "../../../adapters/teams/service-hosts.ts";
import { createUpload } from "../../../adapters/teams/upload.ts";

const asked: { url: string | undefined; range: unknown; token: unknown; body: string }[] = [];
let status = 201;
const server = createServer(async (request, response) => {
  let body = "";
  for await (const chunk of request) body += chunk;
  const { "content-range": range, authorization: token } = request.headers;
  asked.push({ url: request.url, range, token, body });
  response.writeHead(status, { location: "/elsewhere" }).end();
});
let origin = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());
beforeEach(() => {
  asked.length = 0;
  status = 201;
});

const upload = createUpload(createServiceHosts(["*.sharepoint.com", "127.0.0.1"]));

describe("a file for Teams", () => {
  it("goes whole, in bytes, and without a token", async () => {
    await upload(`${origin}/uploads/1?tempauth=x`, "señor");
    expect(asked).toEqual([{ url: "/uploads/1?tempauth=x", range: "bytes 0-5/6", token: undefined, body: "señor" }]);
  });

  it.each([
    "http://inn-my.sharepoint.com/uploads/1",
    "https://sharepoint.com.evil.example/uploads/1",
    "https://evilsharepoint.com/uploads/1",
    "https://user@inn-my.sharepoint.com/uploads/1",
    "http://169.254.169.254/latest/meta-data",
    "http://localhost/uploads/1",
    "file:///etc/passwd",
    "",
  ])("goes nowhere when it is to go to “%s”", async (url) => {
    await expect(upload(url, "soup")).rejects.toMatchObject({ fault: { code: "file_host", retryable: false } });
    expect(asked).toEqual([]);
  });

  it("is not sent on to where it is redirected, and is not there when it was refused", async () => {
    status = 307;
    await expect(upload(`${origin}/a`, "soup")).rejects.toMatchObject({ fault: { operation: "upload" } });
    expect(asked).toHaveLength(1);
    status = 416;
    await expect(upload(`${origin}/a`, "soup")).rejects.toMatchObject({ fault: { code: "http_416" } });
  });
});
