import { type Output, refuse } from './output.ts';

type Verb = (args: readonly string[], io: Output) => Promise<number>;

/** Loaded one at a time: a verb costs only its own code. Each answers with the exit code. */
const VERBS: ReadonlyMap<string, () => Promise<{ readonly run: Verb }>> = new Map([
  ['orders', () => import('./orders.ts')],
  ['score', () => import('./score-files.ts')],
  ['recognise', () => import('./recognise.ts')],
]);

/** Runs one verb. A thrown error is a bug of ours, and still one line for the person at the terminal. */
async function main([name, ...args]: readonly string[], io: Output): Promise<number> {
  const load = VERBS.get(name ?? '');
  if (load === undefined) {
    const wrong = name === undefined ? 'no verb given' : `unknown verb "${name}"`;
    return refuse(io, `${wrong}; usage: npm run -s tool -- ${[...VERBS.keys()].join('|')} …`);
  }
  try {
    const { run } = await load();
    return await run(args, io);
  } catch (error) {
    return refuse(io, `${name} failed, which is a bug: ${error instanceof Error ? error.message : String(error)}`);
  }
}

// Who reads the output may stop early (`| head`): what is left to say then has no reader, which is no failure of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

process.exitCode = await main(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
