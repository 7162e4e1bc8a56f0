import { optionChoices } from '../state/choices.js';
import { OptionType } from '../state/discord.js';
import { MAX_FILE_SIZE, sendable } from '../state/files.js';

/**
 * What is filled in for an option: `text` as it is typed, `value` of what was picked, `file`. A choice can also be
 * typed as a whole.
 */
export const blank = () => ({ text: '', value: undefined, file: null });

export const isEmpty = ({ text, value, file }) => !text.trim() && value === undefined && !file;

const isNumeric = ({ type }) => type === OptionType.INTEGER || type === OptionType.NUMBER;

/** Whether only what is offered can be given. */
export const isClosed = (option) => Boolean(optionChoices(option));

function valueOf(option, { text, value, file }) {
  if (value !== undefined || option.type === OptionType.ATTACHMENT) {
    return value ?? file ?? undefined;
  }
  const typed = text.trim();
  const choices = optionChoices(option);
  if (choices) {
    const wanted = typed.toLowerCase();
    return choices.find(({ name, hint }) => [name, hint].some((one) => String(one ?? '').toLowerCase() === wanted))?.value;
  }
  return isNumeric(option) && typed ? Number(typed) : typed;
}

/** Why what is filled in cannot be sent, or undefined. */
export function problemOf(option, state) {
  if (isEmpty(state)) {
    return option.required ? 'This option is required. Specify a value.' : undefined;
  }
  const value = valueOf(option, state);
  if (value === undefined) {
    return 'Select one of what is offered.';
  }
  if (option.type === OptionType.ATTACHMENT) {
    return value.size > MAX_FILE_SIZE ? 'The file is larger than 10 MB.' : undefined;
  }
  return isNumeric(option) ? problemOfNumber(option, value) : problemOfText(option, state.text.trim(), state.value);
}

function problemOfNumber({ type, min_value: least, max_value: most }, value) {
  if (Number.isNaN(value) || (type === OptionType.INTEGER && !Number.isInteger(value))) {
    return type === OptionType.INTEGER ? 'Enter a whole number.' : 'Enter a number.';
  }
  if (least !== undefined && value < least) {
    return `Enter at least ${least}.`;
  }
  return most !== undefined && value > most ? `Enter at most ${most}.` : undefined;
}

function problemOfText({ min_length: least, max_length: most }, text, picked) {
  if (picked !== undefined) {
    return undefined;
  }
  if (least && text.length < least) {
    return `Enter at least ${least} characters.`;
  }
  return most && text.length > most ? `Enter at most ${most} characters.` : undefined;
}

/** The options that were filled in, and their files, as they are sent. */
export async function given(options, states) {
  const files = [];
  const filled = [];
  for (const option of options) {
    const state = states[option.name];
    if (state && !isEmpty(state)) {
      let value = valueOf(option, state);
      if (option.type === OptionType.ATTACHMENT) {
        files.push(await sendable(value));
        value = String(files.length - 1);
      }
      filled.push({ name: option.name, type: option.type, value });
    }
  }
  return { options: filled, files };
}

/** The options as far as they are typed, for one that the bot is asked to complete. */
export function givenSoFar(options, states, focused) {
  return options
    .filter(({ name, type }) => type !== OptionType.ATTACHMENT && (name === focused || !isEmpty(states[name] ?? blank())))
    .map((option) => {
      const { name, type } = option;
      const state = states[name];
      return name === focused
        ? { name, type, value: state.text, focused: true }
        : { name, type, value: valueOf(option, state) ?? state.text };
    });
}
