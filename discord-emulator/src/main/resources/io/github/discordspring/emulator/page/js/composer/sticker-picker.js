import { stickerUrl } from '../message/sticker-list.js';
import { PopUp } from '../parts/pop-up.js';
import { guild } from '../state/store.js';

export const StickerPicker = {
  components: { PopUp },
  props: { anchor: { type: Object, required: true } },
  emits: ['pick', 'close'],
  template: `
    <PopUp :anchor="anchor" label="Stickers" @close="$emit('close')">
      <h3 class="pop-up-title">Stickers</h3>
      <div v-if="stickers.length" class="sticker-grid">
        <button v-for="sticker in stickers" :key="sticker.id" type="button" class="emoji-choice" :title="sticker.name"
            :data-testid="'sticker-' + sticker.name" @click="$emit('pick', sticker)">
          <img :src="stickerUrl(sticker)" :alt="sticker.name"></button>
      </div>
      <p v-else class="suggestions-empty">This server has no stickers.</p>
    </PopUp>`,
  computed: {
    stickers: () => guild.value?.stickers ?? [],
  },
  methods: { stickerUrl },
};
