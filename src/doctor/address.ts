import type { Config } from "../config.ts";
import type { Finding } from "../features/doctor/index.ts";
import type { Clock } from "../kernel/clock.ts";
import { fine, note, problem } from "./finding.ts";

/** Milliseconds. */
const PATIENCE = 5_000;

/** Tries whether Bellhop runs here, and whether what the world sends to PUBLIC_URL comes to it. */
export async function examineAddress(config: Config, clock: Clock): Promise<Finding[]> {
  const overHttp = config.slack?.signingSecret !== undefined || config.teams !== undefined;
  if (!overHttp) return [fine("Nothing has to reach this machine: Slack is connected by Socket Mode.")];
  const here = `http://${isAny(config.host) ? "127.0.0.1" : config.host}:${config.port}`;
  if (config.port === 0 || !(await isAlive(here))) return [note(NOT_RUNNING)];
  const { publicUrl } = config;
  if (publicUrl === undefined) return [note(NO_PUBLIC_URL), ...(await examineDoors(config, here, clock))];
  if (!(await isAlive(publicUrl))) {
    return [
      problem(
        `Bellhop runs, but does not answer at ${publicUrl}/healthz: check PUBLIC_URL, and that whatever stands in front of Bellhop (DNS, certificate, proxy, firewall) leads to ${here}.`,
      ),
    ];
  }
  return [fine(`Bellhop answers at ${publicUrl}.`), ...(await examineDoors(config, publicUrl, clock))];
}

const NOT_RUNNING =
  "Bellhop does not run here, so that it was not tried whether it can be reached: start it, and ask the doctor once more.";
const NO_PUBLIC_URL = "PUBLIC_URL is not set, so that it was not tried whether the world reaches Bellhop.";

const isAny = (host: string): boolean => host === "0.0.0.0" || host === "::";

async function isAlive(base: string): Promise<boolean> {
  const response = await ask(`${base}/healthz`);
  return response?.status === 200 && (await response.text().catch(() => "")) === "ok";
}

const ask = (url: string, init: RequestInit = {}): Promise<Response | undefined> =>
  fetch(url, { redirect: "error", signal: AbortSignal.timeout(PATIENCE), ...init }).catch(() => undefined);

async function examineDoors({ slack, teams }: Config, base: string, clock: Clock): Promise<Finding[]> {
  const secret = slack?.signingSecret;
  return [
    ...(secret === undefined ? [] : [await examineSlackDoor(`${base}/slack/events`, secret, clock)]),
    ...(teams === undefined ? [] : [await examineTeamsDoor(`${base}/api/messages`)]),
  ];
}

async function examineSlackDoor(url: string, secret: string, clock: Clock): Promise<Finding> {
  const { checkEndpoint } = await import("../../adapters/slack/check-endpoint.ts");
  const found = await checkEndpoint(url, secret, clock);
  if (found === "is ours") return fine(`What is signed with SLACK_SIGNING_SECRET is let in at ${url}.`);
  if (found === "has another secret") {
    return problem(
      `What is signed with SLACK_SIGNING_SECRET is refused at ${url}: the Bellhop that runs has another one, or another clock. Compare it with api.slack.com/apps → your app → Basic Information → App Credentials, and start Bellhop again.`,
    );
  }
  return problem(`What answers at ${url} is not Bellhop: check PUBLIC_URL, and what stands in front of Bellhop.`);
}

/** Without a token nobody is let in, which only Bellhop says like that. */
async function examineTeamsDoor(url: string): Promise<Finding> {
  const headers = { "content-type": "application/json" };
  const response = await ask(url, { method: "POST", headers, body: '{"type":"message"}' });
  const said = (await response?.text().catch(() => "")) ?? "";
  if (response?.status === 401 && said.startsWith("The request ")) return fine(`Bellhop listens to Teams at ${url}.`);
  if (response?.status === 503) return problem(`Bellhop cannot let Teams in at ${url} yet: ${said}`);
  return problem(`What answers at ${url} is not Bellhop: check PUBLIC_URL, and what stands in front of Bellhop.`);
}
