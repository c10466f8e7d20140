import type { Client, ResponseOf } from '../../services/protocol/protocol.ts';
import { createResource, type Resource } from '../../ui/resource.ts';
import { paced } from '../workbench-model.ts';

const PACE_MS = 1_000;

export interface TruthModel {
  readonly current: Resource<ResponseOf<'truth'>>['current'];
  refresh(): void;
  dispose(): void;
}

/** The tests of all shops, asked for again when orders or scores change. */
export function createTruthModel(client: Client): TruthModel {
  const resource = createResource<ResponseOf<'truth'>>();
  const refresh = () => void resource.refresh(() => client.ask('truth', null));
  const stop = client.on(['customers', 'scores'], paced(refresh, PACE_MS));
  refresh();
  return { current: resource.current, refresh, dispose: stop };
}
