import { mountPanel } from '../../src/panel/mount.tsx';
import { client } from '../../src/platform/messages.ts';
import { screen } from '../../src/platform/screen.ts';

const root = document.getElementById('root');
if (root) mountPanel(root, client, screen);
