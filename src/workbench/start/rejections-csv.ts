import type { Client } from '../../services/protocol/protocol.ts';
import { csvBlob, csvLine } from '../csv.ts';

const CHUNK = 5_000;

/** All rejected rows of a job as a CSV file. */
export async function rejectionsCsv(client: Client, id: string, headings: readonly string[]): Promise<Blob> {
  const parts = [csvLine(headings)];
  for (let offset = 0, total = 1; offset < total; offset += CHUNK) {
    const page = await client.ask('jobs.rejections', { id, offset, limit: CHUNK });
    total = page.total;
    parts.push(page.rows.map((row) => csvLine([row.file, String(row.row), row.reason])).join(''));
  }
  return csvBlob(parts);
}
