import { DatabaseUnavailable } from "./errors.ts";
import { during } from "./observed.ts";
import type { Log } from "./ports.ts";

/** What is to be done at a moment, by its name in the log. */
export type Jobs = Readonly<Record<string, (now: Date) => Promise<void>>>;

/** Does these one after the other; what fails is logged and holds up none of the others. Throws DatabaseUnavailable. */
export async function runEach(jobs: Jobs, now: Date, log: Log): Promise<void> {
  for (const [job, run] of Object.entries(jobs)) {
    try {
      await during("job", { job }, async () => run(now));
    } catch (error) {
      if (error instanceof DatabaseUnavailable) throw error;
      log.error({ err: error, job }, "Something that was due failed");
    }
  }
}

/** What each organization has of what is due is done by itself: what fails is logged and holds up no other. Throws DatabaseUnavailable. */
export async function forEachOrganization<Due extends { readonly organizationId: string }>(
  due: readonly Due[],
  work: (organizationId: string, some: readonly Due[]) => Promise<void>,
  failed: (error: unknown, organizationId: string) => void,
): Promise<void> {
  for (const [organizationId, some] of Map.groupBy(due, (one) => one.organizationId)) {
    try {
      await work(organizationId, some);
    } catch (error) {
      if (error instanceof DatabaseUnavailable) throw error;
      failed(error, organizationId);
    }
  }
}
