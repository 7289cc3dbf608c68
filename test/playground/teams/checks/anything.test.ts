import fc from "fast-check";
import { expect, it } from "vitest";
import {
  checkCardActionResponse,
  checkDialogResponse,
  checkMessage,
} from "../../../../playground/teams/checks/index.ts";

const type = fc.constantFrom(
  "AdaptiveCard",
  "TextBlock",
  "Container",
  "Table",
  "Input.ChoiceSet",
  "Chart.Line",
  "__proto__",
);
const json = fc.jsonValue({ maxDepth: 4 });
const looksLikeElement = fc.record(
  {
    type,
    text: json,
    items: json,
    rows: json,
    choices: json,
    data: json,
    body: json,
    fallback: json,
    actions: json,
    msteams: json,
  },
  { requiredKeys: ["type"] },
);
const anything = fc.oneof(json, looksLikeElement, fc.array(looksLikeElement));

it("answers to any JSON with problems that have a place, a sentence and a code", () => {
  fc.assert(
    fc.property(anything, anything, (value, other) => {
      const attachment = {
        contentType: "application/vnd.microsoft.card.adaptive",
        content: { type: "AdaptiveCard", body: value, actions: other, msteams: other, refresh: value },
      };
      const problems = [
        ...checkMessage({ type: "message", text: value, entities: other, attachments: [attachment, value] }, "group"),
        ...checkDialogResponse({ task: { type: "continue", value: { card: attachment } } }, "task/fetch", "group"),
        ...checkDialogResponse(
          { composeExtension: { attachments: [other] } },
          "composeExtension/submitAction",
          "group",
        ),
        ...checkCardActionResponse({ type: "application/vnd.microsoft.card.adaptive", value }, "personal"),
      ];
      for (const { pointer, message, error } of problems) {
        expect(pointer).toMatch(/^(\/|$)/);
        expect(message).not.toBe("");
        expect(error).toMatch(/^(BadArgument|MessageSizeTooBig|advice)$/);
      }
    }),
    { numRuns: 300, examples: [[[{ type: "TextBlock", text: { toString: 0 } }], []]] },
  );
});
