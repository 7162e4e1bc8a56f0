import { StickerPicker } from './sticker-picker.js';
import { EmojiPicker } from '../parts/emoji-picker.js';
import { openMenu } from '../parts/menu.js';
import { isThread, Permission } from '../state/discord.js';
import { channel, DIRECT, isAllowed, store } from '../state/store.js';

/** The buttons around the field in which one types. */
export const ComposerTools = {
  components: { EmojiPicker, StickerPicker },
  emits: ['files', 'emoji', 'sticker'],
  template: `
    <button type="button" class="composer-tool" aria-label="Add a file, poll or thread" title="Add" aria-haspopup="menu"
        data-testid="add" @click="openAdd"><i class="bi bi-plus-circle-fill" aria-hidden="true"></i></button>
    <input ref="file" type="file" multiple hidden aria-label="Files" data-testid="file" @change="picked">
    <slot />
    <button ref="sticker" type="button" class="composer-tool" aria-label="Stickers" title="Stickers"
        data-testid="stickers" @click="open = open === 'sticker' ? null : 'sticker'">
      <i class="bi bi-sticky-fill" aria-hidden="true"></i></button>
    <button ref="emoji" type="button" class="composer-tool" aria-label="Emojis" title="Emojis" data-testid="emojis"
        @click="open = open === 'emoji' ? null : 'emoji'"><i class="bi bi-emoji-smile-fill" aria-hidden="true"></i></button>
    <EmojiPicker v-if="open === 'emoji'" :anchor="$refs.emoji" @close="open = null" @pick="pickEmoji" />
    <StickerPicker v-if="open === 'sticker'" :anchor="$refs.sticker" @close="open = null" @pick="pickSticker" />`,
  data: () => ({ open: null }),
  methods: {
    openAdd(event) {
      const may = (permission) => isAllowed(store.channelId, permission);
      const ask = (name) => () => { store.dialog = { name }; };
      const startsThreads = store.guildId !== DIRECT && !isThread(channel.value) && may(Permission.CREATE_PUBLIC_THREADS);
      openMenu(event, 'Add', [{ items: [
        { label: 'Upload a file', testid: 'upload', icon: 'bi-paperclip', run: () => this.$refs.file.click(),
          shown: may(Permission.ATTACH_FILES) },
        { label: 'Create a poll', testid: 'poll', icon: 'bi-bar-chart-fill', run: ask('poll'), shown: may(Permission.SEND_POLLS) },
        { label: 'Create a thread', testid: 'thread', icon: 'bi-chat-left-text', run: ask('thread'), shown: startsThreads },
      ].filter(({ shown }) => shown) }]);
    },
    picked({ target }) {
      this.$emit('files', [...target.files]);
      target.value = '';
    },
    pickEmoji({ id, name }) {
      this.open = null;
      this.$emit('emoji', id ? `:${name}:` : name);
    },
    pickSticker(sticker) {
      this.open = null;
      this.$emit('sticker', sticker);
    },
  },
};
