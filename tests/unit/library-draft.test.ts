import { expect, test } from '@playwright/test';
import {
  libraryBasis,
  libraryChanges,
  libraryDraft,
  rebaseLibrary,
} from '../../src/app/libraries/library-draft.ts';
import type { Library } from '../../src/shared/library.ts';

const before = libraryDraft({
  ...{ id: 1, name: 'Films', mediaType: 'movie', color: null, isActive: true },
  ...{ description: null, defaultDestination: 'Disk 1' },
} as Library);

test('a library is stored as what differs, with what that was thought of for', () => {
  const changes = libraryChanges(before, {
    ...before,
    name: ' Films ',
    description: ' Old. ',
    isActive: false,
  });
  expect(changes).toEqual({ description: 'Old.', isActive: false });
  expect(libraryBasis(before, changes)).toEqual({ description: null, isActive: true });
});

test('a library that was changed elsewhere: what was not touched follows, of what was both stay', () => {
  const mine = { ...before, name: 'My films', description: 'Typed.', isActive: false };
  const now = {
    ...before,
    name: 'Films',
    description: 'Theirs.',
    isActive: false,
    defaultDestination: 'Disk 2',
  };
  const { draft, conflicts, taken } = rebaseLibrary(before, mine, now);
  expect({ conflicts, taken }).toEqual({ conflicts: ['description'], taken: ['defaultDestination'] });
  expect(draft).toEqual({ ...mine, defaultDestination: 'Disk 2' });
});
