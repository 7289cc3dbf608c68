import { type Category, categories } from "../vocabulary.ts";
import type { Entry, Lexicon } from "./lexicon.ts";
import { isBreak } from "./tokens.ts";
