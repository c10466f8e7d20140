/**
 * Seals what must not lie in the database in clear: API tokens. The key is made on this machine, cannot be exported, and
 * lives in a database of its own.
 */
const DATABASE = 'clientele-vault';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore('keys');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function key(): Promise<CryptoKey> {
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const database = await open();
  try {
    // One transaction decides which key stays, so two contexts that start at once agree on it.
    const store = database.transaction('keys', 'readwrite').objectStore('keys');
    const known: unknown = await settled(store.get('tokens'));
    if (known instanceof CryptoKey) return known;
    await settled(store.put(made, 'tokens'));
    return made;
  } finally {
    database.close();
  }
}

/** Encrypts JSON text (AES-GCM-256); the first 12 bytes are the nonce. */
export async function seal(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce },
    await key(),
    new TextEncoder().encode(text),
  );
  const bytes = new Uint8Array(nonce.length + sealed.byteLength);
  bytes.set(nonce);
  bytes.set(new Uint8Array(sealed), nonce.length);
  return bytes;
}

/** The text again. Throws when the bytes were sealed on another machine or changed. */
export async function unseal(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const plain = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv: bytes.subarray(0, 12) },
    await key(),
    bytes.subarray(12),
  );
  return new TextDecoder().decode(plain);
}
