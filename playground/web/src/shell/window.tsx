import { type ReactNode, useEffect, useId, useRef } from "react";
import { createPortal } from "react-dom";

interface WindowProps {
  readonly title: string;
  readonly className?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A window in front of the page. It takes the keyboard, and gives it back where it was. */
export function Window({ title, className = "", onClose, children }: WindowProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    firstControl(element)?.focus();
    return () => {
      element?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return createPortal(
    <dialog
      ref={dialog}
      className={className}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2 id={titleId}>{title}</h2>
        <button type="button" className="close" aria-label="Close" onClick={onClose}>
          ×
        </button>
      </header>
      {children}
    </dialog>,
    document.body,
  );
}

/** The first field, else the first button below the title. */
export const firstControl = (dialog: HTMLElement | null): HTMLElement | null | undefined =>
  dialog?.querySelector<HTMLElement>("[autofocus]") ??
  dialog?.querySelector<HTMLElement>("input:not([type=hidden]), textarea, select") ??
  dialog?.querySelector<HTMLElement>("header ~ * button");
