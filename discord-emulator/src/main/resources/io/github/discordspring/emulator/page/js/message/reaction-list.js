import { EmojiPicker } from '../parts/emoji-picker.js';
import { EmojiSign } from '../parts/emoji-sign.js';
import { attempt } from '../parts/notice.js';
import { addReaction, getReactions, removeReaction } from '../state/api.js';
import { displayName, store } from '../state/store.js';

/** Reactions to a message: pressing one gives or takes one's own. */
export const ReactionList = {
  components: { EmojiPicker, EmojiSign },
  props: { message: { type: Object, required: true } },
  template: `
    <ul class="reactions list-unstyled" aria-label="Reactions">
      <li v-for="reaction in message.reactions" :key="reaction.emoji.id ?? reaction.emoji.name">
        <button type="button" class="reaction" :class="{ me: reaction.me }" :aria-pressed="String(Boolean(reaction.me))"
            :title="names[keyOf(reaction.emoji)]" data-testid="reaction" @click="toggle(reaction)"
            @mouseenter="name(reaction.emoji)" @focus="name(reaction.emoji)">
          <EmojiSign :emoji="reaction.emoji" /> <span>{{ reaction.count }}</span>
        </button>
      </li>
      <li><button ref="add" type="button" class="reaction add" aria-label="Add a reaction" title="Add a reaction"
          @click="picking = !picking"><i class="bi bi-emoji-smile" aria-hidden="true"></i></button></li>
    </ul>
    <EmojiPicker v-if="picking" :anchor="$refs.add" @close="picking = false" @pick="add" />`,
  data: () => ({ names: {}, picking: false }),
  methods: {
    keyOf: ({ id, name }) => id ?? name,
    toggle({ me, emoji }) {
      attempt(() => (me ? removeReaction : addReaction)(store.userId, this.message, emoji));
    },
    add(emoji) {
      this.picking = false;
      attempt(() => addReaction(store.userId, this.message, emoji));
    },
    async name(emoji) {
      const users = await getReactions(store.userId, this.message, emoji).catch(() => []);
      this.names[this.keyOf(emoji)] = users.map(displayName).join(', ');
    },
  },
};
