/** A picture from an address of a bot; where it cannot be loaded, its address is shown. */
export const RemotePicture = {
  props: { url: { type: String, required: true }, width: Number, height: Number, label: { type: String, default: '' } },
  template: `
    <a v-if="failed" class="broken-picture" :href="url" target="_blank" rel="noopener noreferrer nofollow" :title="url">
      <i class="bi bi-image" aria-hidden="true"></i> <span>{{ label || url }}</span>
    </a>
    <img v-else :src="url" :alt="label" :width="width" :height="height" loading="lazy" @error="failed = true">`,
  data() {
    return { failed: false };
  },
  watch: {
    url() {
      this.failed = false;
    },
  },
};
