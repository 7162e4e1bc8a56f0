import { MAX_FILE_SIZE } from '../state/files.js';

const MOST_FILES = 10;

/** Takes files that are chosen, pasted or dropped. */
export const filesField = {
  data: () => ({ files: [], dropping: false }),
  methods: {
    attach(files) {
      const tooLarge = [...files].find(({ size }) => size > MAX_FILE_SIZE);
      this.error = tooLarge ? `${tooLarge.name} is larger than 10 MB.` : null;
      this.files = [...this.files, ...[...files].filter((file) => file !== tooLarge)].slice(0, MOST_FILES);
      this.$refs.input?.focus();
    },
    pasted(event) {
      if (event.clipboardData?.files.length) {
        event.preventDefault();
        this.attach(event.clipboardData.files);
      }
    },
    dropped(event) {
      this.dropping = false;
      this.attach(event.dataTransfer.files);
    },
  },
};
