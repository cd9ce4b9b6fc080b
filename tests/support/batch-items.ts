/** Items of a batch where a test does not care. */
export const BATCH_ITEMS = 2000;
