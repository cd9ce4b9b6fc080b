/** Control and formatting characters that show nothing or turn the text around them about. */
const INVISIBLE = /[\p{Cc}\u200b\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/gu;
const TAG = /<\/?[a-z][^<>]{0,1000}>|<!--.*?-->/gi;
const BREAKING_TAG = /<\/?(?:p|br|div|li|h\d|tr)\b[^<>]{0,1000}>/gi;
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi;
const NAMED_ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  eacute: 'é',
  egrave: 'è',
  uuml: 'ü',
  ouml: 'ö',
  auml: 'ä',
};
/** Text in which nothing needs to be cleaned, told at once: ASCII, Latin letters and quotes, single spaces. */
const PLAIN = /^[!-%'-~\u00c0-\u017f\u2013-\u201d\u2026](?: ?[!-%'-~\u00c0-\u017f\u2013-\u201d\u2026])*$/;

/** One line of text: NFC, without invisible characters, spaces collapsed. "" if nothing is left. */
export function cleanLine(text: string): string {
  if (PLAIN.test(text)) return text;
  const visible = decodeEntities(text).toWellFormed().replace(/\s+/g, ' ').replace(INVISIBLE, '');
  return visible.normalize('NFC').replace(/ {2,}/g, ' ').trim();
}

/** Text of several paragraphs, parted by one empty line: HTML tags are taken out, entities are decoded. */
export function cleanParagraphs(text: string): string {
  const plain = decodeEntities(text.replace(BREAKING_TAG, '\n\n').replace(TAG, ''));
  return plain
    .split(/\n\s*\n|\r\n?\s*\r\n?/)
    .map(cleanLine)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** Text of at most `length` UTF-16 code units, not cut within a character. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  return text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd();
}

/** "Tom &amp; Jerry" → "Tom & Jerry"; the text is never parsed as HTML. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (entity, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED_ENTITIES[name.toLowerCase()] ?? entity;
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}
