import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import type { EmulatedTeams } from "../../../playground/teams/index.ts";
import { Payload } from "./payload.ts";

/** What an app received from Teams. */
export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly activity: Payload;
}

export interface AppAnswer {
  readonly status?: number;
  readonly body?: unknown;
  /** Breaks the connection, or never answers. */
  readonly instead?: "drop" | "silence";
}

/** An app over plain HTTP whose answers the test decides; it becomes the messaging endpoint. */
export async function scriptedApp(teams: EmulatedTeams, answer: (received: Received) => AppAnswer = () => ({})) {
  const received: Received[] = [];
  const waiting: (() => void)[] = [];
  let respond = answer;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const activity = Payload.parse(JSON.parse(Buffer.concat(chunks).toString()));
    const entry = { headers: request.headers, activity };
    received.push(entry);
    for (const wake of waiting.splice(0)) wake();
    const { status = 200, body, instead } = respond(entry);
    if (instead === "silence") return;
    if (instead === "drop") return void response.destroy();
    response.writeHead(status, { "content-type": "application/json" });
    response.end(body === undefined || typeof body === "string" ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  teams.useEndpoint(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`);
  return {
    received,
    /** What the app received last. */
    last(): Payload {
      const entry = received.at(-1);
      if (entry === undefined) throw new Error("The app has received nothing.");
      return entry.activity;
    },
    answer: (next: (received: Received) => AppAnswer) => {
      respond = next;
    },
    /** When the app has received so many activities. */
    async has(count: number) {
      while (received.length < count) await new Promise<void>((resolve) => waiting.push(resolve));
    },
  };
}
