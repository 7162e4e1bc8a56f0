import { ConnectionList } from './connection-list.js';
import { developer, follow } from './developer-state.js';
import { FaultPanel } from './fault-panel.js';
import { LimitList } from './limit-list.js';
import { TrafficPanel } from './traffic-panel.js';
import { BotState } from '../layout/bot-state.js';

const TABS = [['traffic', 'Traffic'], ['connections', 'Connections'], ['limits', 'Rate limits'], ['faults', 'Faults']];

/** What goes over the wire, what is connected, what is limited, and what goes wrong. */
export const DeveloperView = {
  components: { BotState, ConnectionList, FaultPanel, LimitList, TrafficPanel },
  template: `
    <header class="bar">
      <button type="button" class="bar-button d-md-none" data-bs-toggle="offcanvas" data-bs-target="#places"
          aria-controls="places" aria-label="Servers and channels"><i class="bi bi-list" aria-hidden="true"></i></button>
      <h2 class="bar-title"><i class="bi bi-terminal-fill" aria-hidden="true"></i>Developer</h2>
      <div class="tabs" role="tablist" aria-label="Parts" @keydown="moved">
        <button v-for="[name, title] in tabs" :id="'tab-' + name" :key="name" type="button" class="tab" role="tab"
            :aria-selected="String(tab === name)" :aria-controls="'panel-' + name" :tabindex="tab === name ? 0 : -1"
            :data-testid="'tab-' + name" @click="tab = name">{{ title }}
          <span v-if="count(name)" class="tab-count">{{ count(name) }}</span></button>
      </div>
      <div class="bar-end"><BotState /></div>
    </header>
    <div class="developer" data-testid="developer" :data-tab="tab">
      <component :is="panels[tab]" :id="'panel-' + tab" role="tabpanel" :aria-labelledby="'tab-' + tab" />
    </div>`,
  data: () => ({
    tab: 'traffic',
    tabs: TABS,
    panels: { traffic: 'TrafficPanel', connections: 'ConnectionList', limits: 'LimitList', faults: 'FaultPanel' },
  }),
  mounted() {
    this.end = follow();
  },
  beforeUnmount() {
    this.end();
  },
  methods: {
    count(name) {
      return { connections: developer.connections.length, faults: developer.active.length }[name];
    },
    moved(event) {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step) {
        const at = TABS.findIndex(([name]) => name === this.tab);
        [this.tab] = TABS[(at + step + TABS.length) % TABS.length];
        Vue.nextTick(() => document.getElementById(`tab-${this.tab}`).focus());
      }
    },
  },
};
