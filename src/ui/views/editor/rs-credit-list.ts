import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { App } from '../../../app/app.ts';
import {
  type CreditsOfRole,
  changeRole,
  creditsByRole,
  moveCredit,
} from '../../../app/edits/credit-draft.ts';
import type { DraftCredit } from '../../../app/edits/item-draft.ts';
import {
  characterFault,
  creditsFault,
  faultyCredits,
  personNameFault,
} from '../../../shared/edits/edit-fault.ts';
import { formatCount } from '../../../shared/format-number.ts';
import { iconClose } from '../../icons.ts';
import { iconArrowDown, iconArrowUp, iconGrip } from '../../later-icons.ts';
import { ROLES, roleName } from '../../role-name.ts';
import { dragRow } from '../../row-drag.ts';
import { controls } from '../../styles/controls.ts';
import { movableList } from '../../styles/movable-rows.ts';
import { plainButton } from '../../styles/plain-button.ts';
import '../search/rs-name-field.ts';
import type { NamesEvent, RsNameField } from '../search/rs-name-field.ts';
import { creditListStyles } from './credit-list-styles.ts';

const ROLE_NAMES = ROLES.map(([role]) => role);
/** People of a role that are shown until a person wants to see all. */
const FEW = 8;

/** `rs-credits`: cast and crew are to be these. */
export class CreditsEvent extends Event {
  static readonly type = 'rs-credits';
  readonly credits: readonly DraftCredit[];

  constructor(credits: readonly DraftCredit[]) {
    super(CreditsEvent.type);
    this.credits = credits;
  }
}

/** Cast and crew of a title by role: people are added, moved, given another part and taken out. */
@customElement('rs-credit-list')
export class RsCreditList extends LitElement {
  static override styles = [controls, movableList, plainButton, creditListStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) credits: readonly DraftCredit[] = [];
  /** Cast and crew as the title has them: of those nothing is found wrong. */
  @property({ attribute: false }) stored: readonly DraftCredit[] = [];
  /** Whoever is added gets it. */
  @state() private roleToGive = 'actor';
  @state() private opened: ReadonlySet<string> = new Set();
  /** Places of those that cannot be stored. */
  #faulty: ReadonlySet<number> = new Set();

  /** Something that was typed cannot be stored. */
  get isFaulty(): boolean {
    return creditsFault(this.credits, this.stored) !== undefined || this.#nameField?.isFaulty === true;
  }

  /** A name is typed that was not taken yet. */
  get hasTyped(): boolean {
    return this.#nameField?.hasTyped === true;
  }

