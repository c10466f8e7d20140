import { client } from '../../src/platform/messages.ts';
import { screen } from '../../src/platform/screen.ts';
import { mountWorkbench } from '../../src/workbench/mount.tsx';

const root = document.getElementById('root');
if (root) mountWorkbench(root, client, screen);
