/** Most UTF-16 code units of a person's name in cast or crew, however it comes into the library. */
export const LONGEST_PERSON_NAME = 200;
/** Most UTF-16 code units of what somebody plays or does in a title, however it comes into the library. */
export const LONGEST_CHARACTER = 300;
