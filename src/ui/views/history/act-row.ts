import { css, html, type TemplateResult } from 'lit';
import type { App } from '../../../app/app.ts';
import { actWords } from '../../../app/edits/act-words.ts';
import type { Act } from '../../../shared/edits/item-edit.ts';

/** What of an act is shown. */
interface ShownAct {
  readonly act: Act;
  /** What was done; its words, perhaps with a link among them. */
  readonly deed: unknown;
  /** When it was done, in words. */
  readonly when: string;
}

/** A row of a list of acts: what was done at the left, with when, and the way back or forth at the right. */
export function renderActRow(app: App, { act, deed, when }: ShownAct): TemplateResult {
  const isToUndo = act.undoneAt === null;
  const name = isToUndo ? 'Undo' : 'Redo';
  return html`<li class=${isToUndo ? '' : 'undone'}>
    <div>
      <div class="deed">${deed}</div>
      <p class="when">${when}${isToUndo ? '' : ' · Undone'}</p>
    </div>
    <button class="button" type="button" aria-label=${`${name}: ${actWords(act)}`} @click=${() => void turn(app, act.id, isToUndo)}>${name}</button>
  </li>`;
}

/** Says what came of it. */
async function turn(app: App, actId: number, isToUndo: boolean): Promise<void> {
  try {
    const edits = await app.edits();
    if (isToUndo) edits.undo(actId);
    else edits.redo(actId);
  } catch (error) {
    app.toasts.showError(error);
  }
}

/** Of a list (`ul`) of such rows. */
export const actRowStyles = css`
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 var(--space-4);
    align-items: center;
    min-height: 56px;
    padding: var(--space-2) 0;
    border-top: 1px solid var(--line);
  }

  .deed {
    overflow-wrap: anywhere;
  }

  .deed a {
    color: inherit;
    font-weight: 500;
    text-decoration-color: var(--line-control);
    text-underline-offset: 3px;
  }

  .undone .deed {
    color: var(--text-muted);
  }

  .when {
    margin: 2px 0 0;
    color: var(--text-muted);
    font-variant-numeric: tabular-nums;
  }
`;
