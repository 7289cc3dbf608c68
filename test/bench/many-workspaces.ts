import { setTimeout } from "node:timers/promises";
import { type OpenDatabase, openDatabase } from "../../src/database/index.ts";
import { createSecretStore } from "../../src/database/secrets.ts";
import { createTokens } from "../../src/features/organization/tokens.ts";
import { enqueue } from "../../src/kernel/outbox/enqueue.ts";
import { silent } from "../support/database.ts";
import { slashCommandOf } from "./requests.ts";
import { bellhopWith, ofSlack, type Subject, takesAll } from "./subjects.ts";
import { bench } from "./workspace.ts";

const KEYS = `bench:${Buffer.alloc(32, 7).toString("base64")}`;
const METRICS_TOKEN = "metrics-of-the-bench";
/** Milliseconds between two rounds of messages, and how many there are in one: 100 a second. */
const ROUND_EVERY = 10_000;
const ROUND = 1_000;
const AT_ONCE = 8;

const uuid = (kind: number, at: number): string => `019a0000-000${kind}-7000-8000-${at.toString(16).padStart(12, "0")}`;
const card = { summary: "A word for the day", blocks: [] };

/** A Bellhop with many workspaces: what they type, and how messages to them are put into the outbox. */
export interface ManyWorkspaces {
  readonly subject: Subject;
  readonly metricsToken: string;
  /** Has messages go out, one to each of a thousand workspaces every ten seconds, until the returned function is called. */
  send(): () => Promise<void>;
  /** How many messages wait. */
  waiting(): Promise<number>;
  stop(): Promise<void>;
}

/** So many workspaces that have installed Bellhop by OAuth, each with one person and one channel. */
export async function manyWorkspaces(url: string, count: number): Promise<ManyWorkspaces> {
  const database = await openDatabase({ url }, { log: silent });
  await fill(database, count);
  const slack = await takesAll();
  let turn = 0;
  const subject = await bellhopWith(
    `Bellhop, ${count} workspaces`,
    {
      ...ofSlack,
      SLACK_API_URL: slack.apiUrl,
      SLACK_CLIENT_ID: "bench",
      SLACK_CLIENT_SECRET: "bench-client-secret",
      SLACK_STATE_SECRET: "bench-state-secret",
      PUBLIC_URL: "http://127.0.0.1",
      BELLHOP_KEYS: KEYS,
      METRICS_TOKEN,
      DATABASE_URL: url,
    },
    {
      expect: "C-",
      request: () => {
        turn += 1;
        return slashCommandOf(`T${turn % count}`, `U${turn % count}`);
      },
    },
  );
  let round = 0;
  const sendRound = async (): Promise<void> => {
    const messages = Array.from({ length: ROUND }, (_, at) => {
      const workspace = (round * ROUND + at) % count;
      const key = `bench ${round} ${workspace}`;
      return { organizationId: uuid(1, workspace), id: crypto.randomUUID(), laneId: uuid(4, workspace), key, card };
    });
    round += 1;
    await database.transaction((sql) => enqueue(sql, messages));
  };
  return {
    subject,
    metricsToken: METRICS_TOKEN,
    send() {
      const over = new AbortController();
      const sending = (async () => {
        while (!over.signal.aborted) {
          await sendRound();
          await setTimeout(ROUND_EVERY, undefined, { signal: over.signal }).catch(() => undefined);
        }
      })();
      return () => {
        over.abort();
        return sending;
      };
    },
    async waiting() {
      const text = "SELECT coalesce(sum(pending), 0)::int AS waiting FROM lane";
      const [row] = await database.query<{ waiting: number }>({ text, values: [] });
      return row?.waiting ?? Number.NaN;
    },
    async stop() {
      await subject.stop();
      await slack.stop();
      await database.close();
    },
  };
}

async function fill(database: OpenDatabase, count: number): Promise<void> {
  const all = Array.from({ length: count }, (_, at) => at);
  const idsOf = (kind: number): string[] => all.map((at) => uuid(kind, at));
  const each = `unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY given(organization, id, nth)`;
  const insert = (text: string, kind: number) => database.query({ text, values: [idsOf(1), idsOf(kind)] });
  await insert(
    `INSERT INTO organization (id, name, locale, time_zone, created_at, retention_at)
     SELECT id, 'Bench ' || nth, 'en', 'UTC', now(), now() FROM ${each}`,
    1,
  );
  await insert(
    `INSERT INTO counter (organization_id, name, next)
     SELECT id, name, 1 FROM ${each}, unnest(ARRAY['case', 'win', 'kudos', 'award']) name`,
    1,
  );
  await insert(
    `INSERT INTO unit (organization_id, id, name, locale, time_zone, is_default, created_at)
     SELECT organization, id, 'Unit', 'en', 'UTC', true, now() FROM ${each}`,
    3,
  );
  await insert(
    `INSERT INTO installation (organization_id, id, platform, external_id, name, bot_user_id, active, active_since, created_at)
     SELECT organization, id, 'slack', 'T' || nth - 1, 'Bench ' || nth, 'U0BOT', true, now(), now() FROM ${each}`,
    2,
  );
  await insert(
    `INSERT INTO person (organization_id, id, name, roles, created_at)
     SELECT organization, id, 'Person', '{}', now() FROM ${each}`,
    5,
  );
  await database.query({
    text: `INSERT INTO identity (organization_id, installation_id, external_id, person_id)
           SELECT organization, installation, 'U' || nth - 1, person
           FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) WITH ORDINALITY given(organization, installation, person, nth)`,
    values: [idsOf(1), idsOf(2), idsOf(5)],
  });
  await database.query({
    text: `INSERT INTO lane (organization_id, id, installation_id, address)
           SELECT organization, lane, installation, '${bench.workspace.channels[0]?.id}'
           FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) given(organization, installation, lane)`,
    values: [idsOf(1), idsOf(2), idsOf(4)],
  });
  const tokens = createTokens({ database, secrets: createSecretStore(database, KEYS) });
  let next = 0;
  const saveTokens = async (): Promise<void> => {
    for (let at = next++; at < count; at = next++) {
      await tokens.save(
        { platform: "slack", organizationId: uuid(1, at), installationId: uuid(2, at), externalId: `T${at}` },
        { value: `xoxb-bench-${at}` },
      );
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, saveTokens));
  await database.query({ text: "ANALYZE", values: [] });
}
