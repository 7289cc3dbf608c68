import { fileURLToPath } from "node:url";
import { defineConfig } from "prisma/config";

// `prisma generate` needs no engine but downloads one when it finds none. A text file satisfies the look-up, and anything
// that tries to run it as an engine fails loudly. Set the variable to use the real engine.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(new URL("./prisma/no-engine.txt", import.meta.url));

export default defineConfig({ schema: "prisma/schema.prisma", migrations: { path: "prisma/migrations" } });
