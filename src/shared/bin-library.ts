/** The library that deleted titles are in: it stands in no list of libraries. */
export const BIN_LIBRARY_ID = 0;
