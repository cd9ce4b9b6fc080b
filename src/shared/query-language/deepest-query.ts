/** The most brackets and minuses inside of each other that are read, from a text or from storage. */
export const DEEPEST_QUERY = 50;
