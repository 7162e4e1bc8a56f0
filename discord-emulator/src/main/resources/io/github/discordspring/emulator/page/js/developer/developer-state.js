import { call } from '../state/api.js';
import { store } from '../state/store.js';

/** Older ones leave the page, not the emulator. */
const ENTRIES_TO_KEEP = 500;

const LOOK_MILLIS = 2000;

/** What the developer sees; live only while it is shown. */
export const developer = Vue.reactive({
  /** The latest requests and payloads, the newest first. */
  entries: [],
  paused: false,
  /** How many came while it was paused. */
  missed: 0,
  connections: [],
  sessions: [],
  identifyLimits: [],
  buckets: [],
  globals: [],
  kinds: [],
  active: [],
  seed: null,
});

let source = null;
let looking = null;

/** Starts to follow what happens; gives what ends that. */
export function follow() {
  open();
  look();
  loadFaults();
  looking = setInterval(look, LOOK_MILLIS);
  return () => {
    source?.close();
    clearInterval(looking);
  };
}

function open() {
  // From the start: where the connection was lost, numbers may begin anew
  Object.assign(developer, { entries: [], missed: 0 });
  source = new EventSource('/emulator/traffic/events?since=0');
  source.onmessage = ({ data }) => add(JSON.parse(data));
  source.onerror = () => {
    source.close();
    if (store.view === 'developer') {
      setTimeout(open, LOOK_MILLIS);
    }
  };
}

function add(entry) {
  if (developer.paused) {
    developer.missed++;
    return;
  }
  developer.entries.unshift(Vue.markRaw(entry));
  if (developer.entries.length > ENTRIES_TO_KEEP) {
    developer.entries.pop();
  }
}

export async function setPaused(paused) {
  developer.paused = paused;
  if (!paused && developer.missed) {
    developer.missed = 0;
    const entries = await call('GET', `/traffic?limit=${ENTRIES_TO_KEEP}`);
    developer.entries = entries.reverse().map(Vue.markRaw);
  }
}

export async function clearTraffic() {
  await call('DELETE', '/traffic');
  Object.assign(developer, { entries: [], missed: 0 });
}

async function look() {
  try {
    const [gateway, limits, faults] = await Promise.all(
      ['/connections', '/rate-limits', '/faults'].map((path) => call('GET', path)));
    const { connections, sessions, identify_limits: identifyLimits } = gateway;
    const { buckets, global: globals } = limits;
    Object.assign(developer, { connections, sessions, identifyLimits, buckets, globals, active: faults.active });
  } catch {
    // The chat tells that the emulator cannot be reached
  }
}

async function loadFaults() {
  const { kinds, active } = await call('GET', '/faults').catch(() => ({ kinds: [], active: [] }));
  Object.assign(developer, { kinds, active });
}

export async function startFault(fault) {
  await call('POST', '/faults', fault);
  await look();
}

export async function startRandomFaults(request) {
  const { seed } = await call('POST', '/faults/random', request);
  developer.seed = seed;
  await look();
}

export async function endFault(id) {
  await call('DELETE', id ? `/faults/${id}` : '/faults');
  await look();
}
