import type { Reply } from '../shared/reply.ts';

/** One step of how SQLite answers a statement (https://www.sqlite.org/eqp.html); a step's parts name it as parent. */
export interface PlanStep {
  readonly id: number;
  /** 0 for the outermost. */
  readonly parent: number;
  readonly detail: string;
}

/** Memory of a worker, in bytes; absent where it has none of that kind. */
export interface WorkerMemory {
  /** All that WebAssembly has taken: it never gives back. */
  readonly wasm?: number;
}

/** What every worker tells of itself. */
export interface DiagnosticsApi {
  /** Whether its thread records spans: on at first. Not waited for: calls arrive in order. */
  setRecording(on: boolean): Promise<void>;
  memory(): Promise<Reply<WorkerMemory>>;
}

/** What a database worker tells besides. */
export interface DatabaseDiagnosticsApi extends DiagnosticsApi {
  /** The plan of a statement that has run in this worker, by its span's name; null when none of that name has. */
  plan(statement: string): Promise<Reply<readonly PlanStep[] | null>>;
}
