import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '../orders/result.ts';

export interface Arguments<Name extends string> {
  readonly files: readonly string[];
  readonly options: Readonly<Partial<Record<Name, string>>>;
}

/** Files and options with one value each; the error says what the command line has too much or too little. */
export function readArguments<Name extends string>(
  args: readonly string[],
  names: readonly Name[],
): Result<Arguments<Name>> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
    });
    if (positionals.length === 0) return fail('no file given');
    const options: Partial<Record<Name, string>> = {};
    for (const name of names) {
      const value = values[name];
      if (typeof value === 'string') options[name] = value;
    }
    return ok({ files: positionals, options });
  } catch (error) {
    return fail(error instanceof Error ? (error.message.split(/\n|\. /)[0] ?? error.message) : String(error));
  }
}
