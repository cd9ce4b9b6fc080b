import type { MigrationStatus, MigrationsApi, MigrationVerdict } from '../../../rpc/migrations-api.ts';
import { ok, type Reply } from '../../../shared/reply.ts';
import type { Connection } from '../engine/connection.ts';
import type { HistoryVerdict } from './check-migration-history.ts';
import type { Migration } from './migration.ts';
import { MigrationService } from './migration-service.ts';

/** Shows the schema's history, for the console and the settings page. */
export class MigrationStatusService implements MigrationsApi {
  readonly #service: MigrationService;
  readonly #migrations: readonly Migration[];

  constructor(connection: Connection, migrations: readonly Migration[]) {
    this.#service = new MigrationService(connection, migrations);
    this.#migrations = migrations;
  }

  async status(): Promise<Reply<readonly MigrationStatus[]>> {
    const applied = await this.#service.history();
    const missing = this.#migrations.slice(applied.length);
    return ok([
      ...applied.map(({ version, name, appliedAt, durationMs }) => ({
        version,
        name,
        appliedAt,
        durationMs,
      })),
      ...missing.map(({ version, name }) => ({ version, name, appliedAt: null, durationMs: null })),
    ]);
  }

  async verify(): Promise<Reply<MigrationVerdict>> {
    const verdict = await this.#service.verify();
    return ok({ state: verdict.state, message: explain(verdict) });
  }
}

function explain(verdict: HistoryVerdict): string {
  switch (verdict.state) {
    case 'current':
      return 'The schema is up to date and its history is as it should be.';
    case 'behind':
      return `Still to be applied: ${verdict.pending.map((migration) => migration.name).join(', ')}.`;
    case 'newer':
      return `A newer Reelshelf has applied ${verdict.newest.name}.`;
    case 'contradiction':
      return verdict.problem;
  }
}
