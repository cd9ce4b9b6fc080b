import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { peopleList } from '../../../app/people/name-lists.ts';
import { peopleKey } from '../../../app/people/people-source.ts';
import { printRoute } from '../../../app/route.ts';
import type { PeopleCriteria } from '../../../rpc/people-api.ts';
import { ROLES, roleName } from '../../role-name.ts';
import { type NamesRoute, NamesView } from './names-view.ts';
import type { NameRow } from './rs-name-list.ts';

/** Everybody in the libraries: by name or by number of titles, narrowed by a search and a role. */
@customElement('rs-people-view')
export class RsPeopleView extends NamesView<PeopleCriteria> {
  protected override readonly heading = 'People';
  protected override readonly nouns = ['person', 'people'] as const;
  protected override readonly emptyText =
    'People come with your titles: from catalogues, NFO files and matches.';
  protected override readonly hasRoles = true;

  protected override get model() {
    return peopleList(this.app).model;
  }

  protected override show(criteria: PeopleCriteria): void {
    this.model.setCriteria(criteria);
  }

  protected override refresh(): Promise<void> {
    return peopleList(this.app).refresh();
  }

  protected override go(route: NamesRoute<PeopleCriteria>, isReplaced: boolean): void {
    const { router } = this.app;
    if (isReplaced) router.replace({ page: 'people', ...route });
    else router.go({ page: 'people', ...route });
  }

  protected override open(id: number): void {
    this.app.router.go({ page: 'person', id });
  }

  protected override hrefOf({ id }: NameRow): string {
    return printRoute({ page: 'person', id });
  }

  protected override keyOf(criteria: PeopleCriteria): string {
    return peopleKey(criteria);
  }

  protected override renderMoreControls(): TemplateResult {
    const { role = '' } = this.criteria;
    const roles = ROLES.map(([known]) => known);
    const offered = role === '' || roles.includes(role) ? roles : [role, ...roles];
    return html`<select class="field" aria-label="Role" @change=${this.#onRole}>
      <option value="" .selected=${role === ''}>Any role</option>
      ${offered.map((known) => html`<option value=${known} .selected=${known === role}>${roleName(known)}</option>`)}
    </select>`;
  }

  readonly #onRole = (event: Event): void => {
    const { role: _, ...rest } = this.criteria;
    const role = (event.target as HTMLSelectElement).value;
    this.choose(role === '' ? rest : { ...rest, role });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-people-view': RsPeopleView;
  }
}
