import type { Dispatch } from "../../src/kernel/dispatch.ts";
import type { Platform } from "../../src/kernel/errors.ts";
import type { Incoming, Notice } from "../../src/kernel/incoming.ts";
import type { Installations, Installed, NewInstallation } from "../../src/kernel/ports.ts";
import { nothing, type Reply } from "../../src/kernel/reply.ts";
import { type Card, card, text } from "../../src/message/card.ts";
import type { Form } from "../../src/message/form.ts";

/** Installations in memory. */
export function keptInstallations(platform: Platform) {
  const saved = new Map<string, Installed & Pick<NewInstallation, "token">>();
  const used = new Set<string>();
  const installations: Installations = {
    find: async (_platform, externalId) => saved.get(externalId),
    async save({ externalId, ...given }: NewInstallation) {
      const ref = { organizationId: "org", installationId: `i-${externalId}`, platform, externalId };
      saved.set(externalId, { ...given, ...ref, active: true });
      return ref;
    },
    token: async ({ externalId }) => saved.get(externalId)?.token,
    async renewed({ externalId }, ending, exchange) {
      const kept = saved.get(externalId);
      if (!kept?.token || !("refreshToken" in kept.token)) return ending;
      const token = await exchange(kept.token.refreshToken);
      saved.set(externalId, { ...kept, token });
      return token;
    },
    async firstUse(state) {
      const isFirst = !used.has(state);
      used.add(state);
      return isFirst;
    },
  };
  return { installations, saved };
}

/** Answers as each test says, and keeps what it was asked. */
export function scriptedDispatch() {
  const incoming: Incoming[] = [];
  const notices: Notice[] = [];
  const script = {
    handle: async (_incoming: Incoming): Promise<Reply> => nothing,
    notice: async (_notice: Notice): Promise<void> => {},
    placeholder: undefined as Form | undefined,
  };
  const dispatch: Dispatch = {
    handle(asked) {
      incoming.push(asked);
      return script.handle(asked);
    },
    notice(happened) {
      notices.push(happened);
      return script.notice(happened);
    },
    placeholder: (asked) => (asked.kind === "action" ? script.placeholder : undefined),
    delayed: () => said("It takes a little longer."),
    unopened: () => said("The form did not open. Press again."),
    invitation: (asked) => {
      const pressed = asked.kind === "action" ? asked : { action: "command", value: `${asked.command} ${asked.text}` };
      const button = { label: "Open", action: pressed.action, value: pressed.value, opensForm: true };
      return card("Here is the form:", { kind: "actions", buttons: [button] });
    },
    frame: () => ({ title: "The bot", close: "Close" }),
    unreached: () => said("I could not answer you in private."),
    done: () => said("Done."),
  };
  return { dispatch, script, incoming, notices };
}

const said = (sentence: string): Card => card(sentence, text(sentence));
