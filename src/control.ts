import { randomBytes, timingSafeEqual } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { z } from "zod";
import { createServer } from "./kernel/node-http.ts";

/**
 * The embedded database belongs to one process. So that the command line can still ask for something while Bellhop runs,
 * the running process answers on a loopback port; the port and a fresh secret stand in a file that only its owner reads.
 */
export interface Control {
  stop(): Promise<void>;
}

/** Answers what was asked, with the text that was given with it; undefined if there is no such thing. */
export type Answer = (request: readonly string[], given?: string) => AsyncIterable<string> | undefined;

const FILE = "control.json";
const Address = z.object({ port: z.number(), secret: z.string() });

/** Answers the command line of the same `folder` until stopped. */
export async function serveControl(folder: string, answer: Answer): Promise<Control> {
  const secret = randomBytes(32).toString("base64url");
  const server = createServer((request, response) => {
    reply(request, response, secret, answer).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  server.unref();
  await mkdir(folder, { recursive: true });
  const file = join(folder, FILE);
  await rm(file, { force: true });
  await writeFile(file, JSON.stringify({ port: (server.address() as AddressInfo).port, secret }), { mode: 0o600 });
  return {
    async stop() {
      await rm(file, { force: true });
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function reply(
  request: IncomingMessage,
  response: ServerResponse,
  secret: string,
  answer: Answer,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://127.0.0.1");
  if (pathname !== "/ask" || !sameSecret(request.headers.authorization ?? "", `Bearer ${secret}`)) {
    response.writeHead(403).end();
    return;
  }
  const given = request.method === "POST" ? await text(request) : undefined;
  const parts = answer(searchParams.getAll("word"), given);
  response.writeHead(parts ? 200 : 404);
  for await (const part of parts ?? []) {
    if (!response.write(part)) await new Promise((resolve) => response.once("drain", resolve));
  }
  response.end();
}

const sameSecret = (given: string, expected: string): boolean =>
  given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected));

/** Asks the process that runs on `folder`, and gives it a text with that; undefined if none runs. */
export async function askRunning(
  folder: string,
  request: readonly string[],
  given?: string,
): Promise<AsyncIterable<string> | undefined> {
  const file = await readFile(join(folder, FILE), "utf8").catch(() => undefined);
  if (file === undefined) return undefined;
  const { port, secret } = Address.parse(JSON.parse(file));
  const query = new URLSearchParams(request.map((word) => ["word", word]));
  const response = await fetch(`http://127.0.0.1:${port}/ask?${query}`, {
    headers: { authorization: `Bearer ${secret}` },
    ...(given !== undefined && { method: "POST", body: given }),
  }).catch(() => undefined);
  if (!response?.ok || !response.body) return undefined;
  return response.body.pipeThrough(new TextDecoderStream()) as unknown as AsyncIterable<string>;
}
