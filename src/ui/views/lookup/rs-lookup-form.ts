import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { LookUpFields } from '../../../app/metadata/look-up/query-of-item.ts';
import { parseTitleAddress } from '../../../app/metadata/look-up/title-address.ts';
import { iconSearch } from '../../icons.ts';
import { controls } from '../../styles/controls.ts';
import { LookUpEvent } from './look-up-event.ts';

/** What is looked up: title, year and kind, or the id or address of the title elsewhere. Fires `rs-look-up`. */
@customElement('rs-lookup-form')
export class RsLookupForm extends LitElement {
  static override styles = [
    controls,
    css`
      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 88px 110px auto;
        gap: var(--space-3);
        align-items: end;
      }

      label {
        display: grid;
        gap: var(--space-1);
        min-width: 0;
        font-weight: 500;
      }

      .field {
        width: 100%;
        min-width: 0;
        font-weight: 400;
      }

      .address {
        grid-column: 1 / -1;
      }

      .problem {
        grid-column: 1 / -1;
        margin: calc(-1 * var(--space-2)) 0 0;
        color: var(--danger);
      }

      .year {
        font-variant-numeric: tabular-nums;
      }

      @media (max-width: 640px) {
        form {
          grid-template-columns: 1fr 1fr;
        }

        .title,
        .button {
          grid-column: 1 / -1;
        }
      }
    `,
  ];

  /** What stands in the fields at first. */
  @property({ attribute: false }) fields!: LookUpFields;
  @state() private problem: string | undefined;
  @query('form') private form!: HTMLFormElement;
  @query('[name=title]') private titleField!: HTMLInputElement;

  /** Puts the keyboard into the title, all of it selected. */
  override focus(options?: FocusOptions): void {
    this.titleField.focus(options);
    this.titleField.select();
  }

  protected override render(): TemplateResult {
    const { title, year, kind } = this.fields;
    const kinds = [
      ['', 'Either'],
      ['movie', 'Film'],
      ['series', 'Series'],
    ] as const;
    return html`<form @submit=${this.#submit}>
      <label class="title">Title<input class="field" name="title" maxlength="300" autocomplete="off" .value=${title} /></label>
      <label>Year<input class="field year" name="year" inputmode="numeric" pattern="\\d{4}" maxlength="4" title="Four digits, or nothing" autocomplete="off" .value=${year?.toString() ?? ''} /></label>
      <label>Kind<select class="field" name="kind">
        ${kinds.map(([value, name]) => html`<option value=${value} ?selected=${value === (kind ?? '')}>${name}</option>`)}
      </select></label>
      <button class="button" type="submit">${iconSearch}Search</button>
      <label class="address">Or its id or address
        <input class="field" name="address" maxlength="500" autocomplete="off" spellcheck="false"
          placeholder="tt0133093, or a page at IMDb, TMDB, TVmaze, Wikidata or AniList"
          aria-invalid=${this.problem !== undefined} aria-describedby=${this.problem === undefined ? nothing : 'problem'} />
      </label>
      ${this.problem === undefined ? nothing : html`<p class="problem" id="problem" role="alert">${this.problem}</p>`}
    </form>`;
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const data = new FormData(this.form);
    const text = (name: string) => String(data.get(name) ?? '').trim();
    const address = parseTitleAddress(text('address') || text('title'));
    if (text('address') !== '' && address === null) {
      this.problem = 'This is no id or address of a title, such as tt0133093 or tmdb:603.';
      return;
    }
    if (address === null && text('title') === '') {
      this.problem = 'Enter a title, or its id.';
      return;
    }
    this.problem = undefined;
    const kind = text('kind');
    const year = text('year');
    this.dispatchEvent(
      new LookUpEvent(
        address ?? {
          title: text('title'),
          year: year === '' ? null : Number(year),
          kind: kind === 'movie' || kind === 'series' ? kind : null,
        },
      ),
    );
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-lookup-form': RsLookupForm;
  }
}
