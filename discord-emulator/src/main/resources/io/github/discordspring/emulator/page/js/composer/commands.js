import { CommandType, OptionType } from '../state/discord.js';
import { store } from '../state/store.js';

const NESTED_TYPES = [OptionType.SUB_COMMAND, OptionType.SUB_COMMAND_GROUP];

/**
 * What one can call here: a command without subcommands, or each of its subcommands by its full path.
 * `wrap` puts the options given into the form in which they are sent.
 */
function callableCommands() {
  return store.commands
    .filter(({ type, guild_id: guildId }) => (type ?? CommandType.CHAT_INPUT) === CommandType.CHAT_INPUT
      && (!guildId || guildId === store.guildId))
    .flatMap((command) => leaves({
      id: command.id,
      applicationId: command.application_id,
      path: command.name,
      description: command.description,
      options: command.options ?? [],
      wrap: (given) => given,
    }))
    .sort((one, other) => one.path.localeCompare(other.path));
}

function leaves(command) {
  const inner = command.options.filter(({ type }) => NESTED_TYPES.includes(type));
  return inner.length ? inner.flatMap((option) => leaves(step(command, option))) : [command];
}

function step(command, { type, name, description, options }) {
  return {
    ...command,
    path: `${command.path} ${name}`,
    description,
    options: options ?? [],
    wrap: (given) => command.wrap([{ type, name, options: given }]),
  };
}

/** Those whose path holds what was typed, the ones that begin with it first. */
export function matchingCommands(typed) {
  const wanted = typed.toLowerCase();
  const begins = ({ path }) => path.startsWith(wanted);
  return callableCommands()
    .filter(({ path }) => path.includes(wanted))
    .sort((one, other) => begins(other) - begins(one));
}

/** The only command that is meant by a path followed by a space, if there is one. */
export function commandMeant(typed) {
  const path = typed.trimEnd().toLowerCase();
  const candidates = callableCommands().filter((command) => `${command.path} `.startsWith(`${path} `));
  return typed.endsWith(' ') && candidates.length === 1 && candidates[0].path === path ? candidates[0] : undefined;
}
