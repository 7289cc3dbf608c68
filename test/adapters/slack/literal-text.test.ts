import { describe, expect, it } from "vitest";
import { escapeMarkup } from "../../../adapters/slack/literal-text.ts";

describe("text that Slack would read as markup", () => {
  it("is made harmless", () => {
    expect(escapeMarkup("<!channel> & <@U1>")).toBe("&lt;!channel&gt; &amp; &lt;@U1&gt;");
  });
});
