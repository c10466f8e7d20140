import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/parts.css';
import '../ui/controls.css';
import '../ui/charts.css';
import './customer/customer.css';
import './panel.css';
import { render } from 'preact';
import type { Client, ScreenPlatform } from '../services/protocol/protocol.ts';
import { Panel } from './panel.tsx';
import { createPanelModel } from './panel-model.ts';

/** Draws the side panel. It lives as long as its document, so nothing is given back. */
export function mountPanel(root: HTMLElement, client: Client, platform: ScreenPlatform): void {
  render(<Panel model={createPanelModel(client, platform)} />, root);
}
