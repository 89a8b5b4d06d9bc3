import { createSharpPainter } from '../../core/adapters/system/sharp-painter.js';
import { fakePainter } from '../doubles/fake-painter.js';
import { painterContract } from './painter-contract.js';

painterContract('drawn by sharp', createSharpPainter());
painterContract('in place of them', fakePainter);
