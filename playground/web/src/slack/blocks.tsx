import { type ReactNode, useId } from "react";
import type { Json } from "../../../page/shown.ts";
import { ChartFigure } from "../charts.tsx";
import { parseMarkdown } from "../markdown.ts";
import { JsonText } from "../shell/json-window.tsx";
import type { Block, BlockTypes, CardBlock, Cell, Chart, InputBlock, TaskCard } from "./block-kit.ts";
import { DrawnElement, DrawnPicture } from "./elements.tsx";
import { Control, isGroup, isInput, sent } from "./inputs.tsx";
import { each, Link, RichText, Text } from "./rich-text.tsx";
import type { Surface } from "./surface.ts";

type Renderer<Type extends keyof BlockTypes> = (block: BlockTypes[Type], surface: Surface) => ReactNode;

const renderers: { readonly [Type in keyof BlockTypes]: Renderer<Type> } = {
  section: ({ block_id, text, fields = [], accessory }, surface) => (
    <div className="section">
      <div className="section-words">
        {text && <Text of={text} reader={surface.scene.reader} />}
        {fields.length > 0 && (
          <ul className="facts">
            {each(fields, (field) => (
              <li>
                <Text of={field} reader={surface.scene.reader} />
              </li>
            ))}
          </ul>
        )}
      </div>
      {accessory && <DrawnElement element={accessory} blockId={block_id} surface={surface} />}
    </div>
  ),
  header: ({ text }) => <h3>{text.text}</h3>,
  rich_text: ({ elements }, { scene }) => (
    <div className="rich-text">
      <RichText parts={elements} reader={scene.reader} />
    </div>
  ),
  markdown: ({ text }, { scene }) => (
    <div className="rich-text">
      <RichText parts={parseMarkdown(text)} reader={scene.reader} />
    </div>
  ),
  context: ({ elements }, { scene }) => (
    <div className="context">
      {each(elements, (element) =>
        element.type === "image" ? <DrawnPicture of={element} /> : <Text of={element} reader={scene.reader} />,
      )}
    </div>
  ),
  divider: () => <hr />,
  actions: ({ block_id, elements }, surface) => (
    <div className="actions">
      {each(elements, (element) => (
        <DrawnElement element={element} blockId={block_id} surface={surface} />
      ))}
    </div>
  ),
  context_actions: (block, surface) => renderers.actions({ ...block, type: "actions" }, surface),
  image: (picture) => (
    <figure>
      {picture.title && <figcaption>{picture.title.text}</figcaption>}
      <DrawnPicture of={picture} />
    </figure>
  ),
  input: (block, surface) => <Question block={block} surface={surface} />,
  table: ({ rows, column_settings = [] }, surface) => (
    <Table rows={rows} surface={surface} aligned={column_settings.map((one) => one?.align)} />
  ),
  data_table: ({ caption, rows, row_header_column_index = 0 }, surface) => (
    <Table rows={rows} surface={surface} caption={caption} rowHeader={row_header_column_index} />
  ),
  data_visualization: ({ title, chart }) => <ChartFigure title={title} {...plotted(chart)} />,
  alert: ({ text, level = "default" }, { scene }) => (
    <div className={`alert ${level}`} role="note">
      <Text of={text} reader={scene.reader} />
    </div>
  ),
  card: (block, surface) => <Card card={block} surface={surface} />,
  carousel: ({ elements }, surface) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard
    <section className="carousel" aria-label="Cards" tabIndex={0}>
      {each(elements, (one) => (
        <Card card={one} surface={surface} />
      ))}
    </section>
  ),
  container: ({ title, rich_text_title, subtitle, child_blocks, is_collapsible, default_collapsed }, surface) => {
    const heading = (
      <>
        {title && <strong>{title.text}</strong>}
        {rich_text_title && <RichText parts={rich_text_title.elements} reader={surface.scene.reader} />}
        {subtitle && <Text of={subtitle} reader={surface.scene.reader} />}
      </>
    );
    const inside = <Blocks blocks={child_blocks} surface={surface} />;
    if (!is_collapsible) return <div className="box">{[heading, inside]}</div>;
    return (
      <details className="box" open={default_collapsed !== true}>
        <summary>{heading}</summary>
        {inside}
      </details>
    );
  },
  task_card: (task, surface) => <Task task={task} surface={surface} />,
  plan: ({ title, tasks = [] }, surface) => (
    <div className="box">
      <strong>{title}</strong>
      {tasks.map((task) => (
        <Task key={task.task_id} task={task} surface={surface} />
      ))}
    </div>
  ),
  video: ({ title, title_url, thumbnail_url, alt_text, description }) => (
    <figure>
      <figcaption>
        {title_url === undefined ? title.text : <Link url={title_url}>{title.text}</Link>} {description?.text}
      </figcaption>
      <img className="picture" src={thumbnail_url} alt={alt_text} />
    </figure>
  ),
};

const isKnown = (block: Json | Block): block is Block => Object.hasOwn(renderers, String(block.type));

