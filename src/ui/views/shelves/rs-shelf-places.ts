import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import { COMPANIES_ROUTE, PEOPLE_ROUTE } from '../../../app/people/names-route.ts';
import { printRoute, type Route } from '../../../app/route.ts';
import { iconHome } from '../../icons.ts';
import {
  iconClock,
  iconCollections,
  iconCompanies,
  iconCopy,
  iconFolder,
  iconHeart,
  iconPeople,
  iconTags,
} from '../../later-icons.ts';
import { controls } from '../../styles/controls.ts';
import { placeStyles } from '../app/place-styles.ts';

/** Pages that belong to a place of these. */
const PART_OF: Readonly<Partial<Record<Route['page'], Route['page']>>> = {
  people: 'person',
  companies: 'company',
  collections: 'collection',
  libraries: 'bin',
};

const PLACES: readonly (readonly [Route, string, TemplateResult])[] = [
  [{ page: 'home' }, 'Home', iconHome],
  [{ page: 'recent' }, 'Recent', iconClock],
  [{ page: 'favourites' }, 'Favourites', iconHeart],
  [{ page: 'collections' }, 'Collections', iconCollections],
  [{ page: 'tags' }, 'Tags', iconTags],
  [PEOPLE_ROUTE, 'People', iconPeople],
  [COMPANIES_ROUTE, 'Companies', iconCompanies],
  [{ page: 'duplicates' }, 'Duplicates', iconCopy],
];

/** Where there is room, the heading above the libraries leads there. */
const NARROW_PLACES: typeof PLACES = [...PLACES, [{ page: 'libraries' }, 'Libraries', iconFolder]];

/** The side bar's ways to what is beside the lists. */
@customElement('rs-shelf-places')
export class RsShelfPlaces extends LitElement {
  static override styles = [
    controls,
    placeStyles,
    css`
      :host {
        display: block;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  /** Icons only. */
  @property({ type: Boolean, reflect: true }) narrow = false;

  constructor() {
    super();
    new ObserveController(this, () => [this.app.router]);
  }

  protected override render(): TemplateResult {
    const shown = this.app.router.value.page;
    return html`<ul>
      ${(this.narrow ? NARROW_PLACES : PLACES).map(([route, name, icon]) => {
        const isCurrent = route.page === shown || shown === PART_OF[route.page];
        return html`<li>
          <a class="place" href=${printRoute(route)} title=${name} aria-label=${this.narrow ? name : nothing} aria-current=${isCurrent ? 'page' : nothing}>
            ${icon}<span class="name text">${name}</span>
          </a>
        </li>`;
      })}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-shelf-places': RsShelfPlaces;
  }
}
