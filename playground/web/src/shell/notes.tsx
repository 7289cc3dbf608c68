import type { Session } from "../session.ts";

/** What the platform itself says, read out once; in the form when one is open, since all else is out of reach then. */
export function Notes({ session, urgent = false }: { readonly session: Session; readonly urgent?: boolean }) {
  return (
    <div className="notes" role={urgent ? "alert" : "status"}>
      {session.notes.map((note) => (
        <p key={keyOf(note)} className="note">
          {note.text}
          <button type="button" aria-label="Dismiss" onClick={() => session.dismiss(note)}>
            ×
          </button>
        </p>
      ))}
    </div>
  );
}

const keys = new WeakMap<object, number>();
let given = 0;

/** Two notes may say the same. */
function keyOf(note: object): number {
  const key = keys.get(note) ?? ++given;
  keys.set(note, key);
  return key;
}
