import type { ScenarioReply, ScenarioRequest } from './scenario.ts';

declare const self: DedicatedWorkerGlobalScope;

self.onmessage = async ({ data }: MessageEvent<ScenarioRequest>) => {
  self.postMessage(await run(data));
};

async function run({ module, exportName, args }: ScenarioRequest): Promise<ScenarioReply> {
  try {
    const exports: Record<string, unknown> = await import(/* @vite-ignore */ module);
    const scenario = exports[exportName];
    if (typeof scenario !== 'function') return { error: `${module} exports no function ${exportName}.` };
    return { value: await scenario(...args) };
  } catch (error) {
    return { error: explain(error) };
  }
}

/** A DOMException's stack lacks its name and message, an Error's repeats them: both are said once. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const headline = `${error.name}: ${error.message}`;
  const stack = error.stack ?? '';
  return stack.includes(error.message)
    ? stack.replace(/^[^\n]*\n/, `${headline}\n`)
    : `${headline}\n${stack}`;
}
