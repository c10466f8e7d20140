import type {
  Client,
  MessageName,
  RequestOf,
  ResponseOf,
  ScreenPlatform,
} from '../../../src/services/protocol/protocol.ts';

/** Answers of a fake background; a name without an answer never answers, which is the loading state. */
export type Answers = {
  readonly [Name in MessageName]?: (body: RequestOf<Name>) => ResponseOf<Name> | Promise<ResponseOf<Name>>;
};

export interface Asked {
  readonly name: MessageName;
  readonly body: unknown;
}

export interface FakeClient extends Client {
  readonly asked: Asked[];
  emit(topic: Parameters<Parameters<Client['on']>[1]>[0]): void;
}

export function fakeClient(answers: Answers): FakeClient {
  const asked: Asked[] = [];
  const listeners = new Set<{
    topics: readonly string[];
    call: (topic: Parameters<Parameters<Client['on']>[1]>[0]) => void;
  }>();
  return {
    asked,
    ask: async (name, body) => {
      asked.push({ name, body });
      const answer = answers[name];
      if (answer === undefined) return new Promise(() => {});
      return answer(body);
    },
    on: (topics, call) => {
      const listener = { topics, call };
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    emit: (topic) => {
      for (const { topics, call } of listeners) if (topics.includes(topic)) call(topic);
    },
  };
}

export interface FakePlatform extends ScreenPlatform {
  readonly calls: { readonly name: string; readonly value: unknown }[];
}

export function fakePlatform(part: Partial<ScreenPlatform> = {}): FakePlatform {
  const calls: { name: string; value: unknown }[] = [];
  const note = (name: string, value: unknown) => void calls.push({ name, value });
  return {
    calls,
    requestOrigins: async (origins) => {
      note('requestOrigins', origins);
      return true;
    },
    removeOrigins: async (origins) => note('removeOrigins', origins),
    deposit: async (files, onProgress) => {
      note('deposit', files);
      onProgress(1);
      return 'inbox-1';
    },
    withdraw: async () => new Blob(['{}']),
    download: (blob, name) => note('download', { blob, name }),
    copy: async (text) => note('copy', text),
    openWorkbench: (hash) => note('openWorkbench', hash ?? null),
    windowId: async () => 1,
    uiLanguage: () => 'en-GB',
    ...part,
  };
}
