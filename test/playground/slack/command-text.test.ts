import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeCommandText } from "../../../playground/slack/command-text.ts";
import { createState } from "../../../playground/slack/state.ts";
import { openWorkspace, SIGNING_SECRET, scriptedApp, TOKEN, workspace } from "./setup.ts";

const state = createState({ workspace, signingSecret: SIGNING_SECRET, bot: { token: TOKEN, scopes: [] } });

describe("text typed after a command", () => {
  it.each([
    ["kudos to @maya.", "kudos to <@UMAYA|maya>."],
    ["@Maya Kim and @Maya", "<@UMAYA|maya> and <@UMAYA|maya>"],
    ["@mayamaya @nobody me@maya", "@mayamaya @nobody me@maya"],
    ["ask @managers", "ask <!subteam^SMANAGERS|@managers>"],
    ["@channel @here @everyone", "<!channel> <!here> <!everyone>"],
    ["see #floor, not #cellar", "see <#CFLOOR|floor>, not #cellar"],
    ["a < b & c > d", "a &lt; b &amp; c &gt; d"],
    ["<!channel> <@UMAYA>", "&lt;!channel&gt; &lt;@UMAYA&gt;"],
    ["https://soup.example/a?b=1&c=2#floor, ok", "<https://soup.example/a?b=1&amp;c=2#floor>, ok"],
    ["(https://soup.example)", "(<https://soup.example>)"],
    ["Grüße 🍲", "Grüße 🍲"],
  ])("%s", (typed, sent) => {
    expect(escapeCommandText(typed, state)).toBe(sent);
  });

  it("never carries markup of the person's own", () => {
    const names = ["maya", "managers", "channel", "floor"];
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom(...names), (text, name) => {
        const sent = escapeCommandText(`${text} @${name} <!here> ${text}`, state);
        const references = sent.match(/<[^<>]*>/g) ?? [];
        const rest = sent.replaceAll(/<[^<>]*>/g, "");
        expect(rest).not.toMatch(/[<>]/);
        expect(sent).toContain("&lt;!here&gt;");
        for (const reference of references)
          expect(reference).toMatch(/^<(@U|#C|!subteam\^S|!(channel|here|everyone)>|https?:)/);
      }),
    );
  });

  it("goes out as typed when the command was not registered to be escaped", async () => {
    const slack = await openWorkspace();
    const app = await scriptedApp(slack);
    await slack.as("UOMAR").command("CFLOOR", "/verbatim", "@maya <b> & #floor");
    expect(app.received[0]?.form.text).toBe("@maya <b> & #floor");
  });
});
