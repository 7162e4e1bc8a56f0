import { attempt } from '../parts/notice.js';
import { editMessage } from '../state/api.js';
import { store } from '../state/store.js';

/** Changes the text of an own message in its place. */
export const MessageEditor = {
  props: { message: { type: Object, required: true } },
  template: `
    <form class="editor" @submit.prevent="save">
      <textarea ref="input" v-model="text" class="composer-input" rows="1" aria-label="Edit the message"
          data-testid="editor" @keydown.enter.exact.prevent="save" @keydown.esc.stop.prevent="cancel"
          @input="fitHeight"></textarea>
      <p class="editor-hint">escape to <button type="button" class="link-button" @click="cancel">cancel</button> •
        enter to <button type="submit" class="link-button">save</button></p>
    </form>`,
  data() {
    return { text: this.message.content };
  },
  mounted() {
    this.fitHeight();
    this.$refs.input.focus();
    this.$refs.input.setSelectionRange(this.text.length, this.text.length);
  },
  methods: {
    fitHeight() {
      const { input } = this.$refs;
      input.style.height = 'auto';
      input.style.height = `${input.scrollHeight}px`;
    },
    cancel() {
      store.editing = null;
      document.querySelector('[data-testid="composer"]')?.focus();
    },
    save() {
      const { message, text } = this;
      if (text.trim() && text !== message.content) {
        attempt(() => editMessage(store.userId, message, text.trim()));
      }
      this.cancel();
    },
  },
};
