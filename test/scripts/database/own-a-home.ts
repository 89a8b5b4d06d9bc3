import { MongoClient } from 'mongodb';
import { openManagedEngine } from '../../../scripts/database/managed-engine.js';
import { thisMachine } from '../../../scripts/database/this-machine.js';
import { lockHome } from '../../../scripts/home.js';
import { aMachine } from './a-machine.js';

/** Run by a test as a process of its own: owns the home it is given, and waits to be killed. */
const home = process.argv[2] ?? '';
await lockHome(home);
const { cache } = thisMachine(process.env, () => undefined);
const { uri } = await openManagedEngine(home, aMachine({ cache }));
const client = new MongoClient(uri);
await client.db().collection<{ _id: string }>('fans').insertOne({ _id: 'ana' });
process.stdout.write('ready\n');
