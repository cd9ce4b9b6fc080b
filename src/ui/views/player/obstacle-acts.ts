import type { App } from '../../../app/app.ts';
import { copyText } from '../../../app/copy-text.ts';
import type { OpenedFile } from '../../../app/playback/open-title.ts';
import { saveFile } from '../../../app/save-file.ts';
import type { PlayRequest } from './next-up-controller.ts';
import type { ObstacleActs } from './player-panels.ts';

/**
 * What can be done with a file that does not play here.
 * @param act what the first button does
 */
export function obstacleActs(
  app: Pick<App, 'dialog' | 'toasts'>,
  request: PlayRequest,
  opened: OpenedFile | undefined,
  act: () => void,
): ObstacleActs {
  const contents = opened?.outcome.state === 'ready' ? opened.outcome.file : undefined;
  const canShare = contents !== undefined && navigator.canShare?.({ files: [contents] }) === true;
  return {
    act,
    copyPath: () => void copyText(app.toasts, opened?.file.path ?? '', 'Its path was copied'),
    save: contents && (() => saveFile(contents.name, contents)),
    share: canShare ? () => void navigator.share({ files: [contents] }).catch(() => undefined) : undefined,
    play: ({ id }) => app.dialog.set({ ...request, fileId: id }),
  };
}
