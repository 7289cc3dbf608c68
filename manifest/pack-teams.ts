import { strToU8, zipSync } from "fflate";
import type { Offer } from "../src/kernel/registry.ts";
import { type SchemaVersion, schemaVersions } from "./check-teams.ts";
import { teamsManifestText, teamsTranslationText } from "./generate.ts";
import { drawIcons } from "./icons/bell.ts";
import { type TeamsManifestOptions, translationFile, translations } from "./teams.ts";

export interface TeamsPackage {
  readonly version: SchemaVersion;
  /** A ZIP with a manifest, what it says in other languages, and two icons in it and nothing else. */
  readonly bytes: Uint8Array;
}

/**
 * What an admin uploads to Teams, for each version of its manifest: the same bytes for the same options, at any time and
 * on every machine. Throws RefusedManifest.
 * https://learn.microsoft.com/en-us/microsoftteams/platform/concepts/build-and-test/apps-package
 */
export function packTeams(offer: Offer, options: TeamsManifestOptions): TeamsPackage[] {
  const icons = drawIcons();
  return schemaVersions.map((version) => {
    const translated = translations.map((language) => [
      translationFile(language),
      strToU8(teamsTranslationText(language, offer, version, options)),
    ]);
    const files = {
      "manifest.json": strToU8(teamsManifestText(offer, version, options)),
      ...Object.fromEntries(translated),
      ...icons,
    };
    return { version, bytes: zipSync(files, { level: 9, mtime: MOMENT }) };
  });
}

/** A ZIP writes down what a clock on the wall says, so it is said in local time, far from the end of a day. */
const MOMENT = new Date(2026, 0, 1, 12);
