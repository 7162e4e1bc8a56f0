import { Avatar } from '../parts/avatar.js';
import { writeAs } from '../state/session.js';
import { displayName, store, writer } from '../state/store.js';

export const UserPicker = {
  components: { Avatar },
  template: `
    <div class="user-picker">
      <Avatar :user="writer" status="online" />
      <div class="flex-grow-1 min-width-0">
        <label for="user-picker" class="user-picker-label">Write as</label>
        <select id="user-picker" class="user-picker-select" data-testid="user-picker" :value="store.userId"
            @change="writeAs($event.target.value)">
          <option v-for="user in store.users" :key="user.id" :value="user.id">{{ displayName(user) }}</option>
        </select>
      </div>
    </div>`,
  setup: () => ({ displayName, store, writeAs, writer }),
};
