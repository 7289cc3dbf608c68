/**
 * Whether the standard variables of OpenTelemetry say where traces go. Without them nothing of it is loaded, and there are
 * no defaults: who sets nothing wants nothing.
 */
export const wantsTraces = (env: Readonly<Record<string, string | undefined>>): boolean =>
  Boolean(env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT || env.OTEL_EXPORTER_OTLP_ENDPOINT) &&
  env.OTEL_SDK_DISABLED !== "true" &&
  env.OTEL_TRACES_EXPORTER !== "none";
