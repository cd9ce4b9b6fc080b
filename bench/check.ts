import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../scripts/ensure-packages.mjs';
import { chromiumVersion } from './bench-browser.ts';
import { buildApp } from './build-app.ts';
import { describeEnvironment } from './environment.ts';
import { toRatios, writeBaseline } from './gate/baseline-file.ts';
import { decide } from './gate/decide.ts';
import { gatherFigures } from './gate/figures.ts';
import { type GateOptions, readGateOptions } from './gate/gate-options.ts';
import { reportGate } from './gate/gate-report.ts';
import { medianOf } from './gate/judge.ts';
import { measureInTurns } from './gate/measure-turns.ts';
import { BASELINE_FILE, chooseReference } from './gate/reference.ts';
import { runGate } from './gate/run-gate.ts';

const options = readGateOptions(process.argv.slice(2));
if (options.build && !buildApp(projectRoot)) process.exit(1);
const environment = describeEnvironment(options.items, await chromiumVersion());
if (options.updatesBaseline) await updateBaseline(options);
else await check(options);

async function check(options: GateOptions): Promise<void> {
  const { reference, notes, end } = chooseReference(projectRoot, options, environment);
  // Interrupted, it leaves no work tree behind.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      end();
      process.exit(1);
    });
  }
  const size = options.items.toLocaleString('en');
  console.log(`Commit ${environment.commit} · ${size} titles · ${options.runs} runs`);
  console.log(`${environment.cpu}, ${environment.cores} cores · Chromium ${environment.browser}`);
  for (const note of notes) console.log(note);
  console.log(`Compared with ${reference.name}\n`);
  try {
    const outcome = await runGate(projectRoot, options, reference);
    const decision = decide(outcome, reference, options);
    console.log(`\n${reportGate(outcome, decision, reference)}`);
    if (options.json !== null) {
      const everything = { environment, reference: reference.name, decision, ...outcome };
      await writeFile(options.json, `${JSON.stringify(everything, null, 1)}\n`);
    }
    if (!decision.isPassed) process.exitCode = 1;
  } finally {
    end();
  }
}

async function updateBaseline({ suites, items, runs }: GateOptions): Promise<void> {
  const builds = [join(projectRoot, 'dist')];
  const [sessions = []] = await measureInTurns({ builds, suites, items, runs });
  const failures = sessions.flatMap((session) => session.failures);
  for (const { suite, message } of failures) console.error(`${suite} could not be measured: ${message}`);
  if (failures.length > 0) process.exit(1);
  const calibrations = sessions.map(({ calibrationMs }) => medianOf(calibrationMs));
  const figures = toRatios(gatherFigures(sessions.map(({ results }) => results)), calibrations);
  const file = join(projectRoot, BASELINE_FILE);
  writeBaseline(file, { environment, calibrationMs: medianOf(calibrations), figures });
  console.log(`${BASELINE_FILE} is written; commit it with the reason in the commit’s body.`);
}
