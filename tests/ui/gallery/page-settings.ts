import type { Settings } from '../../../src/services/protocol/workbench-view.ts';
import { type Answers, fakeClient, fakePlatform } from './fake-client.ts';

export interface GallerySettings {
  readonly state: string;
  readonly settings: Settings;
}

/** The state and the settings that a gallery address asks for: ?state=weak&language=zh-CN&theme=dark */
export function settingsFrom(search: string): GallerySettings {
  const params = new URLSearchParams(search);
  const theme = params.get('theme');
  return {
    state: params.get('state') ?? 'usual',
    settings: {
      language: params.get('language') === 'zh-CN' ? 'zh-CN' : 'en',
      messageLanguage: 'auto',
      theme: theme === 'dark' || theme === 'light' ? theme : 'auto',
    },
  };
}

export function showFakes(answers: Answers, { settings }: GallerySettings) {
  let current = settings;
  const client = fakeClient({
    'settings.get': () => current,
    'settings.set': (next) => {
      current = next;
      setTimeout(() => client.emit('settings'));
      return null;
    },
    ...answers,
  });
  return { client, platform: fakePlatform() };
}
