import type { ChangeEvent } from '../../../rpc/change-event.ts';
import type { MetadataWritesApi } from '../../../rpc/metadata-writes-api.ts';
import type { Connection } from '../engine/connection.ts';

/** Stores what providers say of items. */
export function createMetadataWrites(
  _connection: Connection,
  _publish: (event: ChangeEvent) => void,
): MetadataWritesApi {
  return {} as never;
}
