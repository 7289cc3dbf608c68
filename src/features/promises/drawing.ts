import type { Drawing } from "../../kernel/outbox/index.ts";
import type { Destination, Sql } from "../../kernel/ports.ts";
import type { Texts } from "../../texts/catalog.ts";
import { mayHear } from "../authority/index.ts";
import { type Case, readCases } from "../feedback/index.ts";
import { readersAt } from "../people/index.ts";
import { managersCard } from "./notices.ts";
import type { CustomerPromise } from "./schema.ts";
import { type ManagersStep, managersSteps } from "./steps.ts";
import { readTold } from "./told.ts";

interface DrawingDependencies {
  readonly database: Sql;
  readonly texts: Texts;
}

/** The topic of what the managers are told of a promise in a step. */
export const topicOf = (step: ManagersStep) => `promise ${step}` as const;

/**
 * Draws what the managers are told of promises, each in their words. Nothing for who may not know of the case any more, nor of
 * a case or a promise that was taken back; and nothing is said any more of what was settled before it was.
 */
export function drawPromises(deps: DrawingDependencies): Readonly<Record<string, Drawing>> {
  return Object.fromEntries(managersSteps.map((step) => [topicOf(step), drawingOf(step, deps)]));
}

const drawingOf =
  (step: ManagersStep, { database, texts }: DrawingDependencies): Drawing =>
  async (subjects) => {
    const told = await readTold(database, topicOf(step), subjects);
    const cases = await readCases(
      database,
      told.map(({ promise: { organizationId, caseId: id } }) => ({ organizationId, id })),
    );
    const readers = await readersAt(
      database,
      subjects.map(({ destination }) => destination),
    );
    return subjects.map(({ subjectId, destination }) => {
      const reader = readers.find((one) => isAt(one, destination));
      const one = told.find(({ id, address }) => id === subjectId && address === destination.address);
      const found = one && cases.find(({ id }) => id === one.promise.caseId);
      if (!reader || !found || !isShown(one, found, reader.personId)) return undefined;
      return managersCard(step, one.promise, found.number, reader.personId, texts.for(reader.locale, reader.timeZone));
    });
  };

const isAt = (
  { address, installationId }: Pick<Destination, "address" | "installationId">,
  destination: Destination,
): boolean => address === destination.address && installationId === destination.installationId;

function isShown(
  { promise, posted }: { readonly promise: CustomerPromise; readonly posted: boolean },
  found: Case,
  readerId: string,
): boolean {
  if (found.undoneAt || promise.state === "taken back") return false;
  if (promise.state !== "open" && !posted) return false;
  return promise.ownerId === readerId || mayHear(found, readerId);
}
