/** A field for text that grows with it, and in whose middle something can be put. */
export const textField = {
  data: () => ({ text: '', caret: null }),
  watch: {
    text() {
      Vue.nextTick(() => this.fitHeight());
    },
  },
  mounted() {
    // Not where that would open a keyboard on the screen
    if (!matchMedia('(pointer: coarse)').matches) {
      this.$refs.input.focus();
    }
    this.mention = ({ detail }) => this.insert(detail.trimEnd());
    document.addEventListener('mention', this.mention);
  },
  beforeUnmount() {
    document.removeEventListener('mention', this.mention);
  },
  methods: {
    moved() {
      this.caret = this.$refs.input.selectionStart;
    },
    fitHeight() {
      const { input } = this.$refs;
      if (input) {
        input.style.height = 'auto';
        input.style.height = `${input.scrollHeight}px`;
      }
    },
    /** Puts something where the caret is, in the place of so many characters before it. */
    async insert(added, replaced = 0) {
      const { input } = this.$refs;
      const end = this.caret ?? input.selectionStart;
      const start = end - replaced;
      this.text = `${this.text.slice(0, start)}${added} ${this.text.slice(end)}`;
      await Vue.nextTick();
      input.focus();
      input.setSelectionRange(start + added.length + 1, start + added.length + 1);
      this.moved();
    },
  },
};
