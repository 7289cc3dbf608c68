import { PGlite } from "@electric-sql/pglite";

/** Creates an empty database in the folder that is named: `node create-data.ts FOLDER`. See data-folder. */
const pglite = await PGlite.create(process.argv[2]);
await pglite.close();
