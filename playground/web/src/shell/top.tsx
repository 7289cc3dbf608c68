import type { ReactNode } from "react";
import type { PersonShown, Surroundings } from "../../../page/shown.ts";
import type { Session } from "../session.ts";
import { Avatar } from "./avatar.tsx";
import { platformNames } from "./names.ts";

interface TopProps {
  readonly surroundings: Surroundings;
  readonly session: Session;
  /** More to do, below. */
  readonly children: ReactNode;
}

/** Who one is, and which platform one looks at. */
export function Top({ surroundings: { organization, platforms }, session, children }: TopProps) {
  return (
    <header className="top">
      <p className="brand">
        <img src="/bell.svg" alt="" />
        <span>
          <strong>{organization}</strong> <span className="quiet">Bellhop playground</span>
        </span>
      </p>
      {platforms.length > 1 && (
        <fieldset className="switch">
          <legend className="unseen">Platform</legend>
          {platforms.map(({ name }) => (
            <label key={name}>
              <input
                type="radio"
                name="platform"
                checked={session.platform.name === name}
                onChange={() => session.lookAt(name)}
              />
              <span>{platformNames[name]}</span>
            </label>
          ))}
        </fieldset>
      )}
      <Who session={session} />
      {children}
    </header>
  );
}

/** One click for one person of each role, or anybody from the list. */
function Who({ session: { me, platform, become } }: { readonly session: Session }) {
  const groups = Object.entries(Object.groupBy(platform.people, ({ group }) => group));
  return (
    <div className="who">
      <fieldset className="roles">
        <legend className="unseen">Be somebody of this role</legend>
        {onePerRole(platform.people).map(({ role, handle, name }) => (
          <button key={role} type="button" aria-pressed={me.role === role} title={name} onClick={() => become(handle)}>
            {role}
          </button>
        ))}
      </fieldset>
      <div className="who-select">
        <Avatar name={me.name} isApp={false} />
        <label className="unseen" htmlFor="who">
          You are
        </label>
        <select id="who" value={me.handle} onChange={({ target }) => become(target.value)}>
          {groups.map(([group, members = []]) => (
            <optgroup key={group} label={group}>
              {members.map(({ handle, name, job }) => (
                <option key={handle} value={handle}>
                  {name}, {job}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
    </div>
  );
}

const onePerRole = (people: readonly PersonShown[]): readonly PersonShown[] =>
  people.filter(({ role }, at) => people.findIndex((one) => one.role === role) === at);
