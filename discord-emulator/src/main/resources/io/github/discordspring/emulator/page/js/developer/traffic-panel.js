import { clearTraffic, developer, setPaused } from './developer-state.js';
import { TrafficEntry } from './traffic-entry.js';
import { attempt } from '../parts/notice.js';

const MOST_SHOWN = 200;

const KINDS = [['all', 'All'], ['gateway', 'Gateway'], ['rest', 'REST']];

/** Everything one may search for. */
const textOf = ({ type, method, path, status, payload, request, response, bot, op }) =>
  [type, method, path, status, bot, op === undefined ? '' : `op ${op}`, payload, request, response].join(' ').toLowerCase();

const isHeartbeat = ({ op }) => op === 1 || op === 11;

export const TrafficPanel = {
  components: { TrafficEntry },
  template: `
    <section class="traffic" aria-label="Traffic">
      <div class="traffic-tools" role="toolbar" aria-label="Filters">
        <div class="segments" role="group" aria-label="Kind">
          <button v-for="[name, title] in kinds" :key="name" type="button" class="segment" :class="{ active: kind === name }"
              :aria-pressed="String(kind === name)" :data-testid="'kind-' + name" @click="kind = name">{{ title }}</button>
        </div>
        <select v-model="direction" class="form-select form-select-sm" aria-label="Direction" data-testid="direction">
          <option value="">Both ways</option><option value="out">To bots</option><option value="in">From bots</option>
        </select>
        <input v-model="wanted" type="search" class="form-control form-control-sm"
            placeholder="Event, route, status, or anything in a payload" aria-label="Filter" data-testid="traffic-filter">
        <label class="tag-pick m-0"><input v-model="heartbeats" type="checkbox" class="form-check-input"> Heartbeats</label>
        <button type="button" class="btn btn-sm btn-secondary" :aria-pressed="String(developer.paused)" data-testid="pause"
            @click="setPaused(!developer.paused)">
          <i class="bi" :class="developer.paused ? 'bi-play-fill' : 'bi-pause-fill'" aria-hidden="true"></i>
          {{ developer.paused ? 'Go on' + (developer.missed ? ' (' + developer.missed + ')' : '') : 'Pause' }}</button>
        <button type="button" class="btn btn-sm btn-secondary" data-testid="clear-traffic" @click="clear">
          <i class="bi bi-trash-fill" aria-hidden="true"></i> Clear</button>
      </div>
      <ol class="traffic-list list-unstyled" data-testid="traffic" aria-label="Requests and payloads, the newest first">
        <TrafficEntry v-for="entry in shown" :key="entry.number" :entry="entry" />
      </ol>
      <p v-if="!shown.length" class="empty">{{ developer.entries.length ? 'Nothing fits to the filters.' : 'Nothing was sent, yet.' }}</p>
    </section>`,
  data: () => ({ kind: 'all', direction: '', wanted: '', heartbeats: false, kinds: KINDS }),
  computed: {
    shown() {
      const wanted = this.wanted.trim().toLowerCase();
      const fits = (entry) => (this.kind === 'all' || entry.kind === this.kind)
        && (!this.direction || (entry.direction ?? 'in') === this.direction)
        && (this.heartbeats || !isHeartbeat(entry))
        && (!wanted || textOf(entry).includes(wanted));
      const found = [];
      for (const entry of developer.entries) {
        if (found.length < MOST_SHOWN && fits(entry)) {
          found.push(entry);
        }
      }
      return found;
    },
  },
  methods: {
    setPaused: (paused) => attempt(() => setPaused(paused)),
    clear: () => attempt(clearTraffic),
  },
  setup: () => ({ developer }),
};
