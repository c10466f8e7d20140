import { browser } from './browser.ts';

const NAME = 'work';

/** The one alarm, and the browser's start: look for work that a death or a waiting time has left behind. */
export function everyMinutes(minutes: number, wake: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === NAME) wake();
  });
  browser.runtime.onStartup.addListener(wake);
  // Browsers may drop alarms on restart or update, so it is made again whenever it is missing.
  void browser.alarms.get(NAME).then((alarm) => {
    if (!alarm) return browser.alarms.create(NAME, { periodInMinutes: minutes });
  });
}
