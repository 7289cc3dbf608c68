import type { IncomingHttpHeaders } from "node:http";
import { isObject, type Json, parseJson } from "../shared/json.ts";

/** The arguments of a call: query, form, multipart or JSON, and client credentials from the Authorization header. */
export async function readArguments(
  url: URL,
  headers: IncomingHttpHeaders,
  bytes: Buffer<ArrayBuffer>,
): Promise<Json | undefined> {
  const body = await bodyArguments(headers["content-type"] ?? "", bytes);
  return body && { ...Object.fromEntries(url.searchParams), ...credentials(headers.authorization), ...body };
}

/** Undefined for JSON that is none, or no object. Files are no arguments. */
async function bodyArguments(type: string, bytes: Buffer<ArrayBuffer>): Promise<Json | undefined> {
  if (type.startsWith("application/x-www-form-urlencoded")) {
    return Object.fromEntries(new URLSearchParams(bytes.toString("utf8")));
  }
  if (type.startsWith("multipart/form-data")) {
    return Object.fromEntries([...(await multipart(type, bytes))].filter(([, value]) => typeof value === "string"));
  }
  if (!type.startsWith("application/json") || bytes.length === 0) return {};
  const parsed = parseJson(bytes.toString("utf8"));
  return isObject(parsed) ? parsed : undefined;
}

export const multipart = (type: string, bytes: Buffer<ArrayBuffer>): Promise<FormData> =>
  new Response(bytes, { headers: { "content-type": type } }).formData();

function credentials(authorization: string | undefined): Json {
  if (!authorization?.startsWith("Basic ")) return {};
  const [id, secret] = Buffer.from(authorization.slice("Basic ".length), "base64").toString().split(":");
  return { client_id: id, client_secret: secret };
}
