import { join } from 'node:path';
import type { BenchEnvironment } from '../environment.ts';
import { buildBaseline } from './baseline-build.ts';
import { type Baseline, isSameMachine, readBaseline } from './baseline-file.ts';
import { buildHash } from './build-hash.ts';
import type { GateOptions } from './gate-options.ts';

/** The committed baseline's place in the project. */
export const BASELINE_FILE = join('bench', 'baseline.json');

/** What this tree is compared with. */
export type Reference =
  /** Another build, measured in turns with this one. */
  | { readonly kind: 'build'; readonly name: string; readonly directory: string }
  /** The committed figures. On another machine they can only show what is beyond doubt. */
  | {
      readonly kind: 'file';
      readonly name: string;
      readonly baseline: Baseline;
      readonly isOtherMachine: boolean;
    }
  /** Nothing: only targets are asserted. */
  | { readonly kind: 'none'; readonly name: string };

/** A reference, and what ends it. */
export interface ChosenReference {
  readonly reference: Reference;
  /** What a person should know about the choice. */
  readonly notes: readonly string[];
  end(): void;
}

/** The build asked for where it can be had, else the committed figures where they fit, else nothing. */
export function chooseReference(
  root: string,
  { baseline: ref, evenIfSame, items }: GateOptions,
  environment: BenchEnvironment,
): ChosenReference {
  const build = buildBaseline(root, ref);
  if (!build.isThere) {
    const note = `No build to compare with: ${build.reason}`;
    return { reference: chooseFile(root, items, environment), notes: [note], end: () => undefined };
  }
  const { name, directory, remove } = build;
  if (!evenIfSame && buildHash(directory) === buildHash(join(root, 'dist'))) {
    remove();
    const reference: Reference = { kind: 'none', name: `nothing: ${name} gives the very same build` };
    return { reference, notes: [], end: () => undefined };
  }
  return { reference: { kind: 'build', name, directory }, notes: [], end: remove };
}

/** The committed figures, where they are of a library of this size. */
export function chooseFile(root: string, items: number, environment: BenchEnvironment): Reference {
  const baseline = readBaseline(join(root, BASELINE_FILE));
  if (baseline === undefined) return { kind: 'none', name: `nothing: there is no ${BASELINE_FILE}` };
  const { commit, items: size } = baseline.environment;
  if (size !== items) return { kind: 'none', name: `nothing: ${BASELINE_FILE} is of ${size} titles` };
  const isOtherMachine = !isSameMachine(baseline.environment, environment);
  const where = isOtherMachine ? 'of another machine' : 'of this kind of machine';
  return { kind: 'file', name: `${BASELINE_FILE}, commit ${commit}, ${where}`, baseline, isOtherMachine };
}
