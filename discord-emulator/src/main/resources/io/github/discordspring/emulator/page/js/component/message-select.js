import { SelectMenu } from './select-menu.js';
import { useComponent } from '../state/interactions.js';
import { ComponentType } from '../state/discord.js';

/** A select of a message: what is picked is sent. */
export const MessageSelect = {
  components: { SelectMenu },
  props: { select: { type: Object, required: true }, message: { type: Object, required: true }, busy: Boolean },
  template: '<SelectMenu v-model="chosen" :select="select" :busy="busy" @chosen="send" />',
  data() {
    return { chosen: preset(this.select) };
  },
  watch: {
    select() {
      this.chosen = preset(this.select);
    },
  },
  methods: {
    send(before) {
      const least = this.select.min_values ?? 1;
      if (before.join() !== this.chosen.join() && this.chosen.length >= least) {
        useComponent(this.message.id, this.select.custom_id, this.chosen);
      }
    },
  },
};

/** What is picked from the start. */
export function preset({ type, options, default_values: values }) {
  return type === ComponentType.STRING_SELECT
    ? options.filter((option) => option.default).map(({ value }) => value)
    : (values ?? []).map(({ id }) => id);
}
