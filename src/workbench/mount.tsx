import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/parts.css';
import '../ui/controls.css';
import '../ui/charts.css';
import '../ui/portfolio-charts.css';
import '../panel/customer/customer.css';
import './workbench.css';
import './start/start.css';
import './customers/customers.css';
import './settings/costs/costs.css';
import './truth/truth.css';
import './portfolio/portfolio.css';
import { render } from 'preact';
import type { Client, ScreenPlatform } from '../services/protocol/protocol.ts';
import { Workbench } from './workbench.tsx';
import { createWorkbenchModel } from './workbench-model.ts';

/** Draws the workbench. It lives as long as its document, so nothing is given back. */
export function mountWorkbench(root: HTMLElement, client: Client, platform: ScreenPlatform): void {
  render(<Workbench model={createWorkbenchModel(client, platform)} />, root);
}
