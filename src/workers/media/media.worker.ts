import { expose } from 'comlink';
import { MediaService } from './media-service.ts';

// Under a name, as every worker's APIs are: see `client/connect-apis.ts`.
expose({ media: new MediaService() });
