import { z } from "zod";
import { defineFormAction } from "../../../kernel/action.ts";
import { ListedChoice } from "../schema.ts";
import { listNames } from "./lists.ts";

export const ListName = z.enum(listNames);

export const listActions = {
  /** Opens the form that adds an entry to a list. */
  add: defineFormAction("list.add", z.object({ list: ListName })),
  /** Opens the form in which one is renamed, given words that hint at it, retired or brought back. */
  edit: defineFormAction("list.edit", z.object({ list: ListName, key: ListedChoice })),
};
