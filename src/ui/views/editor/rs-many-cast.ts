import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { App } from '../../../app/app.ts';
import { spreadWords, valueWords } from '../../../app/edits/effect-words.ts';
import {
  type CastChoices,
  castChoicesFault,
  choiceOf,
  chooseMember,
  isChanged,
  type MemberChoice,
  NO_CAST,
} from '../../../app/edits/many-cast.ts';
import { commonValue } from '../../../app/edits/many-draft.ts';
import { castFault } from '../../../shared/edits/edit-fault.ts';
import type { CastSpread, MemberCount } from '../../../shared/edits/many-values.ts';
import { formatCount } from '../../../shared/format-number.ts';
import { iconClose, iconPlus } from '../../icons.ts';
import { iconRename } from '../../later-icons.ts';
import { ROLES, roleName } from '../../role-name.ts';
import { controls } from '../../styles/controls.ts';
import { plainButton } from '../../styles/plain-button.ts';
import '../search/rs-name-field.ts';
import type { NamesEvent, RsNameField } from '../search/rs-name-field.ts';
import { manyCastStyles } from './many-cast-styles.ts';
import './rs-credit-list.ts';
import type { CreditsEvent, RsCreditList } from './rs-credit-list.ts';

const ROLE_NAMES = ROLES.map(([role]) => role);
/** People that are shown until a person wants to see all. */
const FEW = 8;

/** `rs-cast`: this is to become of cast and crew. */
export class CastEvent extends Event {
  static readonly type = 'rs-cast';
  readonly choices: CastChoices;

  constructor(choices: CastChoices) {
    super(CastEvent.type);
    this.choices = choices;
  }
}

/** Who is in how many of many titles: to be given to all, given another part, and taken out; and who is to come. */
@customElement('rs-many-cast')
export class RsManyCast extends LitElement {
  static override styles = [controls, plainButton, manyCastStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) spread!: CastSpread;
  /** Titles. */
  @property({ type: Number }) count = 0;
  @property({ attribute: false }) choices: CastChoices = NO_CAST;
  @state() private isAll = false;
  /** Whose part is being changed, by person and role. */
  @state() private opened: ReadonlySet<string> = new Set();

  /** Something that was typed cannot be stored. */
  get isFaulty(): boolean {
    return castChoicesFault(this.choices) !== undefined || this.#faultyName !== undefined;
  }

  /** A name is typed that was not taken yet. */
  get hasTyped(): boolean {
    const fields = this.renderRoot.querySelectorAll<RsNameField | RsCreditList>(
      'rs-name-field, rs-credit-list',
    );
    return [...fields].some(({ hasTyped }) => hasTyped);
  }

  override focus(): void {
    const place =
      this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"], .fault') ?? this.#faultyName;
    place?.focus();
  }

