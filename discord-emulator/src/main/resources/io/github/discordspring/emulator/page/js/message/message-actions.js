import { EmojiPicker } from '../parts/emoji-picker.js';
import { attempt } from '../parts/notice.js';
import { addReaction } from '../state/api.js';
import { Permission } from '../state/discord.js';
import { isAllowed, store } from '../state/store.js';
import { edit, isOwn, openMessageMenu, reply } from './message-menu.js';

/** The buttons that appear on a message where the pointer or the focus is. */
export const MessageActions = {
  components: { EmojiPicker },
  props: { message: { type: Object, required: true } },
  template: `
    <div class="message-actions" :class="{ open: picking }" role="toolbar" aria-label="Message actions">
      <button v-if="reacts" ref="react" type="button" aria-label="Add a reaction" title="Add a reaction"
          data-testid="react" @click="picking = !picking">
        <i class="bi bi-emoji-smile" aria-hidden="true"></i></button>
      <button v-if="own" type="button" aria-label="Edit" title="Edit" data-testid="edit" @click="edit(message)">
        <i class="bi bi-pencil-fill" aria-hidden="true"></i></button>
      <button v-else-if="writes" type="button" aria-label="Reply" title="Reply" data-testid="reply" @click="reply(message)">
        <i class="bi bi-reply-fill" aria-hidden="true"></i></button>
      <button type="button" aria-label="More" title="More" aria-haspopup="menu" data-testid="more"
          @click="openMessageMenu($event, message)"><i class="bi bi-three-dots" aria-hidden="true"></i></button>
    </div>
    <EmojiPicker v-if="picking" :anchor="$refs.react" @close="picking = false" @pick="react" />`,
  data: () => ({ picking: false }),
  computed: {
    own() {
      return isOwn(this.message) && !this.message.poll;
    },
    reacts() {
      return isAllowed(this.message.channel_id, Permission.ADD_REACTIONS);
    },
    writes() {
      return isAllowed(this.message.channel_id, Permission.SEND_MESSAGES);
    },
  },
  methods: {
    edit,
    openMessageMenu,
    reply,
    react(emoji) {
      this.picking = false;
      attempt(() => addReaction(store.userId, this.message, emoji));
    },
  },
};
