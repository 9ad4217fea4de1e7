import { portContract } from '../port-contract';
import { FILE_LACKS, openFileBench } from './contract-bench';

portContract('a file as the command line changes it', openFileBench, FILE_LACKS);
