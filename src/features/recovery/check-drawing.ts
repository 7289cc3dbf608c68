import type { Drawing } from "../../kernel/outbox/index.ts";
import type { Database, Destination } from "../../kernel/ports.ts";
import type { Card } from "../../message/card.ts";
import type { Texts } from "../../texts/catalog.ts";
import { mayHear } from "../authority/index.ts";
import { type Case, readCases } from "../feedback/index.ts";
import { isChannelOf, type Organizations } from "../organization/index.ts";
import { readersAt } from "../people/index.ts";
import { checkCard } from "./check-cards.ts";
import { readChecks, readNext } from "./checks-store.ts";
import type { CustomerCheck } from "./schema.ts";

interface CheckDrawingDependencies {
  readonly database: Database;
  readonly organizations: Pick<Organizations, "unit">;
  readonly texts: Texts;
}

/**
 * Draws a check where somebody is asked: a person, in their words, or a unit's channel. None of a case that was taken back, or is
 * for fewer people now, nor while there is nothing to ask.
 */
export function drawChecks({ database, organizations, texts }: CheckDrawingDependencies): Drawing {
  async function draw(check: CustomerCheck, found: Case, to: Destination): Promise<Card | undefined> {
    if (!isShown(check, found)) return undefined;
    const next = check.state === "not reached" ? await readNext(database, check) : undefined;
    const again = next?.state === "planned" ? next : undefined;
    const unit = await organizations.unit(found.organizationId, found.unitId);
    if (isChannelOf(unit, to)) {
      const say = texts.for(unit.locale, unit.timeZone);
      return found.confidential ? undefined : checkCard(check, found, say, { where: "channel", again });
    }
    const [reader] = await readersAt(database, [to]);
    if (!reader || !mayHear(found, reader.personId)) return undefined;
    return checkCard(check, found, texts.for(reader.locale, reader.timeZone), { where: "alone", again });
  }

  return async (subjects) => {
    const checks = await readChecks(
      database,
      subjects.map(({ organizationId, subjectId: id }) => ({ organizationId, id })),
    );
    const cases = await readCases(
      database,
      checks.map(({ organizationId, caseId: id }) => ({ organizationId, id })),
    );
    return Promise.all(
      subjects.map(async ({ subjectId, destination }) => {
        const check = checks.find(({ id }) => id === subjectId);
        const found = check && cases.find(({ id }) => id === check.caseId);
        return check && found ? draw(check, found, destination) : undefined;
      }),
    );
  };
}

/** While it is open the case has to be solved: else there is nothing to ask. */
const isShown = ({ state }: CustomerCheck, found: Case): boolean =>
  state !== "let go" &&
  !found.undoneAt &&
  !found.mergedInto &&
  (found.state === "solved" || (state !== "asked" && state !== "unanswered"));
