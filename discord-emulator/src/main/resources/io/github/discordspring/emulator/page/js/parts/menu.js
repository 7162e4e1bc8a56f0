import { onOutside } from './outside.js';
import { store } from '../state/store.js';

const MARGIN = 8;

/** Opens the menu of something where one pressed, or (from the keyboard) at what has the focus. */
export function openMenu(event, title, groups) {
  event.preventDefault();
  const opener = event.currentTarget ?? event.target;
  const { left, bottom } = opener.getBoundingClientRect();
  const [x, y] = event.clientX || event.clientY ? [event.clientX, event.clientY] : [left, bottom];
  store.menu = { x, y, title, opener, groups: groups.filter(({ items }) => items.length) };
}

/** The one menu that can be open: `groups` are `{ name, items: [{ label, icon, danger, testid, run }] }`. */
export const ContextMenu = {
  props: { menu: { type: Object, required: true } },
  template: `
    <div ref="box" class="context-menu" role="menu" :aria-label="menu.title" data-testid="menu" @keydown="pressed"
        @contextmenu.prevent>
      <div v-for="({ name, items }, index) in menu.groups" :key="index" class="menu-group" role="group" :aria-label="name">
        <p v-if="name" class="menu-heading" aria-hidden="true">{{ name }}</p>
        <button v-for="item in items" :key="item.label" type="button" class="menu-item" role="menuitem" tabindex="-1"
            :class="{ danger: item.danger }" :data-testid="'menu-' + (item.testid ?? item.label)" @click="use(item)">
          <span>{{ item.label }}</span><i v-if="item.icon" class="bi" :class="item.icon" aria-hidden="true"></i>
        </button>
      </div>
    </div>`,
  mounted() {
    const { box } = this.$refs;
    const { x, y } = this.menu;
    box.style.left = `${Math.max(MARGIN, Math.min(x, innerWidth - box.offsetWidth - MARGIN))}px`;
    box.style.top = `${Math.max(MARGIN, Math.min(y, innerHeight - box.offsetHeight - MARGIN))}px`;
    this.release = onOutside(box, () => this.close(false));
    this.items()[0]?.focus();
  },
  beforeUnmount() {
    this.release();
  },
  methods: {
    items() {
      return [...this.$refs.box.querySelectorAll('.menu-item')];
    },
    close(back) {
      const { opener } = this.menu;
      store.menu = null;
      if (back) {
        opener?.focus?.();
      }
    },
    use(item) {
      this.close(true);
      item.run();
    },
    pressed(event) {
      const items = this.items();
      const at = items.indexOf(document.activeElement);
      const to = {
        ArrowDown: () => items[(at + 1) % items.length].focus(),
        ArrowUp: () => items[(at + items.length - 1) % items.length].focus(),
        Home: () => items[0].focus(),
        End: () => items.at(-1).focus(),
        Escape: () => this.close(true),
        Tab: () => this.close(true),
      }[event.key];
      if (to) {
        event.preventDefault();
        event.stopPropagation();
        to();
      }
    },
  },
};
