import { store } from '../state/store.js';

/** Does something with the emulator, and says so where it refuses. */
export async function attempt(action) {
  try {
    store.problem = null;
    return await action();
  } catch (error) {
    store.problem = error.message;
    return undefined;
  }
}
