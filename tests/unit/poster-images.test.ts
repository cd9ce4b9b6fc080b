import { expect, test } from '@playwright/test';
import { PosterImages } from '../../src/app/artwork/poster-images.ts';

/** Pictures that are read by hand: frames and answers come when they are told to. */
function fixture(capacity = 10) {
  const frames: (() => void)[] = [];
  const reads: { readonly keys: readonly string[]; readonly answer: (blobs: (Blob | null)[]) => void }[] = [];
  const images = new PosterImages({
    capacity,
    nextFrame: (work) => frames.push(work),
    decode: async () => {},
    read: (keys) => new Promise((answer) => reads.push({ keys, answer })),
  });
  const nextFrame = () => frames.shift()?.();
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  const answerAll = async () => {
    nextFrame();
    const read = reads.at(-1);
    read?.answer(read.keys.map(() => new Blob(['x'])));
    await settle();
  };
  return { images, frames, reads, nextFrame, answerAll, settle };
}

test('what is wanted in one frame is read at once, the newest first, without what is not wanted any more', async () => {
  const { images, reads, nextFrame, settle } = fixture();
  const told: string[] = [];
  images.want('a', 'small', (url) => told.push(`a ${url !== null}`));
  const release = images.want('b', 'small', () => told.push('b'));
  images.want('c', 'small', (url) => told.push(`c ${url !== null}`));
  release();
  expect(reads).toHaveLength(0);
  nextFrame();
  expect(reads.map(({ keys }) => keys)).toEqual([['c', 'a']]);
  reads[0]?.answer([new Blob(['c']), null]);
  await settle();
  expect(told.sort()).toEqual(['a false', 'c true']);
  expect(images.get('c', 'small')).toMatch(/^blob:/);
  expect(images.get('a', 'small')).toBeUndefined();
});

test('one batch is read at a time, and what is wanted meanwhile waits for it', async () => {
  const { images, frames, reads, nextFrame, settle } = fixture();
  images.want('a', 'small', () => {});
  nextFrame();
  const release = images.want('b', 'small', () => {});
  images.want('c', 'medium', () => {});
  expect(frames).toHaveLength(0);
  release();
  reads[0]?.answer([new Blob(['a'])]);
  await settle();
  nextFrame();
  expect(reads.map(({ keys }) => keys)).toEqual([['a'], ['c']]);
});

test('the least recently used addresses are revoked', async () => {
  const { images, answerAll } = fixture(2);
  const revoked: string[] = [];
  const { revokeObjectURL } = URL;
  URL.revokeObjectURL = (url) => revoked.push(url);
  try {
    for (const key of ['a', 'b']) {
      images.want(key, 'small', () => {});
      await answerAll();
    }
    const b = images.get('b', 'small');
    const a = images.get('a', 'small');
    images.want('c', 'small', () => {});
    await answerAll();
    expect(revoked).toEqual([b]);
    expect(images.get('a', 'small')).toBe(a);
    expect(images.get('b', 'small')).toBeUndefined();
  } finally {
    URL.revokeObjectURL = revokeObjectURL;
  }
});

test('a read that fails tells everybody that there is no picture', async () => {
  const images = new PosterImages({
    nextFrame: (work) => work(),
    decode: async () => {},
    read: () => Promise.reject(new Error('gone')),
  });
  const told = await new Promise((resolve) => images.want('a', 'small', resolve));
  expect(told).toBeNull();
});
