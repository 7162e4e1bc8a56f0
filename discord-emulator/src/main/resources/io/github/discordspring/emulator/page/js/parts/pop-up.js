import { onOutside } from './outside.js';

const MARGIN = 8;

/** Something that floats near what opened it, stays inside of the window, and goes when one turns to something else. */
export const PopUp = {
  props: { anchor: { type: Object, required: true }, label: { type: String, required: true }, wide: Boolean },
  emits: ['close'],
  template: `
    <Teleport to="#pop-ups">
      <div ref="box" class="pop-up" :class="{ wide }" role="dialog" :aria-label="label" tabindex="-1"
          @keydown.esc.stop.prevent="leave"><slot /></div>
    </Teleport>`,
  mounted() {
    this.place();
    this.observer = new ResizeObserver(() => this.place());
    this.observer.observe(this.$refs.box);
    this.release = onOutside(this.$refs.box, () => this.$emit('close'));
    (this.$refs.box.querySelector('[data-first]') ?? this.$refs.box).focus();
  },
  beforeUnmount() {
    this.observer.disconnect();
    this.release();
  },
  methods: {
    /** Above or below the anchor, wherever there is more room. */
    place() {
      const { box } = this.$refs;
      const anchor = this.anchor.getBoundingClientRect();
      const left = Math.min(anchor.right - box.offsetWidth, innerWidth - box.offsetWidth - MARGIN);
      const below = anchor.bottom + MARGIN;
      const above = anchor.top - box.offsetHeight - MARGIN;
      const fitsBelow = below + box.offsetHeight < innerHeight;
      box.style.left = `${Math.max(MARGIN, left)}px`;
      box.style.top = `${fitsBelow && anchor.top < innerHeight / 2 ? below : Math.max(MARGIN, above)}px`;
    },
    leave() {
      this.$emit('close');
      this.anchor.focus();
    },
  },
};
