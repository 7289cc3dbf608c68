import type { IncomingMessage } from "node:http";

/** The bytes of a request; undefined when there are more than `most`. Rejects when the sender goes away before the end. */
export function readBody(request: IncomingMessage, most: number): Promise<Buffer | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer | undefined>();
  const chunks: Buffer[] = [];
  let length = 0;
  request.on("data", (chunk: Buffer) => {
    length += chunk.length;
    if (length <= most) chunks.push(chunk);
    else resolve(undefined);
  });
  request.once("end", () => resolve(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)));
  request.once("error", reject);
  return promise;
}
