import type { ReactNode } from "react";
import { Window } from "./window.tsx";

interface ConfirmProps {
  readonly title: string;
  readonly yes: string;
  readonly no: string;
  readonly look?: "primary" | "danger";
  readonly onYes: () => void;
  readonly onNo: () => void;
  readonly children: ReactNode;
}

/** Asks before something is done. */
export const Confirm = ({ title, yes, no, look = "primary", onYes, onNo, children }: ConfirmProps) => (
  <Window title={title} className="confirm" onClose={onNo}>
    <div className="modal-blocks">{children}</div>
    <div className="dialog-buttons">
      <button type="button" onClick={onNo}>
        {no}
      </button>
      <button type="button" className={look} onClick={onYes}>
        {yes}
      </button>
    </div>
  </Window>
);
