import { type CatalogueInfo, CatalogueReader } from '../../interop/catalogue-reader.ts';
import type { CataloguePreview } from '../../rpc/media-api.ts';
import type { CatalogueItem, RejectedLine } from '../../shared/catalogue-item.ts';
import type { FieldMapping } from '../../shared/catalogue-mapping.ts';

const PREVIEW_ITEMS = 20;
const MOST_REJECTED = 100;
/** The last four bytes of a gzip file: its uncompressed length (RFC 1952). */
const GZIP_SIZE_BYTES = 4;
/** Where that length cannot be: catalogues shrink to about a quarter. */
const USUAL_RATIO = 4;

/** Looks at the beginning of a catalogue file; throws what {@link CatalogueReader.open} throws. */
export async function previewFile(file: File, mapping: FieldMapping): Promise<CataloguePreview> {
  const reader = await CatalogueReader.open(file, mapping);
  const items: CatalogueItem[] = [];
  const rejected: RejectedLine[] = [];
  try {
    for await (const chunk of reader.read()) {
      items.push(...chunk.items.slice(0, PREVIEW_ITEMS - items.length));
      rejected.push(...chunk.rejected.slice(0, MOST_REJECTED - rejected.length));
      if (items.length >= PREVIEW_ITEMS || rejected.length >= MOST_REJECTED) break;
    }
  } finally {
    await reader.close();
  }
  const { format, gzipped, encoding } = reader.info;
  const estimatedItems = await estimateItems(file, reader.info);
  const facts = { file: file.name, sizeBytes: file.size, format, gzipped, encoding, estimatedItems };
  return { ...facts, mapping: reader.info.mapping, items, rejected };
}

/** As many records to the byte in the whole file as in its beginning. */
async function estimateItems(file: File, { head, gzipped, encoding }: CatalogueInfo): Promise<number> {
  if (head.isWhole) return head.records;
  const bytes = gzipped ? await inflatedSize(file) : file.size;
  const utf8Bytes = encoding.startsWith('UTF-16') ? bytes / 2 : bytes;
  return Math.max(head.records, Math.round((head.records / head.bytes) * utf8Bytes));
}

async function inflatedSize(file: File): Promise<number> {
  const trailer = await file.slice(-GZIP_SIZE_BYTES).arrayBuffer();
  if (trailer.byteLength < GZIP_SIZE_BYTES) return file.size;
  const size = new DataView(trailer).getUint32(0, true);
  // Of several members it is the last one's, and beyond 4 GB it has started anew.
  return size > file.size ? size : file.size * USUAL_RATIO;
}
