import { JsonText } from './json-text.js';
import { formatSize } from '../format.js';

const OPCODES = {
  0: 'Dispatch', 1: 'Heartbeat', 2: 'Identify', 3: 'Presence update', 4: 'Voice state update', 6: 'Resume',
  7: 'Reconnect', 8: 'Request guild members', 9: 'Invalid session', 10: 'Hello', 11: 'Heartbeat ACK',
  31: 'Request soundboard sounds', 43: 'Request channel info',
};

/** A request with its answer, or a payload; pressing it shows what is in it. */
export const TrafficEntry = {
  components: { JsonText },
  props: { entry: { type: Object, required: true } },
  template: `
    <li class="traffic-entry" :class="entry.kind" data-testid="traffic-entry">
      <button type="button" class="traffic-row" :aria-expanded="String(open)" @click="open = !open">
        <time class="traffic-time">{{ time }}</time>
        <i class="bi" :class="icon" :title="way" :aria-label="way"></i>
        <span v-if="entry.kind === 'rest'" class="traffic-method" :class="entry.method">{{ entry.method }}</span>
        <span v-else class="traffic-op">{{ opcode }}</span>
        <span class="traffic-what">{{ entry.kind === 'rest' ? entry.path : entry.type }}</span>
        <span v-if="entry.kind === 'rest'" class="traffic-status" :class="{ bad: entry.status >= 400 }">{{ entry.status }}</span>
        <span class="traffic-more">{{ more }}</span>
      </button>
      <div v-if="open" class="traffic-detail">
        <template v-for="[title, text] in parts" :key="title">
          <h4 v-if="title" class="traffic-part">{{ title }}</h4><JsonText :text="text" />
        </template>
      </div>
    </li>`,
  data: () => ({ open: false }),
  computed: {
    time() {
      return new Date(this.entry.time).toTimeString().slice(0, 8) + this.entry.time.slice(19, 23);
    },
    way() {
      return this.entry.kind === 'rest' ? 'Request' : (this.entry.direction === 'in' ? 'From the bot' : 'To the bot');
    },
    icon() {
      const { kind, direction } = this.entry;
      return kind === 'rest' ? 'bi-arrow-left-right' : (direction === 'in' ? 'bi-arrow-up-short' : 'bi-arrow-down-short');
    },
    opcode() {
      return this.entry.type ? `op ${this.entry.op}` : (OPCODES[this.entry.op] ?? `op ${this.entry.op}`);
    },
    more() {
      const { kind, duration_ms: millis, shard, sequence, size } = this.entry;
      if (kind === 'rest') {
        return `${Math.round(millis)} ms`;
      }
      return [shard ? `shard ${shard[0] ?? shard}` : '', sequence ? `s ${sequence}` : '', formatSize(size ?? 0)]
        .filter(Boolean).join(' · ');
    },
    parts() {
      const { kind, payload, request, response } = this.entry;
      const all = kind === 'rest' ? [['Request', request], ['Response', response]] : [['', payload]];
      const given = all.filter(([, text]) => text);
      return given.length ? given : [['', '(empty)']];
    },
  },
};
