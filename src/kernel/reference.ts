import { AsyncLocalStorage } from "node:async_hooks";
import { createReference } from "./clock.ts";
import type { Platform } from "./errors.ts";
import { during, happened } from "./observed.ts";

const references = new AsyncLocalStorage<string>();

/** The code of the request that is being worked on, by which its lines are found in the log; undefined outside of one. */
export const currentReference = (): string | undefined => references.getStore();

/**
 * Works on what a platform delivered, under a code of its own: it stands in every line that is logged meanwhile, is read
 * out by a person who met a bug, and goes along with the deliveries that the request causes.
 * @param acknowledge how the platform is answered; `work` calls it, or the end of the work is the answer
 */
export function takeIn<Answer extends unknown[]>(
  platform: Platform,
  acknowledge: (...answer: Answer) => Promise<void>,
  work: (acknowledge: (...answer: Answer) => Promise<void>) => Promise<void>,
): Promise<void> {
  const began = performance.now();
  const reference = createReference();
  let answered = false;
  const answering = (): void => {
    if (!answered) happened("acknowledged", { platform, seconds: (performance.now() - began) / 1_000 });
    answered = true;
  };
  return references.run(reference, () =>
    during("request", { platform, reference }, async () => {
      await work((...answer) => {
        answering();
        return acknowledge(...answer);
      });
      answering();
    }),
  );
}
