import { writeFile } from 'node:fs/promises';
import { fail, ok, type Result } from '../orders/result.ts';
import { dayOf, parseDay } from '../orders/time.ts';
import { MODEL_CHOICES } from '../value/purchase/fit-purchase.ts';
import { readArguments } from './arguments.ts';
import { type Output, refuse } from './output.ts';
import { readOrderFiles } from './read-files.ts';
import { type ScoreOptions, score } from './score.ts';

const USAGE =
  'usage: score FILE… [--as-of DAY] [--horizon 39w|365d] [--unit week|day] [--model NAME] [--out customers.csv]';
/** No model of people buying holds longer. */
const LONGEST_DAYS = 36_525;
const OPTIONS = ['as-of', 'horizon', 'unit', 'model', 'out', 'marketplace', 'shop'] as const;

/** The verb `score`: reads reports, fits and scores, prints the report and writes the customers; answers with the exit code. */
export async function run(args: readonly string[], io: Output): Promise<number> {
  const wanted = readArguments(args, OPTIONS);
  if (!wanted.ok) return refuse(io, `${wanted.error}; ${USAGE}`);
  const { files, options } = wanted.value;
  const chosen = scoreOptions(options);
  if (!chosen.ok) return refuse(io, `${chosen.error}; ${USAGE}`);

  const started = performance.now();
  const reading = await readOrderFiles(files, options);
  if (!reading.ok) return refuse(io, reading.error);
  const readMs = performance.now() - started;
  const { orders, rejected, unreadable } = reading.value;
  for (const { file, reason } of unreadable) io.err(`${file}: ${reason}\n`);
  for (const { file, row, reason } of rejected.slice(0, 20)) io.err(`${file}, line ${row}: ${reason}\n`);
  if (rejected.length > 20) io.err(`… and ${rejected.length - 20} more rejected rows: see the verb orders\n`);
  const bought = orders.filter(
    ({ customer, status, total }) => customer !== null && status === 'kept' && (total ?? 0) >= 0,
  );
  if (bought.length === 0) return refuse(io, 'no kept order names its buyer: there is nobody to score');
  const { asOf } = chosen.value;
  if (asOf !== undefined && !bought.some(({ placedAt }) => dayOf(placedAt) <= asOf))
    return refuse(io, `nobody had bought by ${asOf}: there is nobody to score`);

  const { report, csv } = score(orders, chosen.value);
  if (options.out !== undefined) {
    const failure = await writeFile(options.out, csv).catch((error: Error) => error);
    if (failure) return refuse(io, `${options.out} cannot be written: ${failure.message}`);
  }
  io.out(`${JSON.stringify({ ...report, timings: { readMs, ...report.timings } }, null, 2)}\n`);
  return rejected.length + unreadable.length > 0 ? 1 : 0;
}

function scoreOptions(options: Readonly<Partial<Record<(typeof OPTIONS)[number], string>>>): Result<ScoreOptions> {
  const asOf = options['as-of'] === undefined ? undefined : parseDay(options['as-of']);
  if (asOf === null) return fail(`--as-of ${options['as-of']} is not a day: write 2026-01-31`);
  const { horizon, unit } = options;
  const [, count, span] = /^([1-9]\d{0,4})(d|w)$/.exec(horizon ?? '') ?? [];
  if (horizon !== undefined && count === undefined)
    return fail(`--horizon ${horizon} is neither weeks (39w) nor days (365d)`);
  const horizonDays = Number(count ?? 0) * (span === 'w' ? 7 : 1);
  if (horizonDays > LONGEST_DAYS) return fail(`--horizon ${horizon} is longer than a hundred years`);
  if (unit !== undefined && unit !== 'week' && unit !== 'day') return fail(`--unit ${unit} is neither week nor day`);
  const model = MODEL_CHOICES.find((choice) => choice === options.model);
  if (options.model !== undefined && model === undefined)
    return fail(`no model ${options.model}; there are ${MODEL_CHOICES.join(', ')}`);
  return ok({
    ...(asOf === undefined ? {} : { asOf }),
    ...(count === undefined ? {} : { horizonDays }),
    ...(unit === undefined ? {} : { unit }),
    ...(model === undefined ? {} : { model }),
    clock: () => performance.now(),
  });
}
