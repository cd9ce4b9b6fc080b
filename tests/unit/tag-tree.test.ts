import { deepEqual, equal, ok } from 'node:assert/strict';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { mergeTagRequest } from '../../src/app/tags/merge-tags.ts';
import { matchingTags, mergedByRename, type TagNode, tagTree } from '../../src/app/tags/tag-tree.ts';
import { groupFault } from '../../src/shared/edits/group-fault.ts';
import { tagNameFault } from '../../src/shared/edits/name-fault.ts';
import { renamedTag } from '../../src/shared/renamed-tag.ts';
import { movedPositions } from '../../src/workers/db/services/moved-positions.ts';
import { branchesOf, branchOf } from '../../src/workers/db/services/tag-branch.ts';

const PART = fc.constantFrom('a', 'B', 'c d', 'é');
const NAME = fc.array(PART, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
const TAGS = fc.uniqueArray(NAME, { selector: (name) => name.toLowerCase(), maxLength: 12 }).chain((names) =>
  fc.tuple(
    ...names.map((name, at) =>
      fc.record({
        id: fc.constant(at + 1),
        name: fc.constant(name),
        color: fc.constantFrom(null, '#112233'),
        count: fc.nat({ max: 3 }),
      }),
    ),
  ),
);

function* all(nodes: readonly TagNode[]): Generator<TagNode> {
  for (const node of nodes) {
    yield node;
    yield* all(node.children);
  }
}

test('the tree holds every tag once below what its name says, with the colour of the nearest above', () => {
  fc.assert(
    fc.property(TAGS, (tags) => {
      const nodes = [...all(tagTree({ tags, branches: [] }))];
      const named = nodes
        .filter(({ isTag }) => isTag)
        .map(({ name, count, ownColor }) => ({ name, count, ownColor }));
      const byName = (one: { name: string }, other: { name: string }) => (one.name < other.name ? -1 : 1);
      deepEqual(
        named.sort(byName),
        tags.map(({ name, count, color }) => ({ name, count, ownColor: color })).sort(byName),
      );
      for (const node of nodes) {
        for (const child of node.children) {
          ok(child.name.toLowerCase().startsWith(`${node.name.toLowerCase()}/`));
          equal(child.color, child.ownColor ?? node.color);
        }
        equal(
          node.total,
          node.children.reduce((sum, { total }) => sum + total, node.count),
        );
      }
    }),
  );
});

test('a branch is a tag with all below it; of those with titles the ones of several tags are counted apart', () => {
  fc.assert(
    fc.property(TAGS, NAME, (tags, name) => {
      const branch = branchOf(tags, name);
      const parts = name.toLowerCase().split('/');
      for (const tag of tags) {
        const isBelow = parts.every((part, at) => tag.name.toLowerCase().split('/')[at] === part);
        equal(branch.includes(tag), isBelow);
      }
      const counted = branchesOf(tags).get(name.toLowerCase()) ?? [];
      const having = tags.filter((tag) => branch.includes(tag) && tag.count > 0).map(({ id }) => id);
      expect([...counted].sort()).toEqual(having.length > 1 ? having.sort() : []);
    }),
  );
});

test('renaming a branch keeps what is below it apart; what would be another’s name is told before', () => {
  fc.assert(
    fc.property(TAGS, NAME, NAME, (tags, name, to) => {
      fc.pre(groupFault({ kind: 'rename-tag', name, to }) === undefined);
      const branch = branchOf(tags, name);
      const renamed = branch.map((tag) => renamedTag(tag.name, { name, to }).toLowerCase());
      expect(new Set(renamed).size).toBe(branch.length);
      const others = tags.filter((tag) => !branch.includes(tag)).map((tag) => tag.name);
      expect(mergedByRename(tags, name, to).sort()).toEqual(
        others.filter((other) => renamed.includes(other.toLowerCase())).sort(),
      );
    }),
  );
});

test('a tag can be merged into all but itself and what is below it, in words that say what happens', () => {
  fc.assert(
    fc.property(TAGS, NAME, (tags, name) => {
      const tree = tagTree({ tags, branches: [] });
      const nodes = [...all(tree)];
      const node = nodes.find((one) => one.name.toLowerCase() === name.toLowerCase());
      fc.pre(node !== undefined);
      const asked: string[] = [];
      const { targets } = mergeTagRequest(tree, node, (to) => asked.push(to));
      const branch = [...all([node])].map((one) => one.name);
      const names = targets.map((target) => target.name);
      expect([...names, ...branch].sort()).toEqual(nodes.map((one) => one.name).sort());
      for (const to of names)
        expect(groupFault({ kind: 'rename-tag', name: node.name, to }), to).toBeUndefined();
      for (const { merge } of targets) merge();
      expect(asked).toEqual(names);
    }),
  );
  const tag = (id: number, name: string, count: number) => ({ id, name, color: null, count });
  const tags = [tag(1, 'mood', 1), tag(2, 'mood/warm', 2), tag(3, 'sea', 1), tag(4, 'tide', 0)];
  const tree = tagTree({ tags, branches: [{ name: 'mood', count: 3 }] });
  const words = (name: string, to: string) => {
    const node = tree.find((one) => one.name === name);
    const { targets } = mergeTagRequest(tree, node as TagNode, () => undefined);
    return targets.find((target) => target.name === to)?.words;
  };
  expect(words('sea', 'mood/warm')).toBe(
    '1 title tagged “sea” will be tagged “mood/warm” instead. This can be undone.',
  );
  expect(words('mood', 'sea')).toBe(
    '3 titles have “mood” or a tag below it. “sea” takes its place: “mood/warm” becomes “sea/warm”. This can be undone.',
  );
  expect(words('tide', 'sea')).toBe('No title has “tide”: it is deleted. This can be undone.');
});

test('a filter keeps what is above and below of what it finds', () => {
  const list = ['mood', 'mood/warm', 'mood/warm/deep', 'sea'].map((name, at) => ({
    id: at,
    name,
    color: null,
    count: 1,
  }));
  const found = matchingTags(tagTree({ tags: list, branches: [{ name: 'mood', count: 2 }] }), ' WARM');
  expect([...all(found)].map(({ name }) => name)).toEqual(['mood', 'mood/warm', 'mood/warm/deep']);
  expect(found[0]?.total).toBe(2);
  expect(matchingTags(found, 'none')).toEqual([]);
});

test('names of tags have no empty part, nor spaces beside a /', () => {
  expect(['a', 'a/b c', 'É/1'].map(tagNameFault)).toEqual([undefined, undefined, undefined]);
  for (const name of ['', ' a', 'a/', '/a', 'a//b', 'a/ b', 'x'.repeat(101)])
    expect(tagNameFault(name), name).toBeDefined();
});

test('a branch is renamed by its parts, however their letters are written', () => {
  const composed = 'caf\u00e9';
  const decomposed = 'cafe\u0301/noir';
  expect(renamedTag(decomposed, { name: composed, to: 'Art/Bar' })).toBe('Art/Bar/noir');
  expect(renamedTag(composed, { name: composed, to: 'Bar' })).toBe('Bar');
  const tags = ['Bar/noir', composed, decomposed].map((name, id) => ({ id, name, color: null, count: 1 }));
  expect(mergedByRename(tags, composed, 'bar')).toEqual(['Bar/noir']);
});

test('a place that is moved leaves all others in their order, and changes only those between', () => {
  const places = fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 12 }).map((steps) => {
    let position = 0;
    return steps.map((step, at) => {
      position += step;
      return { itemId: at + 1, position };
    });
  });
  fc.assert(
    fc.property(places, fc.nat(11), fc.nat(11), (before, fromAny, toAny) => {
      const from = fromAny % before.length;
      const to = toAny % before.length;
      const changed = new Map(
        movedPositions(before, from, to).map(({ place, position }) => [place.itemId, position]),
      );
      const after = before
        .map(({ itemId, position }) => ({ itemId, position: changed.get(itemId) ?? position }))
        .sort((one, other) => one.position - other.position || one.itemId - other.itemId);
      const wanted = before.map(({ itemId }) => itemId);
      wanted.splice(to, 0, ...wanted.splice(from, 1));
      expect(after.map(({ itemId }) => itemId)).toEqual(wanted);
      const isStrict = before.every(
        ({ position }, at) => at === 0 || position > (before[at - 1]?.position ?? -1),
      );
      if (isStrict) expect(changed.size).toBe(from === to ? 0 : Math.abs(from - to) + 1);
    }),
  );
});
