import { NotSent, Refused, teamsError } from "./errors.ts";
import type { IsServiceUrl } from "./service-hosts.ts";

/** Puts the content of a file where Teams said. Throws PlatformError; nothing is sent to a host that is not allowed. */
export type Upload = (url: string, content: string) => Promise<void>;

/** Milliseconds. */
const PATIENCE = 10_000;

/**
 * The URL of an upload session, which takes no token: it is for whoever has it
 * (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4#upload-the-file). All goes as one part.
 */
export const createUpload =
  (isFileUrl: IsServiceUrl): Upload =>
  async (url, content) => {
    try {
      if (!isFileUrl(url)) throw new NotSent("file_host", { retryable: false });
      const size = Buffer.byteLength(content);
      const response = await fetch(url, {
        method: "PUT",
        headers: {
          "content-type": "application/octet-stream",
          "content-range": `bytes 0-${size - 1}/${size}`,
        },
        body: content,
        redirect: "error",
        signal: AbortSignal.timeout(PATIENCE),
      });
      if (!response.ok) throw new Refused(response, await response.text());
    } catch (error) {
      throw teamsError("upload", error);
    }
  };
