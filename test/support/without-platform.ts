import type { OpenDatabase } from "../../src/database/index.ts";
import { createSecretStore } from "../../src/database/secrets.ts";
import { createOrganizations } from "../../src/features/organization/index.ts";
import { createIds } from "../../src/kernel/clock.ts";
import { createProduct, type ProductDependencies } from "../../src/product.ts";
import { createTexts } from "../../src/texts/catalog.ts";
import { silent } from "./database.ts";

/**
 * Bellhop between people and the database, with no server and no platform around it; a second one is another process. `bugs`
 * is what it has logged as errors.
 */
export function createProcess(
  database: OpenDatabase,
  clock: ProductDependencies["clock"],
  directories: ProductDependencies["directories"] = {},
) {
  const ids = createIds(clock);
  const secrets = createSecretStore(database, undefined);
  const organizations = createOrganizations({ database, secrets, clock, ids });
  const bugs: unknown[] = [];
  const log = { ...silent, error: (fields: object) => void bugs.push(fields) };
  const texts = createTexts();
  const around = { messengers: {}, directories, texts, clock, ids, log, commandPrefix: "" };
  return { organizations, bugs, ...createProduct({ database, secrets, organizations, ...around }) };
}
