import { RemotePicture } from '../parts/remote-picture.js';

/** The number of the format that is no picture but an animation of its own. */
const LOTTIE = 3;
const GIF = 4;

export const stickerUrl = ({ id, format_type: format }) => `/stickers/${id}.${format === GIF ? 'gif' : 'png'}`;

export const StickerList = {
  components: { RemotePicture },
  props: { stickers: { type: Array, required: true } },
  template: `
    <div class="stickers">
      <div v-for="sticker in stickers" :key="sticker.id" class="sticker" data-testid="sticker" :title="sticker.name">
        <span v-if="isDrawn(sticker)" class="sticker-name"><i class="bi bi-sticky-fill" aria-hidden="true"></i>
          {{ sticker.name }}</span>
        <RemotePicture v-else :url="url(sticker)" :label="sticker.name" />
      </div>
    </div>`,
  methods: {
    isDrawn: ({ format_type: format }) => format === LOTTIE,
    url: (sticker) => location.origin + stickerUrl(sticker),
  },
};
