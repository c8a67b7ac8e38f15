import { importCommand } from './importCommand';

const { code, said } = await importCommand(process.argv.slice(2));
if (code === 0) console.log(said);
else console.error(said);
process.exitCode = code;
