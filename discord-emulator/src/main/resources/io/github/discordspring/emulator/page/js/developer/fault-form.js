import { developer, endFault, startFault } from './developer-state.js';
import { attempt } from '../parts/notice.js';

/** One kind of fault: a switch where it lasts, else a button, with what can be said about it. */
export const FaultForm = {
  props: { kind: { type: Object, required: true } },
  template: `
    <form class="card-box fault" :class="{ on: active.length }" :data-testid="'fault-' + kind.kind" @submit.prevent="start">
      <h4>{{ kind.title }}</h4>
      <div class="fault-fields">
        <label v-for="parameter in kind.parameters" :key="parameter.name" class="fault-field" :title="parameter.description"
            :class="{ flag: parameter.type === 'boolean' }">{{ words(parameter) }}
          <input v-if="parameter.type === 'boolean'" v-model="values[parameter.name]" type="checkbox" class="form-check-input">
          <select v-else-if="parameter.enum" v-model="values[parameter.name]" class="form-select form-select-sm">
            <option v-for="choice in parameter.enum" :key="choice" :value="choice">{{ choice || 'any' }}</option></select>
          <input v-else-if="parameter.type === 'integer'" v-model.number="values[parameter.name]" type="number"
              class="form-control form-control-sm" :min="parameter.minimum" :max="parameter.maximum">
          <input v-else v-model="values[parameter.name]" type="text" class="form-control form-control-sm" autocomplete="off">
        </label>
        <label class="fault-field" title="How many events later it begins">after events
          <input v-model="afterEvents" type="number" min="0" class="form-control form-control-sm" placeholder="at once"></label>
        <label v-if="kind.lasting" class="fault-field" title="How long it lasts">for (ms)
          <input v-model="duration" type="number" min="0" class="form-control form-control-sm" placeholder="until ended"></label>
      </div>
      <div class="fault-foot">
        <button v-if="active.length" type="button" class="btn btn-sm btn-danger" @click="end">End</button>
        <button type="submit" class="btn btn-sm btn-secondary">{{ kind.lasting ? 'Switch on' : 'Do it' }}</button>
      </div>
    </form>`,
  data() {
    return {
      values: Object.fromEntries(this.kind.parameters.map((parameter) => [parameter.name, parameter.default])),
      afterEvents: '',
      duration: '',
    };
  },
  computed: {
    active() {
      return developer.active.filter(({ kind }) => kind === this.kind.kind);
    },
  },
  methods: {
    words: ({ name }) => name.replaceAll('_', ' '),
    start() {
      const times = { after_events: this.afterEvents, duration_ms: this.duration };
      const given = Object.entries(times).filter(([, value]) => value !== '').map(([name, value]) => [name, Number(value)]);
      attempt(() => startFault({ kind: this.kind.kind, ...this.values, ...Object.fromEntries(given) }));
    },
    end() {
      attempt(() => Promise.all(this.active.map(({ id }) => endFault(id))));
    },
  },
};
