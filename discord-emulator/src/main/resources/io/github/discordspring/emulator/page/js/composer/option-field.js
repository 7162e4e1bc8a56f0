import { ChannelType, OptionType } from '../state/discord.js';
import { displayName, guild } from '../state/store.js';

const TYPE_NAMES = {
  [OptionType.STRING]: 'text',
  [OptionType.INTEGER]: 'integer',
  [OptionType.BOOLEAN]: 'true or false',
  [OptionType.USER]: 'user',
  [OptionType.CHANNEL]: 'channel',
  [OptionType.ROLE]: 'role',
  [OptionType.MENTIONABLE]: 'user or role',
  [OptionType.NUMBER]: 'number',
};

export const OptionField = {
  props: {
    option: { type: Object, required: true },
    modelValue: { type: [String, Number], default: '' },
    problem: String,
  },
  emits: ['update:modelValue'],
  template: `
    <div class="option">
      <label :for="id" class="option-name" :class="{ required: option.required }">{{ option.name }}</label>
      <span class="option-type">{{ typeName }}</span>
      <select v-if="choices" class="option-value form-select form-select-sm" v-bind="attributes" v-model="value">
        <option value="">{{ option.required ? 'Choose …' : 'Not given' }}</option>
        <option v-for="choice in choices" :key="choice.value" :value="String(choice.value)">{{ choice.name }}</option>
      </select>
      <input v-else-if="isSupported" class="option-value form-control form-control-sm" v-bind="attributes"
          :type="isNumeric ? 'number' : 'text'" :step="step" :min="option.min_value" :max="option.max_value"
          :minlength="option.min_length" :maxlength="option.max_length" autocomplete="off" v-model="value">
      <div v-else class="unknown-component">Option of type {{ option.type }}</div>
      <div :id="id + '-text'" class="option-text" :class="{ 'text-danger': problem }">
        {{ problem ?? option.description }}
      </div>
    </div>`,
  computed: {
    attributes() {
      const { name, required } = this.option;
      return {
        id: this.id,
        name,
        required,
        class: { 'is-invalid': this.problem },
        'aria-describedby': `${this.id}-text`,
        'data-testid': `command-option-${name}`,
      };
    },
    choices() {
      return this.option.choices?.length ? this.option.choices : choicesByType[this.option.type]?.(this.option);
    },
    id() {
      return `option-${this.option.name}`;
    },
    isNumeric() {
      return [OptionType.INTEGER, OptionType.NUMBER].includes(this.option.type);
    },
    isSupported() {
      return this.option.type in TYPE_NAMES;
    },
    step() {
      return this.isNumeric ? (this.option.type === OptionType.INTEGER ? 1 : 'any') : undefined;
    },
    typeName() {
      return TYPE_NAMES[this.option.type];
    },
    value: {
      get() {
        return this.modelValue;
      },
      set(value) {
        this.$emit('update:modelValue', value);
      },
    },
  },
};

const users = () => guild.value.members.map(({ user }) => ({ name: `@${displayName(user)}`, value: user.id }));

const roles = () => guild.value.roles.map(({ id, name }) => ({
  name: id === guild.value.id ? name : `@${name}`,
  value: id,
}));

const channels = ({ channel_types: types }) => guild.value.channels
  .filter(({ type }) => !types?.length || types.includes(type))
  .map(({ id, name, type }) => ({ name: type === ChannelType.GUILD_TEXT ? `#${name}` : name, value: id }));

const choicesByType = {
  [OptionType.BOOLEAN]: () => [{ name: 'True', value: 'true' }, { name: 'False', value: 'false' }],
  [OptionType.USER]: users,
  [OptionType.CHANNEL]: channels,
  [OptionType.ROLE]: roles,
  [OptionType.MENTIONABLE]: () => [...users(), ...roles()],
};
