/** A library's name from that of a catalogue: without its ending, underlines as spaces. */
export function nameFromFile(fileName = ''): string {
  const plain = fileName.replace(/(\.(gz|jsonl|ndjson|json|csv|tsv|txt))+$/i, '');
  return plain.replaceAll('_', ' ').trim() || 'Imported';
}
