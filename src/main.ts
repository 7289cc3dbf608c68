import { join } from "node:path";
import type { SlackAdapter } from "../adapters/slack/index.ts";
import type { Config, SlackConfig, TeamsConfig } from "./config.ts";
import { serveControl } from "./control.ts";
import { copyData, removeCopies } from "./database/backup/index.ts";
import { type OpenDatabase, openDatabase } from "./database/index.ts";
import { createSecretStore } from "./database/secrets.ts";
import { importCalendarFile } from "./features/calendar/index.ts";
import { exportTips, importTipsFile, tipFormats } from "./features/content/index.ts";
import { examineAll, unitChannels } from "./features/doctor/index.ts";
import { exportFormats, exportRows } from "./features/export/index.ts";
import { exportedKinds } from "./features/exports.ts";
import { createOrganizations } from "./features/organization/index.ts";
import type { Roster } from "./features/people/index.ts";
import { operate, PersonalRequest } from "./features/privacy/index.ts";
import { Importable } from "./importing.ts";
import type { Adapter, AdapterDependencies } from "./kernel/adapter.ts";
import { type Clock, createIds, systemClock } from "./kernel/clock.ts";
import { ConfigError, DatabaseUnavailable, type Platform } from "./kernel/errors.ts";
import { during } from "./kernel/observed.ts";
import { type RecentDelivery, recentDeliveries } from "./kernel/outbox/index.ts";
import type { Log } from "./kernel/ports.ts";
import { forgetSeen } from "./kernel/seen.ts";
import type { Metrics } from "./metrics.ts";
import { createProduct } from "./product.ts";
import { addressHere, health, listen } from "./server.ts";
import { catalogs, createTexts, type Texts } from "./texts/catalog.ts";
import { everyMinute } from "./tick.ts";

export interface Running {
  /** Where it listens. */
  readonly port: number;
  /** Sets up an organization's units and people, as an import or the playground does. */
  setUp(roster: Roster): Promise<void>;
  /** Does now what is done every minute, and sends what is ready: for whoever gave Bellhop a clock and has moved it. */
  tick(): Promise<void>;
  /** There may be something to send that was not enqueued here: for whoever has moved time in the database. */
  wake(): void;
  /** What became of the messages of a workspace's organization: what waits first, then the newest, at most so many. */
  deliveries(platform: Platform, externalId: string, limit: number): Promise<readonly RecentDelivery[]>;
  /** Takes no new work, finishes what is under way within 10 seconds, closes the database. */
  stop(): Promise<void>;
}

/** What can be given from outside instead of being made from the configuration. */
export interface Parts {
  readonly clock: Clock;
  readonly database: OpenDatabase;
}

/** Milliseconds for what is under way when Bellhop is stopped; less for a client that does not finish its request. */
const GRACE = 9_500;
const STALLED = 5_000;
/** Days after which no platform repeats a delivery. */
const SEEN_DAYS = 3;

