import { serveComputePage } from '../../src/platform/compute-host.ts';

serveComputePage();
