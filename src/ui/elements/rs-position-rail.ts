import type { PropertyValues } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { RowAlign } from '../../app/list/list-geometry.ts';
import type { IdentifiedRow, ListLandmark, NavigableListModel } from '../../app/list/navigable-list-model.ts';
import { indexAtShare, labelStep, landmarkOf } from '../../app/list/rail-geometry.ts';
import { controls } from '../styles/controls.ts';
import { ListRangeEvent } from './list-events.ts';
import type { ListPlace } from './list-slice.ts';
import { positionRailStyles } from './position-rail-styles.ts';

/** A list that a rail can stand beside. */
export interface RailedList extends EventTarget {
  readonly model: NavigableListModel<IdentifiedRow> | undefined;
  readonly place: ListPlace;
  scrollToIndex(index: number, options: { readonly align: RowAlign }): void;
}

/** Px a name needs. */
const NAME_HEIGHT = 18;

/** Landmarks passed by Page Up and Page Down. */
const PAGE_STEP = 5;

/**
 * Letters, decades or years beside a sorted list: shows where the list is, and takes it anywhere by
 * drag, tap or keys. Hidden where a list has no landmarks; while they are not known it keeps its room,
 * so that nothing moves when they come.
 */
@customElement('rs-position-rail')
export class RsPositionRail extends LitElement {
  static override styles = [controls, positionRailStyles];

  /** The list it stands beside. */
  @property({ attribute: false }) list: RailedList | undefined;

  /** What the rail is called, to a screen reader. */
  @property() label = 'Place in the list';

  @state() private landmarks: readonly ListLandmark[] = [];
  @state() private present = -1;
  @state() private isDragged = false;
  @state() private room = 26;
  @query('.rail') private rail!: HTMLElement;

  #model: NavigableListModel<IdentifiedRow> | undefined;
  #unsubscribe: (() => void) | undefined;
  #loading: AbortController | undefined;
  #pointerY = 0;
  readonly #resizes = new ResizeObserver(() => {
    this.room = Math.floor(this.clientHeight / NAME_HEIGHT);
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resizes.observe(this);
    this.list?.addEventListener(ListRangeEvent.type, this.#onRange);
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizes.disconnect();
    this.list?.removeEventListener(ListRangeEvent.type, this.#onRange);
    this.#unfollow();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('list')) {
      changed.get('list')?.removeEventListener(ListRangeEvent.type, this.#onRange);
      this.list?.addEventListener(ListRangeEvent.type, this.#onRange);
      this.#follow();
    }
  }

  protected override render(): unknown {
    if (this.landmarks.length < 2) return nothing;
    const name = this.landmarks[this.present]?.label ?? '';
    const isLong = this.landmarks.some(({ label }) => label.length > 2);
    return html`
      <div
        class=${isLong ? 'rail long' : 'rail'}
        role="slider"
        tabindex="0"
        aria-label=${this.label}
        aria-orientation="vertical"
        aria-valuemin="0"
        aria-valuemax=${this.landmarks.length - 1}
        aria-valuenow=${Math.max(0, this.present)}
        aria-valuetext=${name}
        @pointerdown=${this.#onPointerDown}
        @pointermove=${this.#onPointerMove}
        @pointerup=${this.#onPointerEnd}
        @pointercancel=${this.#onPointerEnd}
        @keydown=${this.#onKeyDown}
      >
        ${this.#renderStretches()}
      </div>
      ${this.isDragged ? html`<div class="bubble" aria-hidden="true">${name}</div>` : nothing}
    `;
  }

  protected override updated(): void {
    const bubble = this.renderRoot.querySelector<HTMLElement>('.bubble');
    if (bubble === null) return;
    const limit = this.clientHeight - bubble.offsetHeight;
    bubble.style.top = `${Math.max(0, Math.min(this.#pointerY - bubble.offsetHeight / 2, limit))}px`;
  }

  /** One stretch of equal height for each landmark; as many of them named as have room. */
  #renderStretches(): unknown[] {
    const step = labelStep(this.landmarks.length, this.room);
    return this.landmarks.map(({ label }, which) => {
      const isPresent = which === this.present;
      // A name that would stand under the mark of the present one is left out.
      const isNamed =
        isPresent || (which % step === 0 && (step === 1 || Math.abs(which - this.present) >= step));
      const content = isNamed ? html`<span class="name">${label}</span>` : nothing;
      return html`<div class=${isPresent ? 'stretch present' : 'stretch'}>${content}</div>`;
    });
  }

  #follow(): void {
    const model = this.list?.model;
    if (model === this.#model && this.#unsubscribe !== undefined) return;
    this.#unfollow();
    this.#model = model;
    this.landmarks = [];
    this.#unsubscribe = model?.subscribe((event) => {
      if (event.type === 'changed') return;
      if (event.type === 'reset') this.#begin();
      void this.#load();
    });
    void this.#load();
  }

  /** Another list. That it has no landmarks may be known before it is asked. */
  #begin(): void {
    this.landmarks = [];
    if (this.#model?.hasLandmarks === false) this.toggleAttribute('empty', true);
  }

  #unfollow(): void {
    this.#loading?.abort();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#model = undefined;
  }

  /** A list whose landmarks cannot be had has no rail; the list itself tells what is wrong. */
  async #load(): Promise<void> {
    this.#loading?.abort();
    const loading = new AbortController();
    this.#loading = loading;
    const landmarks = await this.#model?.landmarks(loading.signal).catch(() => []);
    if (loading.signal.aborted || landmarks === undefined) return;
    this.landmarks = landmarks;
    this.toggleAttribute('empty', landmarks.length < 2);
    this.#showPresent();
  }

  #showPresent(): void {
    this.present = landmarkOf(this.landmarks, this.list?.place.index ?? 0);
  }

  readonly #onRange = (): void => {
    this.#follow();
    if (!this.isDragged) this.#showPresent();
  };

  readonly #onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    this.rail.setPointerCapture(event.pointerId);
    this.isDragged = true;
    this.#goTo(event);
  };

  readonly #onPointerMove = (event: PointerEvent): void => {
    if (this.isDragged) this.#goTo(event);
  };

  readonly #onPointerEnd = (): void => {
    this.isDragged = false;
    this.#showPresent();
  };

  #goTo(event: PointerEvent): void {
    const { top, height } = this.rail.getBoundingClientRect();
    this.#pointerY = event.clientY - this.getBoundingClientRect().top;
    const index = indexAtShare(this.landmarks, this.#model?.total ?? 0, (event.clientY - top) / height);
    this.present = landmarkOf(this.landmarks, index);
    this.list?.scrollToIndex(index, { align: 'start' });
    this.requestUpdate();
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const last = this.landmarks.length - 1;
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: this.present + 1,
      ArrowRight: this.present + 1,
      ArrowUp: this.present - 1,
      ArrowLeft: this.present - 1,
      PageDown: this.present + PAGE_STEP,
      PageUp: this.present - PAGE_STEP,
      Home: 0,
      End: last,
    };
    const target = targets[event.key];
    if (target === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const which = Math.max(0, Math.min(target, last));
    this.list?.scrollToIndex(this.landmarks[which]?.at ?? 0, { align: 'start' });
    this.present = which;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-position-rail': RsPositionRail;
  }
}
