import { expose } from 'comlink';
import { MediaService } from './media-service.ts';

expose(new MediaService());
