import type { Database, Log } from "../kernel/ports.ts";
import { type Changes, createChanges } from "./changes.ts";
import type { FolderOptions, MemoryOptions } from "./embedded.ts";
import type { Engine } from "./engine.ts";
import type { PrismaClient } from "./generated/client.ts";
import { migrate } from "./migrate.ts";
import { createSql } from "./pool.ts";
import type { ServerOptions } from "./server.ts";

export interface OpenDatabase extends Database {
  readonly engine: Engine["name"];
  /** The migrations that were applied when it was opened. */
  readonly applied: readonly string[];
  readonly changes: Changes;
  /** For everything that is not hot. Loaded when it is first asked for: it takes 60 to 100 ms and 50 MB. */
  prisma(): Promise<PrismaClient>;
  /** The pool of this process: connections in use and idle, and who waits for one. */
  connections(): Connections;
  /** Resolves when the database answers; throws DatabaseUnavailable. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

export type Connections = Readonly<Record<"used" | "idle" | "wanted", number>>;

export type DatabaseOptions = ServerOptions | FolderOptions | MemoryOptions;

/** Milliseconds. Embedded, all transactions wait for one connection: Prisma's default of 2 s fails under load. */
const PRISMA_TRANSACTION = { maxWait: 15_000, timeout: 15_000 };

/**
 * Opens the database and applies the migrations it lacks. Throws ConfigError with a sentence that says what to do, or
 * DatabaseUnavailable.
 */
export async function openDatabase(options: DatabaseOptions, { log }: { log: Log }): Promise<OpenDatabase> {
  const engine = await openEngine(options, log);
  try {
    const applied = await migrate(createSql(engine.pool));
    if (applied.length > 0) log.info({ applied }, "Migrations were applied");
    return serve(engine, applied);
  } catch (error) {
    await engine.close();
    throw error;
  }
}

/** A database with whatever is in it, brought up to date by nobody. */
export interface StoredDatabase extends Database {
  readonly engine: Engine["name"];
  close(): Promise<void>;
}

/** Opens a database as it is, for whoever takes everything along or puts it there. Throws like `openDatabase`. */
export async function openAsItIs(options: DatabaseOptions, { log }: { log: Log }): Promise<StoredDatabase> {
  const { name, pool, close } = await openEngine(options, log);
  return { ...createSql(pool), engine: name, close };
}

function serve(engine: Engine, applied: readonly string[]): OpenDatabase {
  const sql = createSql(engine.pool);
  let prisma: Promise<PrismaClient> | undefined;
  return {
    ...sql,
    engine: engine.name,
    applied,
    changes: createChanges(engine),
    prisma() {
      prisma ??= openPrisma(engine);
      return prisma;
    },
    connections() {
      const { totalCount, idleCount, waitingCount } = engine.pool;
      return { used: totalCount - idleCount, idle: idleCount, wanted: waitingCount };
    },
    async ready() {
      await sql.query({ text: "SELECT 1", values: [] });
    },
    async close() {
      await (await prisma)?.$disconnect();
      await engine.close();
    },
  };
}

/** The engine that is not used is not loaded either. */
async function openEngine(options: DatabaseOptions, log: Log): Promise<Engine> {
  if ("url" in options) return (await import("./server.ts")).openServer(options);
  const { openFolder, openMemory } = await import("./embedded.ts");
  return "folder" in options ? openFolder(options, log) : openMemory(options, log);
}

async function openPrisma({ pool }: Engine): Promise<PrismaClient> {
  const [{ PrismaPg }, { PrismaClient }] = await Promise.all([
    import("@prisma/adapter-pg"),
    import("./generated/client.ts"),
  ]);
  return new PrismaClient({ adapter: new PrismaPg(pool), transactionOptions: PRISMA_TRANSACTION });
}
