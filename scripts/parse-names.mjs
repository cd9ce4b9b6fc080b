// Reads one path a line on standard input and writes what each says, one JSON object a line.
import { runTool } from './run.mjs';

process.exitCode = await runTool('tsx', ['scripts/parse-names.ts']);
