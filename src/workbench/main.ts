import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import './workbench.css';
import { startWorkbench } from './workbench';

startWorkbench();
