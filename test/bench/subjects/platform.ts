/** The emulated Slack that a Bellhop under measurement is connected to. */
import { startSlack } from "../../../playground/slack/index.ts";
import { bench } from "../workspace.ts";

const slack = await startSlack({
  workspace: bench.workspace,
  signingSecret: bench.signingSecret,
  bot: { scopes: bench.scopes, token: bench.botToken },
  keepRequests: 10,
});
process.send?.({ apiUrl: slack.apiUrl });