  /** At what cannot be stored, where there is such a thing. */
  override focus(options?: FocusOptions): void {
    const [place] = faultyCredits(this.credits, this.stored);
    if (place !== undefined) void this.#focusCredit(place);
    else if (this.#nameField?.isFaulty) this.#nameField.focus();
    else super.focus(options);
  }

  /** It may be among those of its role that are not shown. */
  async #focusCredit(place: number, field: 'input' | 'select' = 'input'): Promise<void> {
    const role = this.credits[place]?.role;
    if (role !== undefined) this.opened = new Set([...this.opened, role]);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`li[data-place="${place}"] ${field}`)?.focus();
  }

  get #nameField(): RsNameField | null {
    return this.renderRoot.querySelector('rs-name-field');
  }

  protected override render(): TemplateResult {
    this.#faulty = new Set(faultyCredits(this.credits, this.stored));
    return html`
      ${repeat(
        creditsByRole(this.credits, ROLE_NAMES),
        ({ role }) => role,
        (group) => this.#renderGroup(group),
      )}
      <div class="add">
        <rs-name-field .app=${this.app} field="person" label="Add a person" hint="Add a person" .faultOf=${personNameFault} .names=${[]} @rs-names=${this.#add}></rs-name-field>
        <select class="field" aria-label="Role of whoever is added" .value=${live(this.roleToGive)} @change=${(
          event: Event,
        ) => {
          this.roleToGive = (event.target as HTMLSelectElement).value;
        }}>${ROLE_NAMES.map((role) => html`<option value=${role} ?selected=${role === this.roleToGive}>${roleName(role)}</option>`)}</select>
      </div>
    `;
  }

  #renderGroup({ role, places }: CreditsOfRole): TemplateResult {
    const shown = this.opened.has(role) ? places : places.slice(0, FEW);
    const hidden = places.length - shown.length;
    // Who comes first of those that were not there gets the focus of the button that goes.
    const open = async () => {
      this.opened = new Set([...this.opened, role]);
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>(`li[data-place="${places[FEW]}"] input`)?.focus();
    };
    const name = role === 'actor' ? 'Cast' : roleName(role);
    const keys = keysOf(this.credits, shown);
    return html`<section aria-label=${name}>
      <h3>${name}</h3>
      <ol>${repeat(
        shown,
        (place) => keys.get(place),
        (place, at) => this.#renderCredit(place, at, places.length),
      )}</ol>
      ${hidden === 0 ? nothing : html`<button class="plain" type="button" @click=${() => void open()}>Show ${formatCount(hidden)} more</button>`}
    </section>`;
  }

  #renderCredit(place: number, at: number, count: number): TemplateResult | typeof nothing {
    const credit = this.credits[place];
    if (credit === undefined) return nothing;
    const { name, role, character } = credit;
    const roles = ROLE_NAMES.includes(role) ? ROLE_NAMES : [...ROLE_NAMES, role];
    const fault = this.#faulty.has(place) ? characterFault(character) : undefined;
    const type = (event: Event) =>
      this.#change(place, { ...credit, character: (event.target as HTMLInputElement).value });
    return html`<li data-place=${place}>
      <span class="handle" @pointerdown=${(event: PointerEvent) => this.#drag(event, place, at)}>${iconGrip}</span>
      <span class="who" title=${name}>${name}</span>
      <input class="field" type="text" autocomplete="off" placeholder=${role === 'actor' ? 'Character' : 'Part'} aria-label=${`${name}: ${role === 'actor' ? 'character' : 'part'}`} aria-invalid=${fault !== undefined} aria-describedby=${fault === undefined ? nothing : `fault-${place}`} .value=${live(character)} @input=${type} />
      <select class="field" aria-label=${`${name}: role`} .value=${live(role)} @change=${(event: Event) => void this.#changeRole(place, (event.target as HTMLSelectElement).value)}>
        ${roles.map((one) => html`<option value=${one} ?selected=${one === role}>${roleName(one)}</option>`)}
      </select>
      <span class="steps">
        <button class="button quiet icon" type="button" aria-label=${`${name}: up`} aria-disabled=${at === 0} @click=${() => void this.#step(place, at, -1, count)}>${iconArrowUp}</button>
        <button class="button quiet icon" type="button" aria-label=${`${name}: down`} aria-disabled=${at === count - 1} @click=${() => void this.#step(place, at, 1, count)}>${iconArrowDown}</button>
        <button class="button quiet icon" type="button" aria-label=${`${name}: remove`} @click=${() => this.#tell(this.credits.filter((_, one) => one !== place))}>${iconClose}</button>
      </span>
      ${fault === undefined ? nothing : html`<p class="fault" id=${`fault-${place}`}>${fault}</p>`}
    </li>`;
  }

  #change(place: number, credit: DraftCredit): void {
    this.#tell(this.credits.map((one, at) => (at === place ? credit : one)));
  }

  /** They come last in the other role, and the focus goes along: the next key is for them as well. */
  async #changeRole(place: number, role: string): Promise<void> {
    this.#tell(changeRole(this.credits, place, role));
    await this.#focusCredit(this.credits.length - 1, 'select');
  }

  /** The focus goes along with the person. */
  async #step(place: number, at: number, by: -1 | 1, count: number): Promise<void> {
    const to = at + by;
    if (to < 0 || to >= count) return;
    const role = this.credits[place]?.role;
    const places = this.credits.flatMap((credit, one) => (credit.role === role ? [one] : []));
    this.#tell(moveCredit(this.credits, place, to));
    await this.updateComplete;
    const row = this.renderRoot.querySelector(`li[data-place="${places[to]}"]`);
    row?.querySelector<HTMLElement>(`.steps button:nth-child(${by < 0 ? 1 : 2})`)?.focus();
  }

  #drag(event: PointerEvent, place: number, at: number): void {
    const list = (event.target as HTMLElement).closest('ol');
    const rows = [...(list?.querySelectorAll<HTMLElement>('li') ?? [])];
    dragRow(event, rows, at, (to) => this.#tell(moveCredit(this.credits, place, to)));
  }

  readonly #add = ({ names }: NamesEvent): void => {
    const name = names.at(-1)?.trim();
    if (name === undefined || name === '') return;
    const role = this.roleToGive;
    this.opened = new Set([...this.opened, role]);
    this.#tell([...this.credits, { personId: null, name, role, character: '' }]);
  };

  #tell(credits: readonly DraftCredit[]): void {
    this.credits = credits;
    this.dispatchEvent(new CreditsEvent(credits));
  }
}

/** By place: what tells each of one role from the others of it, also when they move. Somebody may be there twice. */
function keysOf(credits: readonly DraftCredit[], places: readonly number[]): ReadonlyMap<number, string> {
  const counts = new Map<string, number>();
  const keyOf = (place: number): string => {
    const person = `${credits[place]?.personId}-${credits[place]?.name}`;
    const nth = counts.get(person) ?? 0;
    counts.set(person, nth + 1);
    return `${person}-${nth}`;
  };
  return new Map(places.map((place) => [place, keyOf(place)]));
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-credit-list': RsCreditList;
  }
}