/** The only composition root: configuration → database → features → adapters. Throws ConfigError, with nothing left running. */
export async function start(config: Config, log: Log, parts: Partial<Parts> = {}): Promise<Running> {
  const { clock = systemClock, database = await openConfigured(config, log) } = parts;
  const underWay: Stop[] = [];
  const stop = async (): Promise<void> => {
    await within(GRACE, Promise.all(underWay.map((end) => end())));
    if (!parts.database) await database.close();
  };
  try {
    return { ...(await compose(config, log, { clock, database }, underWay)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Ends one thing that runs, when what it has under way is done. */
type Stop = () => Promise<void> | void;

/** Notes in `underWay` how to stop whatever it starts. */
async function compose(
  config: Config,
  log: Log,
  { clock, database }: Parts,
  underWay: Stop[],
): Promise<Omit<Running, "stop">> {
  const ids = createIds(clock);
  const texts = createTexts(catalogs, config.commandPrefix);
  const secrets = createSecretStore(database, config.keys);
  if (config.keys) await secrets.reseal();
  const organizations = createOrganizations({ database, secrets, clock, ids });

  const parts = { installations: organizations, clock, log };
  const platforms: Platforms = {
    ...(config.slack && { slack: await slackAdapter(config, config.slack, texts, parts) }),
    ...(config.teams && { teams: await teamsAdapter(config.teams, texts, parts) }),
  };
  const adapters = Object.values(platforms);
  const product = createProduct({
    database,
    secrets,
    organizations,
    directories: partsOf(platforms, ({ directory }) => directory),
    messengers: partsOf(platforms, ({ messenger }) => messenger),
    texts,
    clock,
    ids,
    log,
    commandPrefix: config.commandPrefix,
    pages: { keys: config.keys, address: () => config.publicUrl ?? addressHere(config.host, server.port) },
  });
  const { dispatch, outbox, people, linking } = product;

  await people.prepare();
  let started = false;
  const ready = async (): Promise<void> => {
    if (!started || !outbox.works()) throw new Error("Not everything is under way.");
    await database.ready();
  };
  const metrics = config.metricsToken === undefined ? [] : [await measure(config.metricsToken, database, log)];
  underWay.push(...metrics.map(({ stop }) => stop));
  const server = await listen(config, [health(ready), ...metrics, product.pages, ...adapters], log);
  underWay.push(() => server.stop(STALLED), people.stop);
  for (const adapter of adapters) {
    underWay.push(adapter.stop);
    await adapter.start(dispatch);
  }
  outbox.start();
  product.watch.start();
  const doWhatIsDue = (): Promise<void> =>
    during("tick", {}, async () => {
      const now = clock.now();
      await product.due(now);
      await forgetSeen(database, new Date(now.getTime() - SEEN_DAYS * 24 * 60 * 60_000));
    });
  const tick = everyMinute(log, doWhatIsDue);
  underWay.push(product.watch.stop, () => outbox.stop(GRACE), tick.stop);
  if ("folder" in config.database) {
    const folder = databaseIn(config.database.folder);
    await removeCopies(folder);
    const control = await serveControl(config.database.folder, (request, given) =>
      request[0] === COPY ? copying(database, folder) : understand(request, given)?.(database),
    );
    underWay.push(control.stop);
  }
  started = true;
  product.feedback.warmUp().catch((error: unknown) => log.warn({ err: error }, "The database is slow to get ready"));
  log.info({ port: server.port, database: database.engine, platforms: Object.keys(platforms) }, "Bellhop is ready");
  return {
    port: server.port,
    async setUp(roster) {
      await linking.joinPlaces(roster);
      await people.setUp(roster);
      await linking.uniteAccounts(roster);
      await product.lookAgain(clock.now());
    },
    async tick() {
      await doWhatIsDue();
      while ((await outbox.drain()) > 0 || (await outbox.settle()));
    },
    wake: outbox.wake,
    async deliveries(platform, externalId, limit) {
      const installation = await organizations.find(platform, externalId);
      return installation ? recentDeliveries(database, installation.organizationId, limit, product.drawings) : [];
    },
  };
}

interface Platforms {
  readonly slack?: SlackAdapter;
  readonly teams?: Adapter;
}

/** One part of each adapter that there is. */
const partsOf = <Part>(platforms: Platforms, part: (adapter: Adapter) => Part): Partial<Record<Platform, Part>> =>
  Object.fromEntries(Object.entries(platforms).map(([platform, adapter]) => [platform, part(adapter)]));

/** Where in DATA_DIR the embedded database is. */
export const databaseIn = (dataFolder: string): string => join(dataFolder, "database");

/** The database that the configuration names, with its migrations applied. Throws ConfigError. */
export async function openConfigured({ database }: Config, log: Log): Promise<OpenDatabase> {
  if ("folder" in database) return openDatabase({ folder: databaseIn(database.folder) }, { log });
  try {
    return await openDatabase(database, { log });
  } catch (error) {
    throw error instanceof DatabaseUnavailable ? new ConfigError([NO_DATABASE]) : error;
  }
}

const NO_DATABASE =
  "The database does not answer: check DATABASE_URL, and that PostgreSQL runs and lets this machine in.";

/** What only the process that has the embedded database open is asked: for the folder of a copy, to back that up. */
export const COPY = "copy";

async function* copying(database: OpenDatabase, folder: string): AsyncGenerator<string> {
  yield await copyData(database, folder);
}

/**
 * What the command line may ask of a running process, and does itself when none runs; undefined if there is no such thing.
 */
export function understand(
  request: readonly string[],
  given?: string,
): ((database: OpenDatabase) => AsyncIterable<string>) | undefined {
  const [verb, what = "", format = "", ...more] = request;
  if (verb === "ping" && what === "") return ping;
  if (verb === "verify" && what === "") return verifying;
  if (verb === "keys" && what === "rotate") return rotating;
  if (verb === "examine" && what === "") return examining;
  if (verb === "channels" && what === "") return unitChannels;
  if (verb === "personal") return operating(JSON.parse(what));
  if (verb === "import" && given !== undefined) return importing(JSON.parse(what), given);
  return verb === "export" && more.length === 0 ? exported.get(what)?.(format) : undefined;
}

type Export = (database: OpenDatabase) => AsyncIterable<string>;

/** What is exported in one of these formats; undefined in another. */
const exporting =
  <Format extends string>(
    formats: readonly Format[],
    give: (database: OpenDatabase, format: Format) => AsyncIterable<string>,
  ) =>
  (asked: string): Export | undefined => {
    const format = formats.find((one) => one === asked);
    return format && ((database) => give(database, format));
  };

/** What can be exported, by what people call it. */
const exported: ReadonlyMap<string, (format: string) => Export | undefined> = new Map([
  ...exportedKinds.map(
    (kind) => [kind.name, exporting(exportFormats, (database, format) => exportRows(database, kind, format))] as const,
  ),
  ["tips", exporting(tipFormats, exportTips)],
]);

const importing = (asked: unknown, file: string) => (database: OpenDatabase) => {
  const request = Importable.parse(asked);
  const deps = { database, clock: systemClock, ids: createIds(systemClock) };
  if (request.what !== "tips") return importCalendarFile(deps, request, file);
  return importTipsFile({ ...deps, say: createTexts().for("en", "UTC") }, request, file);
};

const operating = (asked: unknown) => (database: OpenDatabase) =>
  operate(
    { database, texts: createTexts(), clock: systemClock, ids: createIds(systemClock) },
    PersonalRequest.parse(asked),
  );

/** For whoever wants to know that this process runs, and can work. */
async function* ping(database: OpenDatabase): AsyncGenerator<string> {
  await database.ready();
  yield "ready";
}

const examining = (database: OpenDatabase): AsyncIterable<string> =>
  examineAll(database, createTexts().for("en", "UTC"));

async function* rotating(database: OpenDatabase): AsyncGenerator<string> {
  const { rotateKeys } = await import("./keys.ts");
  yield* rotateKeys(database);
}

async function* verifying(database: OpenDatabase): AsyncGenerator<string> {
  const { verifyDigests } = await import("./features/digest/index.ts");
  const { textsKeptFrom } = await import("./features/privacy/index.ts");
  yield* verifyDigests(database, textsKeptFrom(systemClock.now()));
}

async function slackAdapter(
  config: Config,
  { oauth, ...settings }: SlackConfig,
  texts: Texts,
  deps: AdapterDependencies,
): Promise<SlackAdapter> {
  const { createSlack } = await import("../adapters/slack/index.ts");
  const { commandPrefix } = config;
  if (!oauth) return createSlack({ ...settings, commandPrefix }, deps);
  const { scopes } = await import("../manifest/slack-access.ts");
  const say = (language: string) => texts.for(language, "UTC");
  const redirectUri = `${config.publicUrl}/slack/oauth_redirect`;
  return createSlack(
    { ...settings, commandPrefix, oauth: { ...oauth, scopes: Object.keys(scopes), redirectUri, say } },
    deps,
  );
}

async function teamsAdapter(settings: TeamsConfig, texts: Texts, deps: AdapterDependencies): Promise<Adapter> {
  const { createTeams } = await import("../adapters/teams/index.ts");
  return createTeams({ ...settings, unnamed: texts.for("en", "UTC")("installation.unnamed") }, deps);
}

/** Loaded for whoever measures: it takes some megabytes. */
async function measure(token: string, database: OpenDatabase, log: Log): Promise<Metrics> {
  const { createMetrics } = await import("./metrics.ts");
  return createMetrics({ token, database, log });
}

/** Resolves when `work` is done or `milliseconds` are over. */
async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const timer = Promise.withResolvers<void>();
  const timeout = setTimeout(timer.resolve, milliseconds);
  await Promise.race([work, timer.promise]);
  clearTimeout(timeout);
}
