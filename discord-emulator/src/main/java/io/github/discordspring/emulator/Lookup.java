package io.github.discordspring.emulator;

import java.util.List;
import java.util.NoSuchElementException;

import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.world.Channel;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.model.Snowflake;

/**
 * Finds things by what people call them. Used with the world locked.
 */
final class Lookup {

	private Lookup() {
	}

	/**
	 * Finds a channel by name, with or without {@code #}, or by id.
	 */
	static Channel channel(World world, String channel) {
		String name = channel.startsWith("#") ? channel.substring(1) : channel;
		for (Channel candidate : world.channels()) {
			if (candidate.name().equals(name) || Snowflake.toString(candidate.id()).equals(name)) {
				return candidate;
			}
		}
		throw new NoSuchElementException("The emulator has no channel " + channel);
	}

	/**
	 * Finds the channel of a message.
	 */
	static Channel channelOf(World world, long messageId) {
		for (Channel channel : world.channels()) {
			if (channel.message(messageId) != null) {
				return channel;
			}
		}
		throw new NoSuchElementException("The emulator has no message " + Snowflake.toString(messageId));
	}

	static List<EmulatedMessage> messages(World world, String channel) {
		return channel(world, channel).messages().stream().map(EmulatedMessage::of).toList();
	}

	/**
	 * Turns what people call a user, a channel or a role into an id.
	 * @param optionType type of the option that the value is for
	 */
	static Object idOf(World world, int optionType, Object value) {
		if (value instanceof EmulatedUser user) {
			return Snowflake.toString(user.id());
		}
		if (!(value instanceof String name)) {
			return value;
		}
		return switch (optionType) {
			case 6, 9 -> world.users()
				.all()
				.stream()
				.filter((user) -> Json.text(user, "username").equals(name))
				.map((user) -> (Object) Json.text(user, "id"))
				.findFirst()
				.orElse(value);
			case 7 -> Snowflake.toString(channel(world, name).id());
			case 8 -> world.guilds()
				.stream()
				.flatMap((guild) -> guild.roles().values().stream())
				.filter((role) -> Json.text(role, "name").equals(name))
				.map((role) -> (Object) Json.text(role, "id"))
				.findFirst()
				.orElse(value);
			default -> value;
		};
	}

}
