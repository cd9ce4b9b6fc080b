const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

const FORMATS = UNITS.map(
  (unit, power) =>
    new Intl.NumberFormat(undefined, {
      style: 'unit',
      unit,
      // The short form has no plural of bytes.
      unitDisplay: power === 0 ? 'long' : 'short',
      maximumFractionDigits: power >= 3 ? 1 : 0,
    }),
);

/** A size in bytes in the unit that suits it, in steps of 1000: "12 bytes", "700 MB", "4.3 GB". */
export function formatSize(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  return FORMATS[power]?.format(bytes / 1000 ** power) ?? '';
}
