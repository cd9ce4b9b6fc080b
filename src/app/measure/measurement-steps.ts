/** The steps of a measurement in their order, with their share of the time. */
const STEPS = {
  storage: { text: 'Timing storage', weight: 4 },
  making: { text: 'Making titles', weight: 48 },
  settling: { text: 'Coming to rest', weight: 3 },
  pages: { text: 'Reading pages', weight: 14 },
  filters: { text: 'Filtering', weight: 4 },
  counts: { text: 'Counting', weight: 3 },
  people: { text: 'Opening people', weight: 4 },
  scrolling: { text: 'Scrolling', weight: 12 },
  removing: { text: 'Removing the titles again', weight: 8 },
} as const;

/** A step of a measurement. */
export type StepName = keyof typeof STEPS;

/** All steps in their order. */
export const STEP_NAMES = Object.keys(STEPS) as readonly StepName[];

/** What a step does, for a person. */
export function stepText(name: StepName): string {
  return STEPS[name].text;
}

/** How much of the whole is done when so much of one step is; both 0 to 1. */
export function fractionAt(name: StepName, within: number): number {
  const before = weightOf(STEP_NAMES.slice(0, STEP_NAMES.indexOf(name)));
  return (before + STEPS[name].weight * Math.min(1, within)) / weightOf(STEP_NAMES);
}

function weightOf(names: readonly StepName[]): number {
  return names.reduce((sum, name) => sum + STEPS[name].weight, 0);
}
