export { type AuditEvent, type Recorded, readAudit, record } from "./store.ts";
