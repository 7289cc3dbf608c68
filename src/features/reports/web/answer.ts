import type { ServerResponse } from "node:http";
import { styleHash } from "../page/style.ts";

/** What a page is sent with: it loads nothing from anywhere, is kept by nobody, and says nowhere where it was opened from. */
const HEADERS = {
  "cache-control": "no-store",
  "content-security-policy": `default-src 'none'; style-src '${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-robots-tag": "noindex",
} as const;

export const answerPage = (response: ServerResponse, status: number, page: string): void => {
  response.writeHead(status, { ...HEADERS, "content-type": "text/html; charset=utf-8" }).end(page);
};

/** @param to relative to the page that was asked for, so that it is right behind any proxy */
export const sendTo = (response: ServerResponse, to: string, cookie?: string): void => {
  response.writeHead(303, { ...HEADERS, location: to, ...(cookie !== undefined && { "set-cookie": cookie }) }).end();
};
