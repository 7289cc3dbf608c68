import { useState } from "react";
import { Window } from "./window.tsx";

interface JsonWindowProps {
  readonly json: unknown;
  readonly onClose: () => void;
}

/** What the platform was really sent. */
export function JsonWindow({ json, onClose }: JsonWindowProps) {
  const [copied, setCopied] = useState(false);
  const text = JSON.stringify(json, undefined, 2);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <Window title="As the platform was sent it" className="wide" onClose={onClose}>
      <JsonText text={text} />
      <div className="dialog-buttons">
        <button type="button" onClick={copy}>
          {copied ? "Copied" : "Copy"}
        </button>
        <button type="button" className="primary" onClick={onClose}>
          Done
        </button>
      </div>
    </Window>
  );
}

/** Something in its own form: for what the page does not draw, too. */
export const JsonText = ({ text }: { readonly text: string }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard
  <section className="json" aria-label="JSON" tabIndex={0}>
    <pre>{text}</pre>
  </section>
);
