/** `npm run check [ROOT]`: every fault of the record, then a count of everything. Exit code 1 when there is a fault. */
import { compile } from '../compile';
import { formatFault } from '../read/fault';

const { faults, counts } = await compile(process.argv[2] ?? process.cwd());

for (const fault of faults) console.log(formatFault(fault));
const counted = Object.entries(counts).map(([what, count]) => `${count} ${what}`);
console.log(`${counted.join(', ')}; ${faults.length === 1 ? '1 fault' : `${faults.length} faults`}`);
process.exitCode = faults.length > 0 ? 1 : 0;
