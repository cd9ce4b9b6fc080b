import { html, type TemplateResult } from 'lit';
import type { App } from '../../../app/app.ts';
import type { LibraryRoute, Route } from '../../../app/route.ts';
import type { LazyElementController } from '../../lazy-element-controller.ts';
import { keepPagePlaces } from './page-places.ts';

/** What a page is made with. */
export interface PageParts {
  readonly app: App;
  /** The button that opens the side bar on a narrow page. */
  readonly menu: TemplateResult;
  readonly lazy: LazyElementController;
  /** What pages are scrolled in, once it is there. */
  readonly scroller: () => HTMLElement | null;
}

let arePlacesKept = false;

/** Every page but the list, which the first screen shows; each one's code is loaded when it is first shown. */
export function renderPage(
  route: Exclude<Route, LibraryRoute>,
  { app, menu, lazy, scroller }: PageParts,
): unknown {
  if (!arePlacesKept) keepPagePlaces(scroller, app.titles);
  arePlacesKept = true;
  switch (route.page) {
    case 'home':
      return lazy.show(
        'rs-home-view',
        () => import('../shelves/rs-home-view.ts'),
        () => html`<rs-home-view .app=${app}>${menu}</rs-home-view>`,
      );
    case 'recent':
      return lazy.show(
        'rs-recent-view',
        () => import('../shelves/rs-recent-view.ts'),
        () => html`<rs-recent-view .app=${app} .list=${route.list ?? 'added'}>${menu}</rs-recent-view>`,
      );
    case 'favourites':
      return lazy.show(
        'rs-favourites-view',
        () => import('../shelves/rs-favourites-view.ts'),
        () => html`<rs-favourites-view .app=${app}>${menu}</rs-favourites-view>`,
      );
    case 'tags':
      return lazy.show(
        'rs-tags-view',
        () => import('../tags/rs-tags-view.ts'),
        () => html`<rs-tags-view .app=${app}>${menu}</rs-tags-view>`,
      );
    case 'collections':
      return lazy.show(
        'rs-collections-view',
        () => import('../collections/rs-collections-view.ts'),
        () => html`<rs-collections-view .app=${app}>${menu}</rs-collections-view>`,
      );
    case 'collection':
      return lazy.show(
        'rs-collection-view',
        () => import('../collections/rs-collection-view.ts'),
        () => html`<rs-collection-view .app=${app} .collectionId=${route.id}>${menu}</rs-collection-view>`,
      );
    case 'item':
      return lazy.show(
        'rs-item-view',
        () => import('../item/rs-item-view.ts'),
        () => html`<rs-item-view .app=${app} .itemId=${route.id}>${menu}</rs-item-view>`,
      );
    case 'person':
      return lazy.show(
        'rs-person-view',
        () => import('../person/rs-person-view.ts'),
        () => html`<rs-person-view .app=${app} .personId=${route.id}>${menu}</rs-person-view>`,
      );
    case 'people':
      return lazy.show(
        'rs-people-view',
        () => import('../people/rs-people-view.ts'),
        () => html`<rs-people-view .app=${app} .route=${route}>${menu}</rs-people-view>`,
      );
    case 'company':
      return lazy.show(
        'rs-company-view',
        () => import('../people/rs-company-view.ts'),
        () => html`<rs-company-view .app=${app} .companyId=${route.id}>${menu}</rs-company-view>`,
      );
    case 'companies':
      return lazy.show(
        'rs-companies-view',
        () => import('../people/rs-companies-view.ts'),
        () => html`<rs-companies-view .app=${app} .route=${route}>${menu}</rs-companies-view>`,
      );
    case 'dashboard':
      return lazy.show(
        'rs-dashboard-view',
        () => import('../dashboard/rs-dashboard-view.ts'),
        () => html`<rs-dashboard-view .app=${app} .libraryId=${route.libraryId}>${menu}</rs-dashboard-view>`,
      );
    case 'jobs':
      return lazy.show(
        'rs-jobs-view',
        () => import('../jobs/rs-jobs-view.ts'),
        () => html`<rs-jobs-view .app=${app}>${menu}</rs-jobs-view>`,
      );
    case 'job':
      return lazy.show(
        'rs-job-report',
        () => import('../jobs/rs-job-report.ts'),
        () => html`<rs-job-report .app=${app} .jobId=${route.id}>${menu}</rs-job-report>`,
      );
    case 'inbox':
      return lazy.show(
        'rs-inbox-view',
        () => import('../inbox/rs-inbox-view.ts'),
        () => html`<rs-inbox-view .app=${app} .list=${route.list}>${menu}</rs-inbox-view>`,
      );
    case 'settings':
      return lazy.show(
        'rs-settings-view',
        () => import('../settings/rs-settings-view.ts'),
        () => html`<rs-settings-view .app=${app} .section=${route.section}>${menu}</rs-settings-view>`,
      );
    case 'providers':
      return lazy.show(
        'rs-providers-view',
        () => import('../providers/rs-providers-view.ts'),
        () => html`<rs-providers-view .app=${app}>${menu}</rs-providers-view>`,
      );
    case 'history':
      return lazy.show(
        'rs-history-view',
        () => import('../history/rs-history-view.ts'),
        () => html`<rs-history-view .app=${app}>${menu}</rs-history-view>`,
      );
    case 'libraries':
    case 'bin':
      return lazy.show(
        'rs-libraries-view',
        () => import('../libraries/rs-libraries-view.ts'),
        () => html`<rs-libraries-view .app=${app}>${menu}</rs-libraries-view>`,
      );
    case 'duplicates':
      return lazy.show(
        'rs-duplicates-view',
        () => import('../duplicates/rs-duplicates-view.ts'),
        () => html`<rs-duplicates-view .app=${app}>${menu}</rs-duplicates-view>`,
      );
    case 'searches':
      return lazy.show(
        'rs-searches-view',
        () => import('../saved-searches/rs-searches-view.ts'),
        () => html`<rs-searches-view .app=${app}>${menu}</rs-searches-view>`,
      );
    case 'measure':
      return lazy.show(
        'rs-measure-view',
        () => import('../measure/rs-measure-view.ts'),
        () => html`<rs-measure-view .app=${app}>${menu}</rs-measure-view>`,
      );
  }
}
