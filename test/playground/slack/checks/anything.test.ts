import fc from "fast-check";
import { expect, it } from "vitest";
import {
  checkCommandResponse,
  checkMessage,
  checkView,
  checkViewErrors,
} from "../../../../playground/slack/checks/index.ts";

const type = fc.constantFrom(
  "section",
  "actions",
  "input",
  "rich_text",
  "table",
  "data_table",
  "modal",
  "home",
  "__proto__",
);
const json = fc.jsonValue({ maxDepth: 4 });
const looksLikeBlock = fc.record(
  { type, text: json, elements: json, element: json, rows: json, child_blocks: json, chart: json, blocks: json },
  { requiredKeys: ["type"] },
);
const anything = fc.oneof(json, looksLikeBlock, fc.array(looksLikeBlock));

it("answers to any JSON with problems that have a place, a sentence and a code", () => {
  fc.assert(
    fc.property(anything, anything, (value, other) => {
      const problems = [
        ...checkMessage({ text: value, blocks: other, attachments: [other], metadata: value }),
        ...checkView(value),
        ...checkView({ type: "modal", blocks: value, submit: other }),
        ...checkViewErrors(value, other),
        ...checkCommandResponse(value),
      ];
      for (const { pointer, message, error } of problems) {
        expect(pointer).toMatch(/^(\/|$)/);
        expect(message).not.toBe("");
        expect(error).toMatch(/^[a-z_]+$/);
      }
    }),
    { numRuns: 300 },
  );
});
