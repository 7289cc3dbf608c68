/**
 * Answers one command among many, with no database behind: what the number of commands and buttons costs.
 *   node many-commands.ts bolt|bellhop HOW_MANY
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { App, HTTPReceiver, LogLevel } from "@slack/bolt";
import { z } from "zod";
import { createSlack } from "../../../adapters/slack/index.ts";
import { defineAction } from "../../../src/kernel/action.ts";
import { createIds, systemClock } from "../../../src/kernel/clock.ts";
import { defineCommand } from "../../../src/kernel/command.ts";
import { createDispatch } from "../../../src/kernel/dispatch.ts";
import type { InstallationRef } from "../../../src/kernel/ports.ts";
import { createRegistry } from "../../../src/kernel/registry.ts";
import { nothing, privately } from "../../../src/kernel/reply.ts";
import { card } from "../../../src/message/card.ts";
import { createTexts } from "../../../src/texts/catalog.ts";

const [, , kind = "", howMany = "1"] = process.argv;
const signingSecret = process.env.SLACK_SIGNING_SECRET ?? "";
/** The one that is used comes last, as a product's newest feature does. */
const names = [...Array.from({ length: Number(howMany) - 1 }, (_, at) => `command${at}`), "complaint"];

async function bolt(): Promise<number> {
  const app = new App({
    receiver: new HTTPReceiver({ signingSecret, logLevel: LogLevel.ERROR }),
    logLevel: LogLevel.ERROR,
    authorize: async () => ({ botToken: "xoxb-bench", botId: "B0BENCH0001", botUserId: "U0BENCH0000" }),
  });
  for (const name of names) {
    app.command(`/${name}`, async ({ ack }) => ack("saved"));
    app.action(`${name}.press`, async ({ ack }) => ack());
  }
  return ((await app.start(0)).address() as AddressInfo).port;
}

async function bellhop(): Promise<number> {
  const log = { debug() {}, info() {}, warn() {}, error() {} };
  const organization = { id: "organization", name: "Bench", locale: "en", timeZone: "UTC" };
  const installation: InstallationRef = {
    organizationId: organization.id,
    installationId: "installation",
    platform: "slack",
    externalId: "T0BENCH0001",
  };
  const person = {
    id: "person",
    name: "Ana",
    locale: "en",
    timeZone: "UTC",
    active: true,
    kind: "member" as const,
    acquainted: true,
    roles: [],
    memberships: [],
  };
  const texts = createTexts();
  const input = z.object({});
  const answer = privately(card("saved"));
  const registry = createRegistry(
    [
      {
        name: "bench",
        commands: names.map((name) => ({
          command: defineCommand({
            name,
            slash: true,
            summary: "form.title",
            usage: "form.title",
            examples: [],
            input,
            parse: () => ({}),
          }),
          run: async () => answer,
        })),
        actions: names.map((name) => ({ action: defineAction(`${name}.press`, input), run: async () => nothing })),
        home: async () => nothing,
        help: async () => nothing,
      },
    ],
    { commands: [], messageActions: [] },
  );
  const dispatch = createDispatch({
    registry,
    texts,
    clock: systemClock,
    ids: createIds(systemClock),
    log,
    reception: {
      hasAdmin: async () => true,
      installation: async () => ({ organization, installation }),
      installationNow: async () => ({ organization, installation }),
      person: async () => person,
      acquaint: async () => person,
      say: () => texts.for("en", "UTC"),
    },
  });
  const slack = createSlack(
    { signingSecret, apiUrl: "http://127.0.0.1:9/api/", commandPrefix: "" },
    {
      installations: {
        find: async () => undefined,
        save: async () => installation,
        token: async () => undefined,
        renewed: async (_installation, ending) => ending,
        firstUse: async () => true,
      },
      clock: systemClock,
      log,
    },
  );
  await slack.start(dispatch);
  const server = createServer((request, response) => void slack.listener(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

process.send?.({ port: await (kind === "bolt" ? bolt() : bellhop()) });
