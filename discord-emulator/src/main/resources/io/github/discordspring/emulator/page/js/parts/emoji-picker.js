import { EmojiSign } from './emoji-sign.js';
import { EMOJI_GROUPS } from './emojis.js';
import { PopUp } from './pop-up.js';
import { guild } from '../state/store.js';

const COLUMNS = 8;

/** Finds an emoji by a word, of this server's own ones first. */
export const EmojiPicker = {
  components: { EmojiSign, PopUp },
  props: { anchor: { type: Object, required: true } },
  emits: ['pick', 'close'],
  template: `
    <PopUp :anchor="anchor" label="Emojis" @close="$emit('close')">
      <input v-model="typed" type="search" class="form-control form-control-sm" placeholder="Find an emoji"
          aria-label="Find an emoji" data-first data-testid="emoji-search" @keydown.enter.prevent="pickFirst"
          @keydown.down.prevent="focus(0)">
      <div ref="grid" class="emoji-grid" role="listbox" aria-label="Emojis" @keydown="moved">
        <template v-for="group in groups" :key="group.name">
          <h3 class="emoji-group" role="presentation">{{ group.name }}</h3>
          <button v-for="emoji in group.emojis" :key="emoji.id ?? emoji.name" type="button" class="emoji-choice"
              role="option" :title="emoji.words" :aria-label="emoji.words || emoji.name"
              :data-testid="'emoji-' + emoji.name" @click="$emit('pick', emoji)"><EmojiSign :emoji="emoji" /></button>
        </template>
      </div>
      <p v-if="!found.length" class="suggestions-empty">Nothing fits to what you typed.</p>
    </PopUp>`,
  data: () => ({ typed: '' }),
  computed: {
    groups() {
      const own = (guild.value?.emojis ?? []).map((emoji) => ({ ...emoji, words: emoji.name }));
      const wanted = this.typed.trim().toLowerCase();
      return [{ name: guild.value?.name ?? '', emojis: own }, ...EMOJI_GROUPS]
        .map(({ name, emojis }) => ({ name, emojis: emojis.filter(({ words }) => words.toLowerCase().includes(wanted)) }))
        .filter(({ emojis }) => emojis.length);
    },
    found() {
      return this.groups.flatMap(({ emojis }) => emojis);
    },
  },
  methods: {
    choices() {
      return [...this.$refs.grid.querySelectorAll('.emoji-choice')];
    },
    pickFirst() {
      if (this.found.length) {
        this.$emit('pick', this.found[0]);
      }
    },
    focus(index) {
      this.choices()[index]?.focus();
    },
    moved(event) {
      const at = this.choices().indexOf(document.activeElement);
      const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: COLUMNS, ArrowUp: -COLUMNS }[event.key];
      if (step && at >= 0) {
        event.preventDefault();
        this.focus(at + step);
      }
    },
  },
};
