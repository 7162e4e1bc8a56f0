import { developer, endFault, startRandomFaults } from './developer-state.js';
import { FaultForm } from './fault-form.js';
import { attempt } from '../parts/notice.js';

/** What can be made to go wrong, and what goes wrong now. */
export const FaultPanel = {
  components: { FaultForm },
  template: `
    <section class="panel" aria-label="Faults">
      <div class="panel-head">
        <h3 class="panel-title">Going wrong now</h3>
        <button v-if="developer.active.length" type="button" class="btn btn-sm btn-danger" data-testid="clear-faults"
            @click="end()">End all</button>
      </div>
      <ul v-if="developer.active.length" class="list-unstyled" data-testid="active-faults">
        <li v-for="fault in developer.active" :key="fault.id" class="active-fault">
          <span class="dot" :class="{ on: fault.state === 'on' }"></span>
          <span class="flex-grow-1"><strong>{{ titleOf(fault.kind) }}</strong>
            <span class="card-note">{{ fault.state }}<template v-if="words(fault)"> · {{ words(fault) }}</template></span></span>
          <button type="button" class="btn btn-sm btn-quiet" :aria-label="'End: ' + titleOf(fault.kind)" @click="end(fault.id)">End</button>
        </li>
      </ul>
      <p v-else class="panel-note">All is well.</p>
      <template v-for="[of, title] in groups" :key="of">
        <h3 class="panel-title">{{ title }}</h3>
        <div class="cards"><FaultForm v-for="kind in kindsOf(of)" :key="kind.kind" :kind="kind" /></div>
      </template>
      <h3 class="panel-title">At random</h3>
      <form class="card-box" data-testid="random-faults" @submit.prevent="random">
        <div class="fault-fields">
          <label class="fault-field">How many<input v-model.number="count" type="number" min="1" max="1000" class="form-control form-control-sm"></label>
          <label class="fault-field">Every (ms)<input v-model.number="interval" type="number" min="0" class="form-control form-control-sm"></label>
          <label class="fault-field">Seed<input v-model="seed" type="text" inputmode="numeric" class="form-control form-control-sm" placeholder="any"></label>
        </div>
        <div class="fault-foot"><span v-if="developer.seed !== null" class="card-note">The seed was {{ developer.seed }}.</span>
          <button type="submit" class="btn btn-sm btn-secondary">Start</button></div>
      </form>
    </section>`,
  data: () => ({ count: 10, interval: 2000, seed: '', groups: [['gateway', 'Gateway'], ['rest', 'REST']] }),
  methods: {
    kindsOf: (of) => developer.kinds.filter((kind) => kind.of === of),
    titleOf: (name) => developer.kinds.find(({ kind }) => kind === name)?.title ?? name,
    words: ({ parameters }) => Object.entries(parameters).filter(([, value]) => value !== '' && value !== null)
      .map(([name, value]) => `${name} ${value}`).join(', '),
    end: (id) => attempt(() => endFault(id)),
    random() {
      const seed = this.seed.trim() === '' ? undefined : Number(this.seed);
      attempt(() => startRandomFaults({ count: this.count, interval_ms: this.interval, seed }));
    },
  },
  setup: () => ({ developer }),
};
