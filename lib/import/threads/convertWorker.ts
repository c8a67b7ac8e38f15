import { parentPort } from 'node:worker_threads';
import { convertText } from '../convertText';
import { toConverter, type FromConverter } from './messages';

// A thread that converts texts: what a text says may take any time here.

function answer(message: unknown): FromConverter {
  const { id, ...text } = toConverter.parse(message);
  try {
    const { markdown, addresses, notes, words, lost } = convertText(text);
    return { id, converted: { markdown, addresses: [...addresses], notes: [...notes], words, lost: [...lost] } };
  } catch (error) {
    return { id, failure: String(error) };
  }
}

parentPort?.on('message', (message: unknown) => parentPort?.postMessage(answer(message)));
