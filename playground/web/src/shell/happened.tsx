import { type ReactNode, useEffect, useRef, useState } from "react";
import {
  type Controls,
  type DeliveryShown,
  type FaultName,
  faultNames,
  type Happened,
  type RequestShown,
} from "../../../page/controls.ts";
import type { PlatformName } from "../../../page/shown.ts";
import { writtenAt } from "../dates.ts";
import type { Session } from "../session.ts";
import type { Reader } from "../view.ts";
import { fetchHappened } from "../wire.ts";
import { platformNames } from "./names.ts";

interface PanelProps {
  readonly session: Session;
  readonly reader: Reader;
  readonly onClose: () => void;
}

type Part = keyof Happened;
const parts: readonly Part[] = ["deliveries", "requests"];

/** Beside the chats: what the bot sent or will send, what went over the wire, and how the platforms behave. */
export function HappenedPanel({ session, reader, onClose }: PanelProps) {
  const { backstage } = session;
  const [part, setPart] = useState<Part>("deliveries");
  const happened = useHappened(backstage.happenings);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <aside className="happened" aria-labelledby="happened" onKeyDown={({ key }) => key === "Escape" && onClose()}>
      <header>
        <h2 id="happened" ref={heading} tabIndex={-1}>
          What happened
        </h2>
        <button type="button" className="close" aria-label="Close what happened" onClick={onClose}>
          ×
        </button>
      </header>
      {backstage.controls && <Faults faults={backstage.controls.faults} set={backstage.setFault} />}
      <fieldset className="switch">
        <legend className="unseen">What to list</legend>
        {parts.map((name) => (
          <label key={name}>
            <input type="radio" name="part" checked={part === name} onChange={() => setPart(name)} />
            <span>
              {name === "deliveries" ? "Deliveries" : "Requests"} {happened && `(${happened[name].length})`}
            </span>
          </label>
        ))}
      </fieldset>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard */}
      <section className="events" aria-label={part === "deliveries" ? "Deliveries" : "Requests"} tabIndex={0}>
        {happened?.[part].length === 0 && <p className="empty">{empty[part]}</p>}
        <ul>
          {part === "deliveries"
            ? happened?.deliveries.map((one) => (
                <Delivery key={`${one.platform} ${one.id}`} delivery={one} session={session} reader={reader} />
              ))
            : happened?.requests.map((one) => (
                <Request
                  key={`${one.platform} ${one.number}`}
                  request={one}
                  app={session.platform.app.name}
                  reader={reader}
                />
              ))}
        </ul>
      </section>
    </aside>
  );
}

const empty: { readonly [Name in Part]: string } = {
  deliveries: "Nothing is on its way to anybody, and nothing was sent yet. Log a complaint: its card is a delivery.",
  requests: "Nothing was said between the bot and the platforms yet.",
};

/** What happened, asked for again whenever there is more of it; never twice at once. */
function useHappened(happenings: number): Happened | undefined {
  const [happened, setHappened] = useState<Happened>();
  const wanted = useRef(0);
  const isAsking = useRef(false);
  useEffect(() => {
    wanted.current = happenings;
    if (isAsking.current) return;
    isAsking.current = true;
    const ask = async () => {
      for (let asked = -1; asked !== wanted.current; ) {
        asked = wanted.current;
        setHappened((await fetchHappened()) ?? { deliveries: [], requests: [] });
      }
      isAsking.current = false;
    };
    ask();
  }, [happenings]);
  return happened;
}

const faultWords: { readonly [Name in FaultName]: string } = {
  none: "works",
  busy: "says: too many requests",
  outage: "is down",
  slow: "takes 3 seconds",
};

interface FaultsProps {
  readonly faults: Controls["faults"];
  readonly set: Session["backstage"]["setFault"];
}

const Faults = ({ faults, set }: FaultsProps) => (
  <fieldset className="faults">
    <legend>How the platforms behave</legend>
    {(Object.keys(platformNames) as PlatformName[]).map((platform) => (
      <label key={platform} className={faults[platform] === "none" ? "" : "faulty"}>
        <span>{platformNames[platform]}</span>
        <select value={faults[platform]} onChange={({ target }) => set({ platform, kind: target.value as FaultName })}>
          {faultNames.map((kind) => (
            <option key={kind} value={kind}>
              {faultWords[kind]}
            </option>
          ))}
        </select>
      </label>
    ))}
  </fieldset>
);

interface EntryProps {
  readonly look: string;
  readonly head: ReactNode;
  readonly at: number;
  readonly reader: Reader;
  readonly children: ReactNode;
}

const Entry = ({ look, head, at, reader, children }: EntryProps) => (
  <li className={look}>
    <p className="event-head">
      {head}
      <time dateTime={new Date(at).toISOString()}>{writtenAt(at, { ...reader.viewer, now: reader.now() })}</time>
    </p>
    {children}
  </li>
);

interface DeliveryProps {
  readonly delivery: DeliveryShown;
  readonly session: Session;
  readonly reader: Reader;
}

function Delivery({ delivery, session, reader }: DeliveryProps) {
  const { platform, place, placeId, state, at, why, notBefore, attempts, summary } = delivery;
  const isInSight = platform === session.platform.name && session.sight.places.some(({ id }) => id === placeId);
  const until =
    notBefore !== undefined && state === "waiting" ? writtenAt(notBefore, { ...reader.viewer, now: at }) : "";
  const more = [why, until !== "" && `not before ${until}`, attempts > 1 && `${attempts} attempts`].filter(
    (part) => typeof part === "string",
  );
  return (
    <Entry look={state} at={at} reader={reader} head={<span className="badge">{state}</span>}>
      <p className="event-what">{summary}</p>
      <p className="quiet">
        {platformNames[platform]} ·{" "}
        {isInSight ? (
          <button type="button" className="link" onClick={() => session.go(placeId)}>
            {place}
          </button>
        ) : (
          place
        )}
      </p>
      {more.length > 0 && <p className="event-why">{more.join(" · ")}</p>}
    </Entry>
  );
}

interface RequestProps {
  readonly request: RequestShown;
  /** What the bot is called. */
  readonly app: string;
  readonly reader: Reader;
}

function Request({ request, app, reader }: RequestProps) {
  const { platform, direction, at, what, status, milliseconds, error } = request;
  const isFine = error === undefined && status !== undefined && status < 400;
  const name = platformNames[platform];
  return (
    <Entry
      look={isFine ? "fine" : "failed"}
      at={at}
      reader={reader}
      head={<span className="quiet">{direction === "to the bot" ? `${name} → ${app}` : `${app} → ${name}`}</span>}
    >
      <p className="event-what">
        <code>{what}</code> {status ?? "no answer"} · {Math.round(milliseconds)} ms
      </p>
      {error !== undefined && <p className="event-why">{error}</p>}
    </Entry>
  );
}
