import type { DatabaseClient } from '../../client/database-client.ts';
import type { ShelvesApi } from '../../rpc/shelves-api.ts';
import type { GroupEdit } from '../../shared/edits/group-edit.ts';
import type { Act } from '../../shared/edits/item-edit.ts';
import type { Unwrapped } from '../backend.ts';
import type { EditService } from '../edits/edit-service.ts';

interface ShelfParts {
  readonly edits: () => Promise<EditService>;
}

/** What the pages beside the lists ask, and how tags and collections are changed; loaded when it is first wanted. */
export class Shelves {
  readonly reads: Unwrapped<ShelvesApi>;
  readonly #app: ShelfParts;
  readonly #database: Pick<DatabaseClient, 'read' | 'write'>;

  constructor(app: ShelfParts, database: Pick<DatabaseClient, 'read' | 'write'>) {
    this.#app = app;
    this.#database = database;
    this.reads = {
      home: (limit) => database.read((apis) => apis.shelves.home(limit)),
      tags: () => database.read((apis) => apis.shelves.tags()),
      tagColors: () => database.read((apis) => apis.shelves.tagColors()),
      collections: () => database.read((apis) => apis.shelves.collections()),
      collection: (id) => database.read((apis) => apis.shelves.collection(id)),
      timed: (list, before, limit) => database.read((apis) => apis.shelves.timed(list, before, limit)),
    };
  }

  /** Changes a tag or a collection, says what was done, and offers to take it back. */
  async organise(edit: GroupEdit): Promise<Act> {
    const edits = await this.#app.edits();
    return edits.perform(() => this.change(edit));
  }

  /** The same, without a word. */
  change(edit: GroupEdit): Promise<Act> {
    return this.#database.write((apis) => apis.editWrites.organise(edit));
  }
}
