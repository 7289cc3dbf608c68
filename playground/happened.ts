import type { BotDelivery } from "./bot.ts";
import type { Chats } from "./chats.ts";
import { aadIdOf, channels, people, teamsChannelOf, titleInTeams } from "./demo.ts";
import type { DeliveryShown, Happened, RequestShown } from "./page/controls.ts";
import type { PlatformName } from "./page/shown.ts";

/** As many of each as the page shows. */
export const NEWEST = 100;

/** What the page tells of what the bot and the platforms did. */
export const happenedIn = ({ slack, teams }: Chats, deliveries: readonly BotDelivery[], now: number): Happened => ({
  deliveries: deliveries.map((delivery) => deliveryShown(delivery, { slack, teams }, now)),
  requests: [...slack.requests.map(requestShown("slack")), ...teams.requests.map(requestShown("teams"))]
    .sort((one, other) => other.at - one.at)
    .slice(0, NEWEST),
});

type Logged = Chats["slack"]["requests"][number];

const requestShown =
  (platform: PlatformName) =>
  ({ number, direction, at, method, status, ms, error }: Logged): RequestShown => ({
    number,
    platform,
    direction: direction === "to app" ? "to the bot" : "from the bot",
    at,
    what: method,
    ...(status !== undefined && { status }),
    milliseconds: Math.round(ms),
    ...(error !== undefined && { error }),
  });

function deliveryShown(delivery: BotDelivery, chats: Pick<Chats, "slack" | "teams">, now: number): DeliveryShown {
  const { id, to, state, at, notBefore, attempts, summary = "Nothing to show any more" } = delivery;
  const why = whyOf(delivery, now);
  return {
    id,
    platform: to.platform,
    ...placesIn[to.platform](to.address, chats),
    state,
    at: at.getTime(),
    ...(why !== undefined && { why }),
    ...(notBefore && { notBefore: notBefore.getTime() }),
    attempts,
    summary,
  };
}

type NamedPlace = Pick<DeliveryShown, "place" | "placeId">;

/** What people call an address, and where whoever sees it finds it. */
const placesIn: Readonly<Record<PlatformName, (address: string, chats: Pick<Chats, "slack" | "teams">) => NamedPlace>> =
  {
    slack(address, { slack }) {
      const person = people.find(({ id }) => id === address);
      if (person) return { place: person.name, placeId: slack.directMessage(person.id) };
      return { place: `#${slack.channels.get(address)?.name ?? address}`, placeId: address };
    },
    teams(address, { teams }) {
      const person = people.find((one) => [aadIdOf(one), teams.personalChat(aadIdOf(one))].includes(address));
      if (person) return { place: person.name, placeId: teams.personalChat(aadIdOf(person)) };
      const channel = channels.find((one) => teamsChannelOf(one) === address);
      return { place: channel ? titleInTeams(channel) : address, placeId: address };
    },
  };

/** Why something is not sent, in words; the bot itself has codes for it. */
function whyOf({ state, reason, notBefore, heldFor, attempts }: BotDelivery, now: number): string | undefined {
  if (state === "sent") return undefined;
  if (state !== "waiting") return inWords(reason);
  if (attempts > 0)
    return `Tried ${attempts === 1 ? "once" : `${attempts} times`}: ${inWords(reason) ?? "no answer yet"}`;
  if (notBefore && notBefore.getTime() > now) return inWords(heldFor) ?? "Its time has not come";
  return "It waits for its turn";
}

const inWords = (reason: string | undefined): string | undefined =>
  reason === undefined ? undefined : (words[reason] ?? reason.replaceAll("_", " "));

const words: Readonly<Record<string, string>> = {
  folded: "A newer message says the same and more",
  unreachable: "The bot cannot write there",
  ratelimited: "Slack asks to wait",
  database: "The database did not answer",
  bug: "A fault of the bot",
  "not working": "Whoever it is for is not at work",
  "quiet hours": "It is a quiet hour there",
  "never working": "Whoever it is for is not at work any more",
  budget: "They have had as many messages this week as anybody wants",
  "too late": "It would have come too late to be of use",
};
