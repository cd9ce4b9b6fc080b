import { expect, test } from '@playwright/test';
import ts from 'typescript';
import { counted, timed } from '../../src/instrumentation/decorators.ts';
import { Instrumentation } from '../../src/instrumentation/instrumentation.ts';
import {
  incrementCounter,
  isRecording,
  recordSpan,
  sharedInstrumentation,
  shareInstrumentation,
  timer,
} from '../../src/instrumentation/shared-instrumentation.ts';
import { startInstrumentation } from '../../src/instrumentation/start-instrumentation.ts';

// The test runner knows standard decorators only, so the class is compiled as the app's own are.
const SOURCE = `
  class Shelf {
    constructor(factor) { this.factor = factor; }
    @timed() times(value) { return this.factor * value; }
    @timed('shelf.later') async later(value) { return this.factor * value; }
    @timed() fail() { throw new Error('Refused.'); }
    @counted() count(value) { return this.factor + value; }
    @counted('shelf.made') static make() { return new Shelf(3); }
  }
  return Shelf;
`;

interface Shelf {
  times(value: number): number;
  later(value: number): Promise<number>;
  fail(): never;
  count(value: number): number;
}

const { outputText } = ts.transpileModule(`function define() {${SOURCE}}`, {
  compilerOptions: { target: ts.ScriptTarget.ES2023, experimentalDecorators: true },
});
const define = new Function('timed', 'counted', `${outputText}; return define();`);
const ShelfClass: { make(): Shelf } = define(timed, counted);

test.beforeEach(() => shareInstrumentation(new Instrumentation()));

// Tests of other files may run in this process.
test.afterAll(() => {
  sharedInstrumentation()?.disable();
  sharedInstrumentation()?.reset();
});

test('a decorated method does what it did, whether recorded or not', async () => {
  for (const isOn of [false, true]) {
    if (isOn) startInstrumentation();
    expect(isRecording()).toBe(isOn);
    const shelf = ShelfClass.make();
    expect([shelf.times(4), await shelf.later(5), shelf.count(6)]).toEqual([12, 15, 9]);
    expect(() => shelf.fail()).toThrow('Refused.');
    expect(sharedInstrumentation()?.timers().length).toBe(isOn ? 3 : 0);
  }
});

test('calls are timed and counted under the given name or that of class and method', async () => {
  const instrumentation = startInstrumentation();
  const shelf = ShelfClass.make();
  shelf.times(1);
  shelf.times(2);
  await shelf.later(1);
  shelf.count(1);
  expect(() => shelf.fail()).toThrow('Refused.');
  expect(instrumentation.timers().map(({ name, count, failures }) => [name, count, failures])).toEqual([
    ['Shelf.times', 2, 0],
    ['shelf.later', 1, 0],
    ['Shelf.fail', 1, 1],
  ]);
  expect(instrumentation.counters().map(({ name, value }) => [name, value])).toEqual([
    ['shelf.made', 1],
    ['Shelf.count', 1],
  ]);
});

test('started again, the thread keeps its instance', () => {
  const instrumentation = startInstrumentation();
  instrumentation.disable();
  expect(startInstrumentation()).toBe(instrumentation);
  expect(timer('work.sync', () => 3)).toBe(3);
  recordSpan({ name: 'work.known', track: 'Page', start: 0, duration: 2 });
  incrementCounter('work.counted', 2);
  expect(instrumentation.timers().map(({ name }) => name)).toEqual(['work.sync', 'work.known']);
  expect(instrumentation.counters()).toMatchObject([{ name: 'work.counted', value: 2 }]);
});
