import { useState } from "react";
import type { MessageShown } from "../../../page/shown.ts";

interface SaveFileProps {
  readonly file: NonNullable<MessageShown["asksToSave"]>;
  readonly answer: (allow: boolean) => Promise<unknown>;
}

/** The question whether the app may save a file in the person's OneDrive. */
export function SaveFile({ file: { name, description }, answer }: SaveFileProps) {
  const [isBusy, setBusy] = useState(false);
  const say = async (allow: boolean) => {
    setBusy(true);
    await answer(allow);
    setBusy(false);
  };
  return (
    <section className="save-file" aria-label={`Save ${name}?`}>
      <p>
        <strong>{name}</strong>
      </p>
      <p>{description}</p>
      <div className="actions">
        <button type="button" className="primary" aria-busy={isBusy} onClick={() => say(true)}>
          Allow
        </button>
        <button type="button" onClick={() => say(false)}>
          Decline
        </button>
      </div>
    </section>
  );
}
