import type { ModalView } from "@slack/web-api";
import { z } from "zod";
import type { Sender } from "../../../src/kernel/incoming.ts";
import type { Log } from "../../../src/kernel/ports.ts";
import type { Card } from "../../../src/message/card.ts";
import type { Form } from "../../../src/message/form.ts";
import type { Calls } from "../clients.ts";
import type { Origin } from "../incoming/heard.ts";
import { writeMetadata } from "../incoming/read-submission.ts";
import { homeView } from "../render-card.ts";
import { renderForm } from "../render-form.ts";

/** Modals and Home. What Slack refuses is logged; the answer says whether it is on the screen. */
export interface Views {
  /** The view's id; undefined when it did not open, as when the trigger is too old. */
  open(to: Sender, trigger: string | undefined, view: ModalView): Promise<string | undefined>;
  /** The same, on top of the modal in which somebody pressed something: https://docs.slack.dev/reference/methods/views.push */
  push(to: Sender, trigger: string | undefined, view: ModalView): Promise<string | undefined>;
  update(to: Sender, viewId: string, view: ModalView): Promise<boolean>;
  publish(to: Sender, home: Card): Promise<boolean>;
}

const Opened = z.object({ view: z.object({ id: z.string() }) });

export function createViews({ calls, log }: { calls: Calls; log: Log }): Views {
  const attempt = async <Result>(to: Sender, work: Promise<Result>): Promise<Result | undefined> => {
    try {
      return await work;
    } catch (error) {
      log.warn({ workspace: to.externalId, err: error }, "Slack did not show a form or a Home");
      return undefined;
    }
  };
  const openBy =
    (method: "views.open" | "views.push"): Views["open"] =>
    async (to, trigger, view) => {
      if (trigger === undefined) return undefined;
      const opened = await attempt(to, calls.answer(to.externalId, method, { trigger_id: trigger, view }));
      return opened && Opened.parse(opened).view.id;
    };
  return {
    open: openBy("views.open"),
    push: openBy("views.push"),
    async update(to, viewId, view) {
      return (await attempt(to, calls.answer(to.externalId, "views.update", { view_id: viewId, view }))) !== undefined;
    },
    async publish(to, home) {
      const view = homeView(home);
      return (
        (await attempt(to, calls.answer(to.externalId, "views.publish", { user_id: to.userId, view }))) !== undefined
      );
    },
  };
}

/** The form as a modal that remembers where it was opened. */
export const formView = (form: Form, origin: Origin): ModalView =>
  renderForm(form, writeMetadata(form.context, origin));
