import { deepEqual } from 'node:assert/strict';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { ListSelection } from '../../src/app/selection/list-selection.ts';

type Deed =
  | { readonly kind: 'toggle' | 'extend' | 'key'; readonly at: number }
  | { readonly kind: 'all' | 'clear' }
  | { readonly kind: 'change'; readonly order: readonly number[] };

const ID = fc.integer({ min: 1, max: 70_000 });
const ORDER = fc.uniqueArray(ID, { minLength: 1, maxLength: 12 });
const AT = fc.nat({ max: 11 });
const DEED: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ kind: fc.constantFrom('toggle', 'extend', 'key'), at: AT }),
  fc.record({ kind: fc.constantFrom('all', 'clear') }),
  fc.record({ kind: fc.constant('change'), order: ORDER }),
);

/** The same by plain sets and lists. */
class Plain {
  ids = new Set<number>();
  base: ReadonlySet<number> | undefined = undefined;
  anchor: number | undefined = undefined;
  reached: number | undefined = undefined;

  toggle(id: number): void {
    if (!this.ids.delete(id)) this.ids.add(id);
    this.begin(id);
  }

  follow(order: readonly number[]): void {
    const before = this.ids.size;
    this.ids = new Set([...this.ids].filter((each) => order.includes(each)));
    if (this.ids.size < before) this.base = undefined;
  }

  begin(id: number): void {
    this.anchor = id;
    this.reached = id;
    this.base = undefined;
  }

  extend(order: readonly number[], to: number): void {
    const from = this.anchor === undefined ? -1 : order.indexOf(this.anchor);
    const start = from < 0 ? to : from;
    this.anchor = order[start];
    this.reached = order[to];
    this.base ??= new Set(this.ids);
    this.ids = new Set([...this.base, ...order.slice(Math.min(start, to), Math.max(start, to) + 1)]);
  }
}

/** Does a deed to both. */
async function doBoth(
  selection: ListSelection,
  plain: Plain,
  order: readonly number[],
  deed: Deed,
  show: (order: readonly number[]) => void,
): Promise<void> {
  const at = 'at' in deed ? deed.at % order.length : 0;
  const id = order[at] as number;
  const next = Math.min(at + 1, order.length - 1);
  switch (deed.kind) {
    case 'toggle':
      selection.toggle(id);
      plain.toggle(id);
      break;
    case 'extend':
      await selection.extendTo(at, id);
      plain.extend(order, at);
      break;
    case 'key':
      selection.goOnFrom(id);
      if (id !== plain.reached) plain.begin(id);
      await selection.extendTo(next);
      plain.extend(order, next);
      break;
    case 'all':
      await selection.selectAll();
      plain.ids = new Set([...plain.ids, ...order]);
      plain.base = undefined;
      break;
    case 'clear':
      selection.clear();
      Object.assign(plain, new Plain());
      break;
    case 'change':
      show(deed.order);
      await selection.follow();
      plain.follow(deed.order);
  }
}

test('what is selected is what a list of ids would say, whatever becomes of the order', async () => {
  await fc.assert(
    fc.asyncProperty(ORDER, fc.array(DEED, { maxLength: 25 }), async (first, deeds) => {
      let order = first as readonly number[];
      const selection = new ListSelection(async () => Uint32Array.from(order));
      const plain = new Plain();
      for (const deed of deeds) {
        await doBoth(selection, plain, order, deed, (changed) => {
          order = changed;
        });
        deepEqual(selection.value, { size: plain.ids.size, isOn: plain.ids.size > 0 });
        deepEqual(
          [...(await selection.ids())],
          order.filter((each) => plain.ids.has(each)),
        );
      }
    }),
    { numRuns: 300 },
  );
});

test('an answer that is slower than the next deed changes nothing', async () => {
  let answer: (order: Uint32Array) => void = () => undefined;
  const order = new Promise<Uint32Array>((resolve) => {
    answer = resolve;
  });
  const selection = new ListSelection(() => order);
  const all = selection.selectAll();
  selection.toggle(3);
  answer(Uint32Array.from([1, 2, 3]));
  await all;
  expect(selection.value).toEqual({ size: 1, isOn: true });
});

test('selecting goes on without anything selected until it is ended', () => {
  const selection = new ListSelection(async () => new Uint32Array());
  selection.begin();
  selection.toggle(1);
  selection.toggle(1);
  expect(selection.value).toEqual({ size: 0, isOn: true });
  selection.clear();
  expect(selection.value).toEqual({ size: 0, isOn: false });
});

test('a selection stays with its list, and goes with another', () => {
  const selection = new ListSelection(async () => Uint32Array.of(1, 2, 3));
  selection.keepTo('all');
  selection.toggle(2);
  selection.keepTo('all');
  expect(selection.value).toEqual({ size: 1, isOn: true });
  selection.keepTo('films');
  expect(selection.value).toEqual({ size: 0, isOn: false });
});
