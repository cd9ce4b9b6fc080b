import { customElement } from 'lit/decorators.js';
import type { CompaniesCriteria } from '../../../app/people/company-order.ts';
import { companyList } from '../../../app/people/name-lists.ts';
import { printRoute } from '../../../app/route.ts';
import { type NamesRoute, NamesView } from './names-view.ts';
import type { NameRow } from './rs-name-list.ts';

/** Every company in the libraries: by name or by number of titles, narrowed by a search. */
@customElement('rs-companies-view')
export class RsCompaniesView extends NamesView<CompaniesCriteria> {
  protected override readonly heading = 'Companies';
  protected override readonly nouns = ['company', 'companies'] as const;
  protected override readonly emptyText =
    'Companies come with your titles: from catalogues, NFO files and matches.';

  protected override get model() {
    return companyList(this.app).model;
  }

  protected override show(criteria: CompaniesCriteria): void {
    this.model.setCriteria(criteria);
  }

  protected override refresh(): Promise<void> {
    return companyList(this.app).refresh();
  }

  protected override go(route: NamesRoute<CompaniesCriteria>, isReplaced: boolean): void {
    const { router } = this.app;
    if (isReplaced) router.replace({ page: 'companies', ...route });
    else router.go({ page: 'companies', ...route });
  }

  protected override open(id: number): void {
    this.app.router.go({ page: 'company', id });
  }

  protected override hrefOf({ id }: NameRow): string {
    return printRoute({ page: 'company', id });
  }

  protected override keyOf({ text = '', sort, descending }: CompaniesCriteria): string {
    return JSON.stringify([text, sort, descending]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-companies-view': RsCompaniesView;
  }
}
