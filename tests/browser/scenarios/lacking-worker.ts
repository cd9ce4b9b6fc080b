import '/src/workers/db/db.worker.ts';

// The database worker in a browser that lacks something, acted out before its first message.

const create = FileSystemFileHandle.prototype.createSyncAccessHandle;

switch (new URL(location.href).searchParams.get('lacks')) {
  case 'unsafe handles':
    // As Firefox does: the mode is taken and ignored.
    FileSystemFileHandle.prototype.createSyncAccessHandle = function (this: FileSystemFileHandle) {
      return create.call(this);
    };
    break;
  case 'opfs':
    // As Firefox's private windows do.
    navigator.storage.getDirectory = () => Promise.reject(new DOMException('Refused', 'SecurityError'));
}
