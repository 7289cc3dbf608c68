import type { HuddleLibrary } from "./catalog.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";

const libraries: Readonly<Record<string, HuddleLibrary>> = { en, es };

/** What is played and asked, in the language of `locale` (BCP 47), or in English. */
export const huddleLibrary = (locale: string): HuddleLibrary => libraries[new Intl.Locale(locale).language] ?? en;

export { questionIds, type SceneId, type SceneText, sceneIds, scenes, type TeamQuestionId } from "./catalog.ts";
