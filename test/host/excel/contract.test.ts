/** @jest-environment jsdom */
import { portContract } from '../port-contract';
import { openExcelBench } from './excel-bench';

portContract('Excel over the real Office.js', openExcelBench);
