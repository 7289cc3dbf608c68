import { ANSWER_WITHIN } from "./answers/in-time.ts";
import { slackError } from "./errors.ts";
import { send } from "./transport.ts";

/** Puts the content of a file where Slack said. Throws PlatformError; nothing is sent elsewhere than to Slack. */
export type Upload = (url: string, content: string) => Promise<void>;

/**
 * https://docs.slack.dev/messaging/working-with-files#uploading_files: the URL names a host of Slack's own, or is one of the
 * emulated Slack that is called for everything else, too.
 */
export function createUpload(apiUrl: string): Upload {
  const { origin } = new URL(apiUrl);
  return async (url, content) => {
    const target = URL.parse(url);
    if (!target || !(target.origin === origin || isSlack(target)))
      throw slackError(UPLOAD, { data: { error: "upload_host" } });
    const response = await send(target.href, {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      body: content,
      signal: AbortSignal.timeout(ANSWER_WITHIN),
    }).catch((error: unknown) => {
      throw slackError(UPLOAD, { original: error });
    });
    if (!response.ok) throw slackError(UPLOAD, { statusCode: response.status });
  };
}

const UPLOAD = "upload";

const isSlack = ({ protocol, hostname, username, password }: URL): boolean =>
  protocol === "https:" && username === "" && password === "" && /^files\.slack(?:-gov)?\.com$/.test(hostname);
