import type { ChangeEvent } from '../../rpc/change-event.ts';
import type { Backend } from '../backend.ts';
import type { SettingsStore } from '../settings-store.ts';
import { CompanyListModel } from './company-list-model.ts';
import { PeopleListModel } from './people-list-model.ts';
import { PeopleSource } from './people-source.ts';

/** A list that outlives its view, so that coming back shows it at once. */
export class NameList<Model extends PeopleListModel | CompanyListModel> {
  readonly model: Model;
  readonly #invalidate: () => void;
  #isOutdated = false;

  /** @param invalidate Has what the model was given read anew when it is next asked for. */
  constructor(backend: Pick<Backend, 'onChange'>, model: Model, invalidate: () => void) {
    this.model = model;
    this.#invalidate = invalidate;
    backend.onChange(({ kinds }: ChangeEvent) => {
      this.#isOutdated ||= kinds.some((kind) => kind === 'item' || kind === 'person' || kind === 'database');
    });
  }

  /** Reads the list anew if something has changed; what is shown stays until the answer. */
  async refresh(): Promise<void> {
    if (!this.#isOutdated) return;
    this.#isOutdated = false;
    this.#invalidate();
    if (this.model.isTotalKnown) await this.model.refresh();
  }
}

/** What lists are made with. */
interface Parts {
  readonly backend: Backend;
  readonly settings: SettingsStore;
}

const peopleLists = new WeakMap<Backend, NameList<PeopleListModel>>();
const companyLists = new WeakMap<Backend, NameList<CompanyListModel>>();

/** The list of people of this backend, made when it is first asked for. */
export function peopleList({ backend, settings }: Parts): NameList<PeopleListModel> {
  const known = peopleLists.get(backend);
  if (known) return known;
  const source = new PeopleSource(backend);
  const { pageSize, prefetchThreshold } = settings.value;
  const model = new PeopleListModel(
    source,
    backend.people,
    { sort: 'name', descending: false },
    { pageSize, prefetchThreshold },
  );
  const list = new NameList(backend, model, () => source.invalidate());
  peopleLists.set(backend, list);
  return list;
}

/** The list of companies of this backend, made when it is first asked for. */
export function companyList({ backend, settings }: Parts): NameList<CompanyListModel> {
  const known = companyLists.get(backend);
  if (known) return known;
  const { pageSize, prefetchThreshold } = settings.value;
  const model = new CompanyListModel(
    backend.people,
    { sort: 'name', descending: false },
    { pageSize, prefetchThreshold },
  );
  const list = new NameList(backend, model, () => model.invalidate());
  companyLists.set(backend, list);
  return list;
}
