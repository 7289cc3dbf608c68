import { request } from "node:http";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listen } from "../../../playground/page/server.ts";
import { startWorld, type World } from "./world.ts";

describe("the page's server", () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.stop());

  const get = (path: string) => fetch(new URL(path, world.url));
  const post = (body: string, type = "application/json", as = "U0AMARA") =>
    fetch(`${world.url}slack/deeds?as=${as}`, { method: "POST", headers: { "content-type": type }, body });
  const said = async (answer: Promise<Response>) => [(await answer).status, await (await answer).text()];

  it("serves the page, which loads nothing from elsewhere", async () => {
    const page = await get("/");
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(page.headers.get("content-security-policy")).toBe(
      "default-src 'self'; img-src 'self' data: http://127.0.0.1:*; frame-ancestors 'none'; base-uri 'none'",
    );
    const html = await page.text();
    expect(html).toContain("<title>Bellhop playground</title>");
    expect(html).not.toMatch(/https?:\/\//);
    const paths = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path = ""]) => path);
    expect(paths).toContain("/bell.svg");
    for (const path of paths) expect((await get(path)).status, path).toBe(200);
  });

  it("weighs less than 1 MB, all together and packed", async () => {
    const html = await (await get("/")).text();
    const paths = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path = ""]) => path);
    const bodies = await Promise.all(paths.map(async (path) => (await get(path)).text()));
    expect(gzipSync([html, ...bodies].join("")).length).toBeLessThan(1_000_000);
  });

  it("lets the browser keep only what never changes under its name", async () => {
    const html = await get("/");
    expect(html.headers.get("cache-control")).toBe("no-store");
    const [, script = ""] = /src="(\/[^"]+\.js)"/.exec(await html.text()) ?? [];
    const { headers } = await get(script);
    expect(headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(headers.get("cache-control")).toContain("immutable");
  });

  it.each(["/nothing", "/../server.ts", "/%2e%2e/server.ts", "/src/main.tsx", "/slack/deeds", "/teams/deeds"])(
    "has no page %s",
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  it("refuses what does not come from the page", async () => {
    expect(await said(post("{}", "text/plain"))).toEqual([415, "Send JSON."]);
    expect(await said(post("{"))).toEqual([400, "That is not JSON."]);
    expect(await said(post(`"${"x".repeat(300_000)}"`))).toEqual([413, "That is too much at once."]);
    expect(await said(post(JSON.stringify({ do: "fly" })))).toEqual([400, "Nobody can do that here."]);
    expect(await said(post("{}", "application/json", "U0NOBODY"))).toEqual([404, "Nobody here has that name."]);
    expect((await get("/slack/live?as=U0NOBODY")).status).toBe(404);
  });

  it("says so when somebody acts on what is gone", async () => {
    const deed = { do: "press", place: { channel: "C0KITCHEN", ts: "1.0" }, blockId: "b", actionId: "a" };
    expect(await said(post(JSON.stringify(deed)))).toEqual([409, "That is not there any more."]);
  });

  it("answers only to names of this machine", async () => {
    const status = await new Promise((resolve, reject) => {
      const asked = request(world.url, { headers: { host: "evil.example" } }, ({ statusCode }) => resolve(statusCode));
      asked.on("error", reject).end();
    });
    expect(status).toBe(403);
  });

  it("takes another port when the wanted one is taken", async () => {
    const taken = Number(new URL(world.url).port);
    const second = await listen((_, response) => void response.end("second"), taken);
    expect(second.url).not.toBe(world.url);
    expect(await (await fetch(second.url)).text()).toBe("second");
    await second.close();
  });

  it("does not tell what broke", async () => {
    const broken = await listen(() => {
      throw new Error("a secret");
    }, 0);
    expect(await said(fetch(broken.url))).toEqual([500, "The page has a fault."]);
    await broken.close();
  });
});
