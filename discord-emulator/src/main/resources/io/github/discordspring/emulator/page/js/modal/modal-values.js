import { preset } from '../component/message-select.js';
import { ComponentType, isSelect } from '../state/discord.js';
import { MAX_FILE_SIZE, sendable } from '../state/files.js';

const { TEXT_INPUT, FILE_UPLOAD, RADIO_GROUP, CHECKBOX_GROUP, CHECKBOX } = ComponentType;

/** The part that takes a value: in a label, or (the older form) alone in a row. */
export const fieldOf = (component) => component.component ?? component.components?.[0] ?? component;

/** What is filled in from the start: a text, a truth, or a list. */
export function initialValue(field) {
  const chosen = () => field.options.filter((option) => option.default).map(({ value }) => value);
  switch (field.type) {
    case TEXT_INPUT:
      return field.value ?? '';
    case CHECKBOX:
      return field.default ?? false;
    case RADIO_GROUP:
      return chosen()[0] ?? null;
    case CHECKBOX_GROUP:
      return chosen();
    default:
      return isSelect(field) ? preset(field) : [];
  }
}

/** Why a value cannot be sent, or undefined. */
export function problemOf(field, value) {
  const required = field.required !== false;
  if (field.type === TEXT_INPUT) {
    return problemOfText(field, value, required);
  }
  if (field.type === RADIO_GROUP) {
    return required && value === null ? 'Choose one.' : undefined;
  }
  return Array.isArray(value) ? problemOfList(field, value, required) : undefined;
}

function problemOfText({ min_length: least, max_length: most }, text, required) {
  if (!text) {
    return required ? 'This field is required.' : undefined;
  }
  if (least && text.length < least) {
    return `Enter at least ${least} characters.`;
  }
  return most && text.length > most ? `Enter at most ${most} characters.` : undefined;
}

function problemOfList({ type, min_values: least, max_values: most }, values, required) {
  const needed = required ? Math.max(1, least ?? 1) : 0;
  const what = type === FILE_UPLOAD ? 'file' : 'one';
  if (values.length < (values.length ? (least ?? needed) : needed)) {
    return needed === 1 ? `Choose at least one ${type === FILE_UPLOAD ? 'file' : ''}`.trimEnd() + '.' : `Choose at least ${least}.`;
  }
  if (type === FILE_UPLOAD && values.some(({ size }) => size > MAX_FILE_SIZE)) {
    return 'A file is larger than 10 MB.';
  }
  return most && values.length > most ? `Choose at most ${most} ${what}s.` : undefined;
}

/** The form as it is sent: `{ components, files }`. */
export async function filledIn(components, values) {
  const files = [];
  const filled = [];
  for (const component of components) {
    const field = fieldOf(component);
    const { type, custom_id: customId } = field;
    if (customId) {
      const sent = { type, custom_id: customId };
      const value = values[customId];
      if (type === FILE_UPLOAD) {
        sent.values = value.map((file, index) => String(files.length + index));
        files.push(...await Promise.all(value.map(sendable)));
      } else {
        sent[Array.isArray(value) ? 'values' : 'value'] = value;
      }
      filled.push(component.component
        ? { type: component.type, component: sent }
        : { type: component.type, components: [sent] });
    }
  }
  return { components: filled, files };
}
