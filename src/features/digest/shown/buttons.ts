import type { Say } from "../../../texts/catalog.ts";
import { caseName } from "../../feedback/index.ts";
import { awardName } from "../../recognition/index.ts";
import { winName } from "../../wins/index.ts";
import type { Opens } from "../actions.ts";
import type { DigestLine, Source } from "../lines/schema.ts";

/** A button of a line, and what it opens. */
export interface Opening {
  readonly label: string;
  readonly opens: Opens;
}

/** The buttons of a line: each of its sources has one, or all of them together. @param unitId of a unit's digest */
export function opensOf(line: DigestLine, unitId: string | undefined, say: Say): readonly Opening[] {
  const { kind, sources } = line;
  if (kind === "measures" || kind === "trend")
    return [{ label: say("digest.open.measures"), opens: { kind: "measures" } }];
  if (kind === "health" || kind === "quiet")
    return [{ label: say("digest.open.deliveries"), opens: { kind: "deliveries" } }];
  if (kind === "thanks")
    return unitId === undefined ? [] : [{ label: say("digest.open.team"), opens: { kind: "team", id: unitId } }];
  return sources.flatMap(({ source }) => openingOf(source, say) ?? []);
}

function openingOf(source: Source, say: Say): Opening | undefined {
  const named = (name: string, opens: Opens): Opening => ({ label: say("digest.open", { name }), opens });
  switch (source.kind) {
    case "verbatim":
    case "prevention":
      return named(caseName(source.number), { kind: "case", id: source.caseId });
    case "win":
      return named(winName(source.number), { kind: "win", id: source.winId });
    case "decision":
      return decisionOf(source, named);
    case "moved": {
      const { unitId, theme, weeks, what } = source;
      return { label: say("digest.see", { what }), opens: { kind: "theme", unitId, theme, weeks } };
    }
    case "silence":
      return { label: say("digest.see", { what: source.what }), opens: { kind: "unit", id: source.unitId } };
    default:
      return undefined;
  }
}

function decisionOf(
  { what, id, number, caseId }: Extract<Source, { kind: "decision" }>,
  named: (name: string, opens: Opens) => Opening,
): Opening {
  if (what === "award") return named(awardName(number), { kind: "award", id });
  if (what === "decision") return named(caseName(number), { kind: "escalation", id });
  return named(caseName(number), { kind: "case", id: caseId ?? id });
}
