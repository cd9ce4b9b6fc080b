/** Whether a region of TTML, by its attributes, lies in the upper half of the picture. */
export function isRegionOnTop(attributes: ReadonlyMap<string, string>): boolean {
  const top = percent(attributes.get('origin'));
  const height = percent(attributes.get('extent'));
  if (top === undefined) return false;
  const bottom = top + (height ?? 0);
  // A region over all of the picture has its text where it is aligned to.
  if (bottom > 50 && top < 50) return attributes.get('displayalign') === 'before' && top < 25;
  return bottom <= 50;
}

/** Of the height, the second of two. */
function percent(value: string | undefined): number | undefined {
  const found = /^\s*-?[\d.]{1,12}%\s+(-?\d{1,3}(?:\.\d{1,9})?)%\s*$/.exec(value ?? '');
  return found === null ? undefined : Number(found[1]);
}
