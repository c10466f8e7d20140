import { mountPanel } from '../../../src/panel/mount.tsx';
import { settingsFrom, showFakes } from './page-settings.ts';
import { panelCommon, panelStates } from './panel-states.ts';

const settings = settingsFrom(location.search);
const { client, platform } = showFakes({ ...panelCommon, ...panelStates[settings.state] }, settings);
const root = document.getElementById('root');
if (root !== null) mountPanel(root, client, platform);
