import { completing } from './completing.js';
import { OptionPill } from './option-pill.js';
import { blank, given, isClosed, isEmpty, problemOf } from './option-values.js';
import { SuggestionList } from './suggestion-list.js';
import { moving } from '../parts/listbox.js';
import { fitting, optionChoices } from '../state/choices.js';

const MOST_OFFERED = 25;

/** Asks for the options of a command: a pill for each that is required, or was chosen from the rest. */
export const CommandLine = {
  components: { OptionPill, SuggestionList },
  mixins: [completing],
  props: { command: { type: Object, required: true } },
  emits: ['leave', 'submit'],
  template: `
    <div class="command-line" role="group" data-testid="command-form" :aria-label="'Options of /' + command.path"
        @keydown="pressed">
      <SuggestionList v-if="offers?.length || waiting" id="offers" :title="title" :suggestions="offers ?? []"
          :current="current" :empty="waiting ? 'Loading options …' : undefined" testid="option-list"
          @pick="pick" @point="current = $event" />
      <p id="option-hint" class="option-hint" :class="{ wrong: problem }" aria-live="polite" data-testid="option-hint">
        <template v-if="option"><strong>{{ option.name }}</strong> {{ problem ?? option.description }}</template>
        <template v-else>{{ command.description }}</template>
      </p>
      <div class="pills">
        <span class="pill-command">/{{ command.path }}</span>
        <OptionPill v-for="shown in pills" :key="shown.name" ref="pills" :option="shown" :state="states[shown.name]"
            :problem="problems[shown.name]" :current="shown.name === focused" list-id="offers" :active-id="activeId(shown)"
            @focused="focusOn(shown.name)" @typed="type(shown, $event)" @picked="take(shown, $event)"
            @removed="drop(shown.name)" />
        <button v-if="rest.length" ref="more" type="button" class="pill-more" data-testid="more-options"
            aria-haspopup="listbox" @focus="focusOn(null)" @click="focusOn(null)">+{{ rest.length }} optional</button>
      </div>
    </div>`,
  data() {
    const required = this.command.options.filter((option) => option.required);
    const first = required.length ? required : this.command.options.slice(0, 1);
    return {
      names: first.map(({ name }) => name),
      states: Object.fromEntries(this.command.options.map(({ name }) => [name, blank()])),
      problems: {},
      focused: undefined,
      closed: false,
      current: 0,
    };
  },
  computed: {
    pills() {
      return this.names.map((name) => this.command.options.find((option) => option.name === name));
    },
    rest() {
      return this.command.options.filter(({ name }) => !this.names.includes(name));
    },
    option() {
      return this.pills.find(({ name }) => name === this.focused);
    },
    problem() {
      return this.problems[this.focused];
    },
    title() {
      return this.option ? this.option.name : 'Optional';
    },
    offers() {
      if (this.closed || this.focused === undefined) {
        return null;
      }
      if (!this.option) {
        return this.rest.map(({ name, description }) => ({ key: name, name, description, testid: `add-${name}` }));
      }
      const { text, value } = this.states[this.focused];
      const choices = this.option.autocomplete ? this.completed : optionChoices(this.option);
      const found = this.option.autocomplete || value !== undefined ? choices : choices && fitting(choices, text);
      return found?.slice(0, MOST_OFFERED).map((choice) => ({ ...choice, key: String(choice.value), testid: `choice-${choice.name}` }));
    },
  },
  created() {
    this.move = moving({
      count: () => this.offers?.length ?? 0,
      current: () => this.current,
      move: (index) => { this.current = index; },
      pick: () => this.pick(this.offers[this.current]),
      close: () => { this.closed = true; },
    });
  },
  mounted() {
    this.focusFirst();
  },
  methods: {
    activeId({ name }) {
      return name === this.focused && this.offers?.length ? `offers-${this.current}` : undefined;
    },
    focusFirst() {
      (this.$refs.pills?.[0] ?? this.$refs.more)?.focus();
      return this.command.options.length > 0;
    },
    focusOn(name) {
      if (name !== this.focused || !this.option) {
        Object.assign(this, { focused: name, closed: false, current: 0, completed: null });
        this.complete();
      }
    },
    type({ name }, text) {
      this.states[name] = { ...blank(), text };
      delete this.problems[name];
      Object.assign(this, { closed: false, current: 0 });
      this.completeSoon();
    },
    take({ name }, file) {
      this.states[name] = { ...blank(), file: file ?? null };
      delete this.problems[name];
    },
    pick(offer) {
      if (!this.option) {
        this.names.push(offer.name);
        Vue.nextTick(() => this.$refs.pills.at(-1).focus());
        return;
      }
      this.states[this.focused] = { text: String(offer.name), value: offer.value, file: null };
      delete this.problems[this.focused];
      this.closed = true;
      const next = this.pills.findIndex(({ name, required }) => required && isEmpty(this.states[name]));
      if (next >= 0) {
        this.$refs.pills[next].focus();
      }
    },
    drop(name) {
      this.states[name] = blank();
      delete this.problems[name];
      this.names = this.names.filter((other) => other !== name);
      Vue.nextTick(() => (this.$refs.pills?.at(-1) ?? this.$refs.more)?.focus());
    },
    /** Enter takes what is offered first; where nothing is, it sends. Free text is sent as it is. */
    pressed(event) {
      const typedFreely = event.key === 'Tab' || (event.key === 'Enter' && this.option && !isClosed(this.option) && !this.offers?.length);
      if (!typedFreely && this.offers?.length && this.move(event)) {
        return;
      }
      if (event.key === 'Enter' && !event.target.closest('button')) {
        event.preventDefault();
        this.$emit('submit');
      } else if (event.key === 'Escape') {
        event.preventDefault();
        this.$emit('leave');
      }
    },
    /** What was filled in, where all is right; otherwise says what is wrong, goes there, and gives undefined. */
    async check() {
      const wrong = this.command.options.map((option) => [option.name, problemOf(option, this.states[option.name])])
        .filter(([, problem]) => problem);
      this.problems = Object.fromEntries(wrong);
      if (wrong.length) {
        const [[name]] = wrong;
        this.$refs.pills[this.names.indexOf(name)]?.focus();
        return undefined;
      }
      return given(this.command.options, this.states);
    },
  },
};
