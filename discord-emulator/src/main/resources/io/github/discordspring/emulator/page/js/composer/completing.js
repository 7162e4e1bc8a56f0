import { givenSoFar } from './option-values.js';
import { completeOption } from '../state/interactions.js';

const TYPING_PAUSE = 200;

/** Asks the bot for what fits to the option that has the focus, if it completes that. */
export const completing = {
  data: () => ({ completed: null, waiting: false }),
  beforeUnmount() {
    clearTimeout(this.pause);
  },
  methods: {
    completeSoon() {
      this.complete(TYPING_PAUSE);
    },
    complete(pause = 0) {
      clearTimeout(this.pause);
      const { option } = this;
      if (!option?.autocomplete) {
        return;
      }
      this.waiting = this.completed === null;
      this.pause = setTimeout(async () => {
        const asked = (this.asked ?? 0) + 1;
        this.asked = asked;
        const soFar = givenSoFar(this.command.options, this.states, option.name);
        const choices = await completeOption(this.command, this.command.wrap(soFar)).catch(() => null);
        if (asked === this.asked && option.name === this.focused) {
          Object.assign(this, { completed: choices ?? [], waiting: false, current: 0 });
        }
      }, pause);
    },
  },
};
