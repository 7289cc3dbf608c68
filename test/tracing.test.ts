import { InMemorySpanExporter } from "@opentelemetry/sdk-trace";
import { expect, it, onTestFinished } from "vitest";
import { wantsTraces } from "../src/traces-wanted.ts";
import { startTracing } from "../src/tracing.ts";
import { ANA, world } from "./support/world.ts";

/** Keeps what was sent also after the end. */
class Kept extends InMemorySpanExporter {
  override shutdown(): Promise<void> {
    return Promise.resolve();
  }
}

it("leads from the request to the deliveries that it causes, and says nothing of what somebody typed", async () => {
  const { type, settled, log } = await world();
  const exporter = new Kept();
  const tracing = startTracing({}, exporter);
  await type(ANA, "/complaint", "cold soup, table 4 waited 40 min");
  await settled();
  await tracing.stop();

  const spans = exporter.getFinishedSpans();
  const request = spans.find(({ name }) => name === "slack request");
  const { traceId, spanId } = request?.spanContext() ?? {};
  const below = (parent: string | undefined) =>
    spans.filter(({ parentSpanContext }) => parentSpanContext?.spanId === parent);
  const [dispatch] = below(spanId).filter(({ name }) => name === "dispatch command");
  expect(dispatch?.attributes).toEqual({ "bellhop.outcome": "answered" });
  const [batch] = below(dispatch?.spanContext().spanId).filter(({ name }) => name === "batch");
  expect(below(batch?.spanContext().spanId).map(({ name }) => name)).toContain("statement case.log.show");
  const [sent] = below(spanId).filter(({ name }) => name === "slack post");
  expect(sent?.spanContext().traceId).toBe(traceId);
  const reference = request?.attributes["bellhop.reference"];
  expect(reference).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
  expect(sent?.attributes["bellhop.reference"]).toBe(reference);
  const ended = log.find(({ message }) => message === "A delivery has ended");
  expect(ended?.fields).toMatchObject({ reference, state: "sent" });

  const written = JSON.stringify(
    spans.map(({ name, attributes, status, events }) => ({ name, attributes, status, events })),
  );
  for (const word of ["soup", "Ana", ANA, "Kitchen"]) expect(written).not.toContain(word);
});

it("samples a request with all that it causes, or leaves all of it out", async () => {
  const { type, settled } = await world();
  const exporter = new Kept();
  const tracing = startTracing(
    { OTEL_TRACES_SAMPLER: "parentbased_traceidratio", OTEL_TRACES_SAMPLER_ARG: "0.5" },
    exporter,
  );
  onTestFinished(() => tracing.stop());
  for (let at = 0; at < 12; at += 1) await type(ANA, "/complaint", `table ${at} waited 40 min`);
  await settled();
  await tracing.stop();
  const spans = exporter.getFinishedSpans();
  const traces = (name: string) =>
    new Set(spans.filter((span) => span.name === name).map((span) => span.spanContext().traceId));
  // The request itself may go on for seconds after its answer, with what is looked for then.
  const asked = traces("dispatch command");
  expect([...traces("slack post")].filter((id) => !asked.has(id))).toEqual([]);
});

it("is wanted by whoever says where traces go", () => {
  expect(wantsTraces({})).toBe(false);
  expect(wantsTraces({ OTEL_SERVICE_NAME: "bellhop" })).toBe(false);
  expect(wantsTraces({ OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:4318" })).toBe(true);
  expect(wantsTraces({ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: "http://127.0.0.1:4318/v1/traces" })).toBe(true);
  expect(wantsTraces({ OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:4318", OTEL_SDK_DISABLED: "true" })).toBe(false);
});
