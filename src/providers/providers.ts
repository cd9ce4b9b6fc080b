import type { ProviderId } from '../shared/metadata/provider-id.ts';
import type { MetadataProvider } from './metadata-provider.ts';

/** Every provider by its id. */
export const PROVIDERS: Readonly<Partial<Record<ProviderId, MetadataProvider>>> = {};