  get #faultyName(): RsNameField | undefined {
    return [...this.renderRoot.querySelectorAll('rs-name-field')].find(({ isFaulty }) => isFaulty);
  }

  protected override render(): TemplateResult {
    const { members } = this.spread;
    const fault = castChoicesFault({ ...NO_CAST, add: this.choices.add });
    const shown = this.isAll ? members : members.slice(0, FEW);
    return html`
      ${members.length === 0 ? nothing : html`<ul>${shown.map((member, at) => this.#renderMember(member, at))}</ul>`}
      ${this.#renderRest(members.length - shown.length)}
      <section aria-label="To be added to all">
        <h3>Add to all</h3>
        <rs-credit-list .app=${this.app} .credits=${this.choices.add} @rs-credits=${({ credits }: CreditsEvent) => this.#tell({ ...this.choices, add: credits })}></rs-credit-list>
        ${fault === undefined ? nothing : html`<p class="note fault" role="alert" tabindex="-1">${fault}</p>`}
      </section>
      <section aria-label="To be taken out of all">
        <h3>Take out of all, in whatever role</h3>
        <rs-name-field .app=${this.app} field="person" label="Take a person out of all" hint="Take a person out" .faultOf=${nameFaultOf} .names=${this.choices.remove} @rs-names=${({ names }: NamesEvent) => this.#tell({ ...this.choices, remove: names })}></rs-name-field>
      </section>
    `;
  }

  #renderRest(hidden: number): TemplateResult | typeof nothing {
    const { distinct, members } = this.spread;
    const others = distinct === null ? 'many' : formatCount(distinct - members.length + hidden);
    if (others === '0') return nothing;
    return hidden > 0
      ? html`<button class="plain" type="button" @click=${() => void this.#showAll()}>and ${others} more</button>`
      : html`<p class="note">and ${others} more, in fewer titles each: their names can be typed below.</p>`;
  }

  /** Who comes first of those that were not there gets the focus of the button that goes. */
  async #showAll(): Promise<void> {
    this.isAll = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`li:nth-child(${FEW + 1}) button`)?.focus();
  }

  #renderMember(member: MemberCount, at: number): TemplateResult {
    const { name, role, count, characters } = member;
    const choice = choiceOf(this.choices, member);
    const isOpen =
      choice.reach !== 'none' && (this.opened.has(keyOf(member)) || partFault(choice) !== undefined);
    const isInAll = count === this.count;
    const reach = (to: MemberChoice['reach']) => () =>
      this.#choose(member, { reach: choice.reach === to ? 'held' : to });
    const who = `${name}, ${roleName(role)}`;
    return html`<li class="${choice.reach} ${isChanged(choice) ? 'changed' : ''}">
      <div class="row">
        <span class="who">${name}</span>
        <span class="part">${roleName(role)}${partWords(characters)}</span>
        <span class="count">${isInAll ? 'all' : `${formatCount(count)} of ${formatCount(this.count)}`}</span>
        <span class="steps">
          ${isInAll ? nothing : html`<button class="button quiet icon" type="button" aria-pressed=${choice.reach === 'all'} aria-label=${`${who}: give to all`} title="Give to all" @click=${reach('all')}>${iconPlus}</button>`}
          <button class="button quiet icon" type="button" aria-expanded=${isOpen} aria-disabled=${choice.reach === 'none'} aria-label=${`${who}: change the part`} title="Change the part" @click=${() => choice.reach === 'none' || this.#toggle(member)}>${iconRename}</button>
          <button class="button quiet icon" type="button" aria-pressed=${choice.reach === 'none'} aria-label=${`${who}: take out of all`} title="Take out of all" @click=${reach('none')}>${iconClose}</button>
        </span>
      </div>
      ${isOpen ? this.#renderPart(member, choice, at) : nothing}
    </li>`;
  }

  #renderPart(member: MemberCount, choice: MemberChoice, at: number): TemplateResult {
    const { name, role, characters } = member;
    const common = commonValue(characters);
    const roles = ROLE_NAMES.includes(role) ? ROLE_NAMES : [...ROLE_NAMES, role];
    const fault = partFault(choice);
    const typed = choice.toCharacter;
    const hint = typed === undefined && common === undefined ? 'Several characters' : 'No character';
    const setRole = (event: Event) =>
      this.#choose(member, { toRole: (event.target as HTMLSelectElement).value });
    const type = (event: Event) => {
      const text = (event.target as HTMLInputElement).value;
      const isUntouched = common === undefined ? text === '' : text.trim() === String(common ?? '');
      this.#choose(member, { toCharacter: isUntouched ? undefined : text });
    };
    // The button goes: who uses the keyboard goes on at the field.
    const clear = (change: Parameters<typeof chooseMember>[2]) => (event: Event) => {
      const field = (event.target as Element).closest('.change')?.querySelector('input');
      this.#choose(member, change);
      field?.focus();
    };
    return html`<div class="change">
      <select class="field" aria-label=${`${name}: role`} @change=${setRole}>
        ${roles.map((one) => html`<option value=${one} .selected=${one === (choice.toRole ?? role)}>${roleName(one)}</option>`)}
      </select>
      <input class="field" type="text" autocomplete="off" placeholder=${hint} aria-label=${`${name}: character`} aria-invalid=${fault !== undefined} aria-describedby="fault-${at}" .value=${live(typed ?? String(common ?? ''))} @input=${type} />
      ${common === undefined && typed !== '' ? html`<button class="plain" type="button" aria-label=${`${name}: no character in all`} @click=${clear({ toCharacter: '' })}>Clear</button>` : nothing}
      ${isChanged(choice) ? html`<button class="plain" type="button" aria-label=${`${name}: leave the part as it is`} @click=${clear({ toRole: undefined, toCharacter: undefined })}>Leave as it is</button>` : nothing}
      <p class="note ${fault === undefined ? '' : 'fault'}" id="fault-${at}" aria-live="polite">${fault ?? (isChanged(choice) ? 'Will be so wherever they have this role' : '')}</p>
    </div>`;
  }

  #toggle(member: MemberCount): void {
    const opened = new Set(this.opened);
    if (!opened.delete(keyOf(member))) opened.add(keyOf(member));
    this.opened = opened;
  }

  #choose(member: MemberCount, change: Parameters<typeof chooseMember>[2]): void {
    this.#tell(chooseMember(this.choices, member, change));
  }

  #tell(choices: CastChoices): void {
    this.dispatchEvent(new CastEvent(choices));
  }
}

function keyOf({ personId, role }: MemberCount): string {
  return `${personId}-${role}`;
}

function nameFaultOf(name: string): string | undefined {
  return castFault({ kind: 'cast', add: [], remove: [{ personId: null, name, role: null }], change: [] });
}

function partFault(choice: MemberChoice): string | undefined {
  return castChoicesFault({ ...NO_CAST, held: [choice] });
}

/** What they play: " as Keeper", " as Keeper (3), nothing (1)", ", different characters". */
function partWords(characters: MemberCount['characters']): string {
  const common = commonValue(characters);
  if (common === null) return '';
  if (common !== undefined) return ` as ${valueWords(common)}`;
  if (characters.values.every(({ count }) => count === 1)) return ', different characters';
  return ` as ${spreadWords(characters) ?? ''}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-many-cast': RsManyCast;
  }
}
