/** Colours offered for libraries and tags, by name: alike in lightness, and told apart on light and dark. */
export const COLOR_PALETTE: readonly (readonly [name: string, color: string])[] = [
  ['Red', '#d24d4d'],
  ['Orange', '#d0752f'],
  ['Yellow', '#b98d1d'],
  ['Green', '#4b9a55'],
  ['Teal', '#2b9a92'],
  ['Blue', '#4a82d2'],
  ['Violet', '#8a68d0'],
  ['Pink', '#c65a9c'],
];
