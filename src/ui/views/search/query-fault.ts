import { css, html, type TemplateResult } from 'lit';
import type { QueryError } from '../../../shared/query-language/query-criteria.ts';

/** Letters shown before the place of an error: of a long text only its surroundings are. */
const BEFORE = 60;
const AFTER = 40;

/** What is wrong with a query: its text again with the place underlined, and the reason. */
export function queryFault(text: string, { message, start: at, end: last }: QueryError): TemplateResult {
  const from = Math.max(0, at - BEFORE);
  const end = Math.max(at + 1, last);
  // An end that is missing is pointed at where it should be.
  const marked = text.slice(at, end) || ' ';
  const rest = text.slice(end, end + AFTER);
  return html`<div class="fault" id="fault" role="status">
    <code>${from > 0 ? '…' : ''}${text.slice(from, at)}<span class="wrong">${marked}</span>${rest}${text.length > end + AFTER ? '…' : ''}</code>
    <span class="why">${message}</span>
  </div>`;
}

export const queryFaultStyles = css`
  .fault {
    display: grid;
    gap: 2px;
    min-width: 0;
    padding: var(--space-2) var(--space-4) var(--space-3);
  }

  .fault code {
    overflow: hidden;
    font-family: var(--font-mono);
    font-size: var(--size-1);
    line-height: 22px;
    text-overflow: ellipsis;
    white-space: pre;
  }

  .wrong {
    color: var(--danger);
    font-weight: 600;
    text-decoration: underline wavy var(--danger);
    text-decoration-skip-ink: none;
    text-underline-offset: 4px;
  }

  .why {
    color: var(--danger);
    text-wrap: pretty;
  }
`;
