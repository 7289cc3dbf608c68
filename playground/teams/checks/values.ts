import { z } from "zod";

/** One of some words; Teams takes them in any case. https://adaptivecards.microsoft.com */
export const oneOf = (...words: readonly string[]) => {
  const known = new Set(words.map((word) => word.toLowerCase()));
  return z.string().refine((word) => known.has(word.toLowerCase()), "must be a valid enum value");
};

export const flag = z.boolean().optional();

/** Text that may not be empty. */
export const words = z.string().trim().min(1);

export const pixels = z.string().regex(/^\d+px$/, "must be a number of pixels such as 80px");

const protocolOf = (url: string): string => URL.parse(url)?.protocol ?? "";

/** What is drawn comes over TLS and without redirects. https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability */
export const httpsUrl = z.string().refine((url) => protocolOf(url) === "https:", "must be an https URL");

const OPENABLE = ["https:", "http:", "mailto:", "tel:"];
export const link = z.string().refine((url) => OPENABLE.includes(protocolOf(url)), "must be a valid URL");

export const horizontal = oneOf("left", "center", "right");
export const vertical = oneOf("top", "center", "bottom");
export const spacing = oneOf("none", "extraSmall", "small", "default", "medium", "large", "extraLarge", "padding");
export const containerStyle = oneOf("default", "emphasis", "accent", "good", "attention", "warning");
export const color = oneOf("default", "dark", "light", "accent", "good", "warning", "attention");

const WIDTHS = ["veryNarrow", "narrow", "standard", "wide"];
export const targetWidth = oneOf(
  ...WIDTHS,
  ...WIDTHS.map((width) => `atLeast:${width}`),
  ...WIDTHS.map((width) => `atMost:${width}`),
);
