import type { BoundAction, BoundForm } from "./action.ts";
import type { BoundCommand, Command } from "./command.ts";
import type { Context } from "./context.ts";
import type { Notice } from "./incoming.ts";
import type { BoundMessageAction, MessageAction } from "./message-action.ts";
import type { Reply } from "./reply.ts";

/** What one feature brings: everything it answers to. */
export interface Feature {
  readonly name: string;
  readonly commands?: readonly BoundCommand[];
  readonly actions?: readonly BoundAction[];
  readonly messageActions?: readonly BoundMessageAction[];
  readonly forms?: readonly BoundForm[];
  /** Shown when a person opens the bot's Home. Exactly one feature has it. */
  readonly home?: (context: Context) => Promise<Reply>;
  /** Answers `help`, an unknown word and an empty command. Exactly one feature has it. */
  readonly help?: (context: Context, unknown?: string) => Promise<Reply>;
  readonly notice?: (notice: Notice) => Promise<void>;
}

/** All features by what they answer to. */
export interface Registry {
  readonly commands: ReadonlyMap<string, BoundCommand>;
  readonly actions: ReadonlyMap<string, BoundAction>;
  readonly messageActions: ReadonlyMap<string, BoundMessageAction>;
  readonly forms: ReadonlyMap<string, BoundForm>;
  readonly home: NonNullable<Feature["home"]>;
  readonly help: NonNullable<Feature["help"]>;
  readonly notices: readonly NonNullable<Feature["notice"]>[];
}

/** Everything that people find in the platforms' menus, and in help. */
export interface Offer {
  readonly commands: readonly Command[];
  readonly messageActions: readonly MessageAction[];
}

/**
 * Puts the features together. Throws when two answer to the same name, when nobody answers for Home or help, or to
 * something that is offered.
 */
export function createRegistry(features: readonly Feature[], offer: Offer): Registry {
  const registry: Registry = {
    commands: byName(
      features.flatMap((feature) => feature.commands ?? []),
      (bound) => bound.command.name,
    ),
    actions: byName(
      features.flatMap((feature) => feature.actions ?? []),
      (bound) => bound.action.name,
    ),
    messageActions: byName(
      features.flatMap((feature) => feature.messageActions ?? []),
      (bound) => bound.messageAction.name,
    ),
    forms: byName(
      features.flatMap((feature) => feature.forms ?? []),
      (bound) => bound.form.name,
    ),
    home: theOnly(
      "Home",
      features.map((feature) => feature.home),
    ),
    help: theOnly(
      "help",
      features.map((feature) => feature.help),
    ),
    notices: features.map((feature) => feature.notice).filter((notice) => notice !== undefined),
  };
  requireAnswered(registry.commands, offer.commands);
  requireAnswered(registry.messageActions, offer.messageActions);
  return registry;
}

function requireAnswered(answered: ReadonlyMap<string, unknown>, offered: readonly { readonly name: string }[]): void {
  const forgotten = offered.find(({ name }) => !answered.has(name));
  if (forgotten) throw new Error(`"${forgotten.name}" is offered, and no feature answers to it.`);
}

function byName<Item>(items: readonly Item[], nameOf: (item: Item) => string): ReadonlyMap<string, Item> {
  const named = new Map<string, Item>();
  for (const item of items) {
    const name = nameOf(item);
    if (named.has(name)) throw new Error(`Two features answer to "${name}".`);
    named.set(name, item);
  }
  return named;
}

function theOnly<Item>(what: string, items: readonly (Item | undefined)[]): Item {
  const [only, another] = items.filter((item) => item !== undefined);
  if (only === undefined || another !== undefined) throw new Error(`Exactly one feature has to answer for ${what}.`);
  return only;
}