/** Blocks as Slack shows them; one of a kind that this page does not draw is shown as its JSON. */
export const Blocks = ({ blocks, surface }: { readonly blocks: readonly (Json | Block)[]; surface: Surface }) =>
  each(blocks, (block) =>
    isKnown(block) ? (
      (renderers[block.type] as Renderer<Block["type"]>)(block as never, surface)
    ) : (
      <JsonText text={JSON.stringify(block, undefined, 2)} />
    ),
  );

/** A question of a form. */
function Question({ block, surface }: { readonly block: InputBlock; readonly surface: Surface }) {
  const id = useId();
  const { block_id: blockId, label, element, hint, optional = false, dispatch_action: acts = false } = block;
  if (!isInput(element.type)) return <JsonText text={JSON.stringify(block, undefined, 2)} />;
  const error = surface.errors[blockId];
  const words = (
    <>
      {label.text}
      {optional && <span className="optional"> (optional)</span>}
    </>
  );
  const set = (value: unknown) => {
    surface.enter(blockId, element.action_id, value);
    if (acts) surface.press({ blockId, actionId: element.action_id, choice: sent(element.type, value) });
  };
  const named = {
    id,
    "aria-describedby": `${id}-error ${id}-hint`,
    required: !optional,
    ...(error !== undefined && { "aria-invalid": true }),
    ...(isGroup(element.type) && { "aria-labelledby": `${id}-label` }),
  };
  return (
    <div className="field">
      {isGroup(element.type) ? (
        <p id={`${id}-label`} className="label">
          {words}
        </p>
      ) : (
        <label htmlFor={id}>{words}</label>
      )}
      <Control
        element={element}
        surface={surface}
        value={surface.values[blockId]?.[element.action_id]}
        set={set}
        named={named}
      />
      <p id={`${id}-error`} className="field-error">
        {error}
      </p>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint.text}
        </p>
      )}
    </div>
  );
}

interface TableProps {
  readonly rows: readonly (readonly Cell[])[];
  readonly surface: Surface;
  readonly aligned?: readonly ("left" | "center" | "right" | undefined)[];
  readonly caption?: string;
  /** Which column names its row; none unless given. */
  readonly rowHeader?: number;
}

/** The first row names the columns. */
function Table({ rows, surface, aligned = [], caption, rowHeader }: TableProps) {
  const [header = [], ...body] = rows;
  const words = (cell: Cell): ReactNode =>
    cell.type === "rich_text" ? <RichText parts={cell.elements} reader={surface.scene.reader} /> : cell.text;
  const look = (cell: Cell, at: number) => ({
    "data-align": aligned[at] ?? (cell.type === "raw_number" ? "right" : "left"),
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard
    <section className="table" aria-label={caption ?? "Table"} tabIndex={0}>
      <table>
        {caption !== undefined && <caption>{caption}</caption>}
        <thead>
          <tr>
            {header.map((cell, at) => (
              <th key={String(at)} scope="col" {...look(body[0]?.[at] ?? cell, at)}>
                {words(cell)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row, line) => (
            <tr key={String(line)}>
              {row.map((cell, at) => {
                const Tag = at === rowHeader ? "th" : "td";
                return (
                  <Tag key={String(at)} scope={at === rowHeader ? "row" : undefined} {...look(cell, at)}>
                    {words(cell)}
                  </Tag>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function plotted(chart: Chart) {
  if (chart.type === "pie") {
    const parts = chart.segments.map(({ label, value }) => ({ label, value }));
    return { kind: "pie" as const, categories: parts.map(({ label }) => label), series: [{ name: "", data: parts }] };
  }
  const { categories, x_label, y_label } = chart.axis_config;
  return {
    kind: chart.type,
    categories,
    series: chart.series,
    ...(x_label !== undefined && { xLabel: x_label }),
    ...(y_label !== undefined && { yLabel: y_label }),
  };
}

function Card({ card, surface }: { readonly card: CardBlock; readonly surface: Surface }) {
  const { block_id, hero_image, icon, title, subtitle, body, actions = [] } = card;
  const { reader } = surface.scene;
  return (
    <div className="box">
      {hero_image && <DrawnPicture of={hero_image} />}
      {icon && <DrawnPicture of={icon} />}
      {title && (
        <div className="box-title">
          <Text of={title} reader={reader} />
        </div>
      )}
      {subtitle && (
        <div className="quiet">
          <Text of={subtitle} reader={reader} />
        </div>
      )}
      {body && <Text of={body} reader={reader} />}
      <div className="actions">
        {each(actions, (element) => (
          <DrawnElement element={element} blockId={block_id} surface={surface} />
        ))}
      </div>
    </div>
  );
}

const statuses: { readonly [Status in TaskCard["status"]]: string } = {
  pending: "to do",
  in_progress: "under way",
  complete: "done",
  error: "failed",
};

function Task({ task, surface }: { readonly task: TaskCard; readonly surface: Surface }) {
  const { reader } = surface.scene;
  return (
    <div className="task">
      <p>
        <span className="badge">{statuses[task.status]}</span> {task.title}
      </p>
      {task.details && <RichText parts={task.details.elements} reader={reader} />}
      {task.output && <RichText parts={task.output.elements} reader={reader} />}
      {(task.sources ?? []).map(({ url, text }) => (
        <Link key={url} url={url}>
          {text}
        </Link>
      ))}
    </div>
  );
}
