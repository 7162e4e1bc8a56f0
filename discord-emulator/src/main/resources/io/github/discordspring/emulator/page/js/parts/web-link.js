/** A link to where a bot or a person points. Other schemes than those of the web are no links. */
export const WebLink = {
  props: { url: String },
  template: `
    <a v-if="isWeb" :href="url" target="_blank" rel="noopener noreferrer nofollow"><slot /></a>
    <span v-else><slot /></span>`,
  computed: {
    isWeb() {
      return /^https?:\/\//i.test(this.url ?? '');
    },
  },
};
