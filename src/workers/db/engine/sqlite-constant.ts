/** Constants of SQLite's C interface that this engine uses (https://www.sqlite.org/c3ref/constlist.html). */
export const SQLITE_OK = 0;
export const SQLITE_BUSY = 5;
export const SQLITE_ROW = 100;
export const SQLITE_DONE = 101;

export const SQLITE_OPEN_READWRITE = 0x2;
export const SQLITE_OPEN_CREATE = 0x4;
export const SQLITE_OPEN_MAIN_DB = 0x100;

export const SQLITE_LOCK_NONE = 0;
export const SQLITE_FCNTL_SYNC = 21;
export const SQLITE_FCNTL_COMMIT_ATOMIC_WRITE = 32;
export const SQLITE_IOERR_WRITE = 778;

export const SQLITE_PREPARE_PERSISTENT = 0x1;
export const SQLITE_STMTSTATUS_FULLSCAN_STEP = 1;
export const SQLITE_STMTSTATUS_SORT = 2;
export const SQLITE_STMTSTATUS_VM_STEP = 4;
export const SQLITE_STMTSTATUS_REPREPARE = 5;

export const SQLITE_INTEGER = 1;
export const SQLITE_FLOAT = 2;
export const SQLITE_TEXT = 3;
export const SQLITE_BLOB = 4;
export const SQLITE_NULL = 5;

/** The bound memory stays valid until the statement has run: SQLite need not copy it. */
export const SQLITE_STATIC = 0;
