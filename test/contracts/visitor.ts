import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterwards } from "../support/afterwards.ts";

interface Pages {
  listener(request: object, response: object): Promise<void>;
}

/** A browser that opens pages, with what it is told to keep. */
export interface Visitor {
  /** Opens a link that somebody was given, with the number beside it. */
  admit(link: string, number: string): Promise<void>;
  /** What the page at this path says, to whoever was let in last. */
  open(path: string): Promise<string>;
}

/** Serves the pages on a port of this machine until the tests are done. */
export async function visit(pages: Pages): Promise<Visitor> {
  const server = createServer((request, response) => void pages.listener(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterwards(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const at = (path: string): string => new URL(path, `http://127.0.0.1:${(server.address() as AddressInfo).port}`).href;
  let cookie = "";
  return {
    async admit(link, number) {
      const { pathname, search } = new URL(link);
      const body = new URLSearchParams({ number });
      const answer = await fetch(at(pathname + search), { method: "POST", body, redirect: "manual" });
      cookie = answer.headers.get("set-cookie")?.split(";")[0] ?? "";
      if (cookie === "") throw new Error(`The link opens nothing: ${await answer.text()}`);
    },
    async open(path) {
      return (await fetch(at(path), { headers: { cookie } })).text();
    },
  };
}
