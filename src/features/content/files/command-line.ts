import { z } from "zod";
import type { OpenDatabase } from "../../../database/index.ts";
import type { Clock, Ids } from "../../../kernel/clock.ts";
import type { Say } from "../../../texts/catalog.ts";

/** Tips that somebody wants to import from a file, as asked on the command line. */
export const TipsImport = z.object({
  what: z.literal("tips"),
  /** Needed where there are several. */
  organization: z.string().optional(),
  dryRun: z.boolean(),
});
export type TipsImport = z.infer<typeof TipsImport>;

interface Importing {
  readonly database: OpenDatabase;
  readonly clock: Clock;
  readonly ids: Ids;
  /** In whose words to say what became of it. */
  readonly say: Say;
}

/** Imports a file's text; what became of it, written as JSON. What reads such files is loaded now. */
export async function* importTipsFile(deps: Importing, asked: TipsImport, file: string): AsyncGenerator<string> {
  const { importTips } = await import("./operator.ts");
  yield JSON.stringify(await importTips(deps, asked, file));
}
