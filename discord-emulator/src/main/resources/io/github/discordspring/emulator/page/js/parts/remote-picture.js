import { WebLink } from './web-link.js';

/** A picture from an address of a bot; where it cannot be loaded, its address is shown. */
export const RemotePicture = {
  components: { WebLink },
  props: {
    url: { type: String, required: true },
    width: Number,
    height: Number,
    label: { type: String, default: '' },
  },
  template: `
    <WebLink v-if="failed" class="broken-picture" :url="url" :title="url">
      <i class="bi bi-image" aria-hidden="true"></i> <span>{{ label || url }}</span>
    </WebLink>
    <img v-else :src="url" :alt="label" :width="width" :height="height" loading="lazy" @error="failed = true">`,
  data: () => ({ failed: false }),
  watch: {
    url() {
      this.failed = false;
    },
  },
};
