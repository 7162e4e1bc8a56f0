import { formatSize } from '../format.js';

/** The files that go with the message. */
export const AttachmentTray = {
  props: { files: { type: Array, required: true } },
  emits: ['remove'],
  template: `
    <ul class="tray list-unstyled" aria-label="Files to send" data-testid="tray">
      <li v-for="(file, index) in files" :key="file.name + index" class="tray-file">
        <img v-if="urls[index]" :src="urls[index]" alt="">
        <i v-else class="bi bi-file-earmark-text-fill" aria-hidden="true"></i>
        <span class="tray-name">{{ file.name }}</span><span class="attachment-size">{{ formatSize(file.size) }}</span>
        <button type="button" class="tray-remove" :aria-label="'Remove ' + file.name" @click="$emit('remove', index)">
          <i class="bi bi-trash-fill" aria-hidden="true"></i></button>
      </li>
    </ul>`,
  data: () => ({ urls: [] }),
  watch: {
    files: {
      immediate: true,
      deep: true,
      handler(files) {
        this.release();
        this.urls = files.map((file) => (file.type.startsWith('image/') ? URL.createObjectURL(file) : null));
      },
    },
  },
  beforeUnmount() {
    this.release();
  },
  methods: {
    formatSize,
    release() {
      this.urls.filter(Boolean).forEach((url) => URL.revokeObjectURL(url));
    },
  },
};
