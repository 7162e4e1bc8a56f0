import { matchingCommands } from './commands.js';
import { matchingMentions, mentionBegun } from './mentions.js';

/** The commands that fit to a text that begins with a slash. */
export const commandSuggestions = (text) => matchingCommands(text.slice(1)).map((command) => ({
  key: command.path,
  testid: `command-${command.path.replaceAll(' ', '-')}`,
  name: `/${command.path}`,
  description: command.description,
  options: command.options,
  icon: 'bi-slash-square-fill',
  command,
}));

/** Who and what can be mentioned where one types, or null. */
export function mentionSuggestions(textToCaret) {
  const begun = mentionBegun(textToCaret);
  const matches = begun ? matchingMentions(begun) : [];
  return matches.length
    ? matches.map(({ text, markup, ...look }) => ({ ...look, key: markup, name: text, begun, words: undefined }))
    : null;
}
