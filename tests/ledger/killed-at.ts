import 'fake-indexeddb/auto';

const METHODS = ['get', 'getAll', 'put', 'add', 'delete', 'openCursor', 'openKeyCursor', 'clear'] as const;

class Killed extends Error {
  override readonly name = 'Killed';
}

/** Runs the work in a process that dies at its n-th request to the database; false when it ended before that. */
export async function killedAt(request: number, work: () => Promise<unknown>): Promise<boolean> {
  let requests = 0;
  const restore = METHODS.map((method) => {
    const real = Reflect.get(IDBObjectStore.prototype, method);
    Reflect.set(IDBObjectStore.prototype, method, function (this: IDBObjectStore, ...parameters: unknown[]) {
      requests++;
      if (requests >= request) throw new Killed(`at request ${request}`);
      return Reflect.apply(real, this, parameters);
    });
    return () => Reflect.set(IDBObjectStore.prototype, method, real);
  });
  try {
    await work();
    return false;
  } catch (error) {
    if (requests < request) throw error;
    return true;
  } finally {
    for (const undo of restore) undo();
  }
}
