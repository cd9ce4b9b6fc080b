/** A function for the scenario worker to run. */
export interface ScenarioRequest {
  readonly module: string;
  readonly exportName: string;
  readonly args: readonly unknown[];
}

/** The function's result, or what it threw: name, message and stack. */
export type ScenarioReply = { readonly value: unknown } | { readonly error: string };
