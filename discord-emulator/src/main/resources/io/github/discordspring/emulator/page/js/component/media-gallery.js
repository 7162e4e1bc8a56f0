import { SpoilerCover } from '../parts/spoiler-cover.js';
import { RemotePicture } from '../parts/remote-picture.js';

/** Pictures beside each other, as many in a row as look well. */
export const MediaGallery = {
  components: { RemotePicture, SpoilerCover },
  props: { items: { type: Array, required: true } },
  template: `
    <div class="gallery" :class="'gallery-' + Math.min(items.length, 5)" data-testid="gallery">
      <SpoilerCover v-for="({ media, description, spoiler }, index) in items" :key="index" class="gallery-item"
          :covered="spoiler">
        <video v-if="media.content_type?.startsWith('video/')" :src="media.url" controls></video>
        <RemotePicture v-else :url="media.url" :label="description ?? ''" :width="media.width ?? undefined"
            :height="media.height ?? undefined" />
      </SpoilerCover>
    </div>`,
};
