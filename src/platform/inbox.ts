/**
 * Files on their way into or out of the background. They lie in the extension's private file system, because messages carry
 * JSON only, and so that a killed import finds its files again.
 */
const ROOT = 'inbox';

async function folder(id: string, create: boolean): Promise<FileSystemDirectoryHandle> {
  const root = await (await navigator.storage.getDirectory()).getDirectoryHandle(ROOT, { create: true });
  return root.getDirectoryHandle(id, { create });
}

/** Stores the files under a new id. Names are kept by position, so that two files of one name do not meet. */
export async function deposit(files: readonly Blob[], onProgress: (share: number) => void = () => {}): Promise<string> {
  const id = crypto.randomUUID();
  const target = await folder(id, true);
  for (const [position, file] of files.entries()) {
    const handle = await target.getFileHandle(String(position), { create: true });
    await file.stream().pipeTo(await handle.createWritable());
    onProgress((position + 1) / files.length);
  }
  return id;
}

export async function withdraw(id: string, position: number): Promise<File> {
  return (await (await folder(id, false)).getFileHandle(String(position))).getFile();
}

/** Writes one file line by line, for exports too large for one string. */
export async function depositLines(lines: AsyncIterable<string>): Promise<string> {
  const id = crypto.randomUUID();
  const handle = await (await folder(id, true)).getFileHandle('0', { create: true });
  const writable = await handle.createWritable();
  let pending = '';
  for await (const line of lines) {
    pending += `${line}\n`;
    if (pending.length > 1_000_000) {
      await writable.write(pending);
      pending = '';
    }
  }
  await writable.write(pending);
  await writable.close();
  return id;
}

/** Forgets one deposit; a missing one is fine. */
export async function discard(id: string): Promise<void> {
  const root = await (await navigator.storage.getDirectory()).getDirectoryHandle(ROOT, { create: true });
  await root.removeEntry(id, { recursive: true }).catch(() => {});
}

export async function discardAll(): Promise<void> {
  await (await navigator.storage.getDirectory()).removeEntry(ROOT, { recursive: true }).catch(() => {});
}
