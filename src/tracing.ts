import { AsyncLocalStorage } from "node:async_hooks";
import { createHash } from "node:crypto";
import {
  type Attributes,
  type Context,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  TraceFlags,
  trace,
} from "@opentelemetry/api";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import {
  defaultResource,
  detectResources,
  resourceAttributesEnvDetector,
  resourceFromAttributes,
  serviceNameEnvDetector,
} from "@opentelemetry/resources";
import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  BatchSpanProcessor,
  RandomIdGenerator,
  type Sampler,
  type SpanExporter,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from "@opentelemetry/sdk-trace";
import type { Platform } from "./kernel/errors.ts";
import { type Steps, stepChannels } from "./kernel/observed.ts";

export interface Tracing {
  /** Sends what is still to be sent, and traces nothing any more. */
  stop(): Promise<void>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** A step as a span: undefined leaves it out. */
interface Shown {
  readonly name: string;
  readonly kind: SpanKind;
  readonly attributes: Attributes;
  /** Of the request that it is, or that caused it. */
  readonly reference?: string | undefined;
}

/**
 * Traces what a process does, from the request to the deliveries that it causes, and sends it where the standard variables
 * say (https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables). The trace of a request is made of
 * its reference, which its deliveries keep: so whichever process sends one continues the same trace.
 */
export function startTracing(env: Environment, exporter: SpanExporter = new OTLPTraceExporter()): Tracing {
  const ids = createIds();
  const processor = new BatchSpanProcessor({ exporter });
  const resource = defaultResource()
    .merge(resourceFromAttributes({ "service.name": "bellhop" }))
    .merge(detectResources({ detectors: [resourceAttributesEnvDetector, serviceNameEnvDetector] }));
  const provider = new TracerProvider({
    resource,
    sampler: samplerOf(env),
    idGenerator: ids,
    spanProcessors: [processor],
  });
  const tracer = provider.getTracer("bellhop");
  const contexts = new AsyncLocalStorage<Context | undefined>();

  /** Makes a span of each step of one kind, below the one that is under way. */
  function follow<Name extends keyof Steps>(
    step: Name,
    show: (about: Steps[Name]) => Shown,
    /** What the span begins, when it is below none; undefined: then there is no span. */
    begin?: (shown: Shown) => Context,
    learned: (about: Steps[Name]) => Attributes = () => ({}),
  ): () => void {
    const { start, asyncEnd } = stepChannels<Name, Context | undefined>(step);
    const spans = new WeakMap<object, ReturnType<typeof tracer.startSpan>>();
    start.bindStore(contexts, (about) => {
      const outer = contexts.getStore();
      const shown = show(about);
      const parent = outer ?? begin?.(shown);
      if (!parent) return undefined;
      const span = tracer.startSpan(shown.name, { kind: shown.kind, attributes: shown.attributes }, parent);
      ids.done();
      spans.set(about, span);
      return trace.setSpan(parent, span);
    });
    const end = (about: unknown): void => {
      const span = spans.get(about as object);
      if (!span) return;
      span.setAttributes(learned(about as Steps[Name]));
      // The name alone: what an error says may quote somebody.
      const { error } = about as { error?: unknown };
      if (error instanceof Error) span.setStatus({ code: SpanStatusCode.ERROR, message: error.name });
      span.end();
    };
    asyncEnd.subscribe(end);
    return () => {
      start.unbindStore(contexts);
      asyncEnd.unsubscribe(end);
    };
  }

  const inside = (name: string, attributes: Attributes = {}): Shown => ({ name, kind: SpanKind.INTERNAL, attributes });
  const of = (platform: Platform, reference: string | undefined): Attributes => ({
    "bellhop.platform": platform,
    ...(reference !== undefined && { "bellhop.reference": reference }),
  });
  const alone = (): Context => ROOT_CONTEXT;
  const ends = [
    follow(
      "request",
      ({ platform, reference }) => ({
        ...{ name: `${platform} request`, kind: SpanKind.SERVER, attributes: of(platform, reference), reference },
      }),
      ({ reference = "" }) => {
        ids.next(reference);
        return ROOT_CONTEXT;
      },
    ),
    follow(
      "dispatch",
      ({ kind }) => inside(`dispatch ${kind}`),
      alone,
      ({ outcome }) => ({
        "bellhop.outcome": outcome ?? "bug",
      }),
    ),
    follow("batch", () => inside("batch")),
    follow("statement", ({ name }) => ({
      ...{ name: `statement ${name}`, kind: SpanKind.CLIENT, attributes: { "db.system.name": "postgresql" } },
    })),
    follow(
      "send",
      ({ platform, call, reference }) => ({
        ...{ name: `${platform} ${call}`, kind: SpanKind.PRODUCER, attributes: of(platform, reference), reference },
      }),
      ({ reference }) => (reference === undefined ? ROOT_CONTEXT : contextOf(reference)),
    ),
    follow("tick", () => inside("tick"), alone),
    follow("job", ({ job }) => inside(`job ${job}`), alone),
  ];
  return {
    async stop() {
      for (const end of ends) end();
      // Whoever collects traces may be away: that must not keep a process.
      await provider.shutdown().catch(() => undefined);
    },
  };
}

/** The trace of a request, and its first span, by its reference. */
function idsOf(reference: string): { traceId: string; spanId: string } {
  const digest = createHash("sha256").update(reference).digest("hex");
  return { traceId: digest.slice(0, 32), spanId: digest.slice(32, 48) };
}

const contextOf = (reference: string): Context =>
  trace.setSpanContext(ROOT_CONTEXT, { ...idsOf(reference), traceFlags: TraceFlags.SAMPLED, isRemote: true });

/** Ids by chance, but for the first span of a request. */
function createIds() {
  const random = new RandomIdGenerator();
  let given: ReturnType<typeof idsOf> | undefined;
  return {
    next(reference: string): void {
      given = idsOf(reference);
    },
    done(): void {
      given = undefined;
    },
    generateTraceId: () => given?.traceId ?? random.generateTraceId(),
    generateSpanId: () => given?.spanId ?? random.generateSpanId(),
  };
}

/**
 * OTEL_TRACES_SAMPLER. By its trace's id each span is sampled as its whole trace is, in every process alike: what goes by a
 * parent is the same without.
 */
function samplerOf({ OTEL_TRACES_SAMPLER = "always_on", OTEL_TRACES_SAMPLER_ARG }: Environment): Sampler {
  const name = OTEL_TRACES_SAMPLER.replace(/^parentbased_/, "");
  if (name === "always_off") return new AlwaysOffSampler();
  const share = Number(OTEL_TRACES_SAMPLER_ARG ?? 1);
  return name === "traceidratio" && share >= 0 && share <= 1
    ? new TraceIdRatioBasedSampler(share)
    : new AlwaysOnSampler();
}
