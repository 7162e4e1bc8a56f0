import { Avatar } from '../parts/avatar.js';
import { openMenu } from '../parts/menu.js';
import { writeAs } from '../state/session.js';
import { displayName, statusOf, store, writer } from '../state/store.js';

const MOST_OFFERED = 100;

/** Who writes, and how the page looks. */
export const UserPanel = {
  components: { Avatar },
  template: `
    <div class="user-panel">
      <Avatar :user="writer" :status="statusOf(writer.id)" />
      <div class="flex-grow-1 min-width-0">
        <label for="user-picker" class="user-picker-label">Write as</label>
        <select id="user-picker" class="user-picker-select" data-testid="user-picker" :value="store.userId"
            @change="writeAs($event.target.value)">
          <option v-for="user in people" :key="user.id" :value="user.id">{{ displayName(user) }}</option>
        </select>
      </div>
      <button type="button" class="bar-button" aria-label="Appearance" title="Appearance" aria-haspopup="menu"
          data-testid="appearance" @click="openAppearance"><i class="bi bi-circle-half" aria-hidden="true"></i></button>
    </div>`,
  methods: {
    displayName,
    statusOf,
    writeAs,
    openAppearance(event) {
      const themes = [['Dark', 'dark', 'bi-moon-fill'], ['Light', 'light', 'bi-sun-fill'], ['As the system', '', 'bi-display']];
      const items = themes.map(([label, theme, icon]) => ({ label, icon, run: () => window.chooseTheme(theme) }));
      openMenu(event, 'Appearance', [{ name: 'Appearance', items }]);
    },
  },
  setup() {
    // Of thousands one picks another in the list of members
    const people = Vue.computed(() => {
      const first = store.users.slice(0, MOST_OFFERED);
      return first.some(({ id }) => id === store.userId) || !writer.value ? first : [...first, writer.value];
    });
    return { people, store, writer };
  },
};
