import type { SlackConfig } from "../config.ts";
import type { Finding, UnitChannel } from "../features/doctor/index.ts";
import type { Clock } from "../kernel/clock.ts";
import { examineClock } from "./clock.ts";
import { fine, problem, problems, silent } from "./finding.ts";

/** Asks Slack what the token is good for, what time it is there, and whether Bellhop may post where it is to. */
export async function examineSlack(
  slack: SlackConfig,
  channels: readonly UnitChannel[],
  clock: Clock,
): Promise<Finding[]> {
  const { botToken } = slack;
  const time = () => examineClock("Slack", slack.apiUrl, clock);
  if (!botToken) return [fine("Slack workspaces install Bellhop by OAuth at PUBLIC_URL/slack/install."), await time()];
  try {
    const [{ checkToken }, { scopes }] = await Promise.all([
      import("../../adapters/slack/check-token.ts"),
      import("../../manifest/slack-access.ts"),
    ]);
    const given = { apiUrl: slack.apiUrl, botToken };
    const workspace = await checkToken(given, silent);
    const missing = Object.keys(scopes).filter(
      (scope) => workspace.scopes.length > 0 && !workspace.scopes.includes(scope),
    );
    const own = channels.filter(({ platform, externalId }) => platform === "slack" && externalId === workspace.id);
    return [
      fine(`Slack accepts the bot token: workspace ${workspace.name}.`),
      ...missing.map((scope) =>
        problem(
          `The app lacks the scope ${scope}. ${scopes[scope]} Add it under OAuth & Permissions and install the app again.`,
        ),
      ),
      ...(await examineChannels(given, own)),
      await time(),
    ];
  } catch (error) {
    return problems(
      error,
      `Slack does not answer at ${slack.apiUrl}: check SLACK_API_URL and that this machine reaches it.`,
    );
  }
}

const WRONG: Readonly<Record<"not a member" | "archived" | "gone", string>> = {
  "not a member": "Bellhop is not in it. Type /invite and Bellhop's name there",
  archived: "it is archived. Restore it",
  gone: "Bellhop cannot see it: it is gone, or private without Bellhop. Type /invite and Bellhop's name there",
};

async function examineChannels(
  given: { apiUrl: string; botToken: string },
  channels: readonly UnitChannel[],
): Promise<Finding[]> {
  const { checkChannel } = await import("../../adapters/slack/check-channels.ts");
  const found: Finding[] = [];
  for (const { units, address } of channels) {
    const state = await checkChannel(given, address, silent);
    if (state === "fine" || state === "unknown") continue;
    found.push(
      problem(
        `Nothing can be posted in the channel of ${units}: ${WRONG[state]}, or type /bellhop channel here in another.`,
      ),
    );
  }
  return found;
}
