import { mountWorkbench } from '../../../src/workbench/mount.tsx';
import { settingsFrom, showFakes } from './page-settings.ts';
import { workbenchStates } from './workbench-states.ts';

const settings = settingsFrom(location.search);
const { client, platform } = showFakes(workbenchStates[settings.state] ?? {}, settings);
const root = document.getElementById('root');
if (root !== null) mountWorkbench(root, client, platform);
