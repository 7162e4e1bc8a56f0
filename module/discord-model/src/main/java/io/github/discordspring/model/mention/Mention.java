package io.github.discordspring.model.mention;

import java.time.Instant;
import java.util.Objects;

import io.github.discordspring.model.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * What a message can refer to by markup. The text of each is its markup, so that it can
 * be put into a message as it is: {@code "Welcome, " + Mention.user(id)}.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/reference#message-formatting">Message
 * formatting</a>
 */
public sealed interface Mention {

	/** Everyone in the channel. */
	Mention EVERYONE = Everyone.EVERYONE;

	/** Everyone in the channel who is online. */
	Mention HERE = Everyone.HERE;

	/**
	 * Gives the markup.
	 * @return what is to be put into a message
	 */
	@Override
	String toString();

	/**
	 * Mentions a user.
	 * @param id the user
	 * @return the mention
	 */
	static User user(long id) {
		return new User(id);
	}

	/**
	 * Mentions a role.
	 * @param id the role
	 * @return the mention
	 */
	static Role role(long id) {
		return new Role(id);
	}

	/**
	 * Links to a channel or a thread.
	 * @param id the channel
	 * @return the mention
	 */
	static Channel channel(long id) {
		return new Channel(id);
	}

	/**
	 * Shows a custom emoji.
	 * @param name its name
	 * @param id its id
	 * @return the mention
	 * @throws IllegalArgumentException if the name is not made of 1 to 32 letters, digits
	 * and underscores
	 */
	static Emoji emoji(String name, long id) {
		return new Emoji(name, id, false);
	}

	/**
	 * Shows a custom emoji that moves.
	 * @param name its name
	 * @param id its id
	 * @return the mention
	 * @throws IllegalArgumentException if the name is not made of 1 to 32 letters, digits
	 * and underscores
	 */
	static Emoji animatedEmoji(String name, long id) {
		return new Emoji(name, id, true);
	}

	/**
	 * Shows a custom emoji, moving or not.
	 * @param emoji the emoji, with id and name
	 * @return the mention
	 * @throws IllegalArgumentException if it is one of Unicode: its name is what one
	 * writes
	 */
	static Emoji emoji(io.github.discordspring.model.emoji.Emoji emoji) {
		if (emoji.id() == 0 || emoji.name() == null) {
			throw new IllegalArgumentException("Only an emoji with id and name has markup, but this is " + emoji);
		}
		return new Emoji(emoji.name(), emoji.id(), emoji.animated());
	}

	/**
	 * Links to a slash command.
	 * @param id the command
	 * @param path its name, followed by the names of group and sub command if it has any
	 * @return the mention
	 * @throws IllegalArgumentException if there are not 1 to 3 names, or one of them is
	 * none of a command
	 */
	static Command command(long id, String... path) {
		if (path.length < 1 || path.length > 3) {
			throw new IllegalArgumentException("A command has 1 to 3 names, but " + path.length + " were given");
		}
		return new Command(id, path[0], (path.length == 3) ? path[1] : null,
				(path.length > 1) ? path[path.length - 1] : null);
	}

	/**
	 * Shows a time as {@link TimestampStyle#LONG_DATE_SHORT_TIME}.
	 * @param time the time, of which fractions of seconds are left out
	 * @return the mention
	 * @throws IllegalArgumentException if the time is more than 8,640,000,000,000 seconds
	 * away from 1970
	 */
	static Timestamp timestamp(Instant time) {
		return new Timestamp(time.getEpochSecond(), null);
	}

	/**
	 * Shows a time.
	 * @param time the time, of which fractions of seconds are left out
	 * @param style how it is shown
	 * @return the mention
	 * @throws IllegalArgumentException if the time is more than 8,640,000,000,000 seconds
	 * away from 1970
	 */
	static Timestamp timestamp(Instant time, TimestampStyle style) {
		return new Timestamp(time.getEpochSecond(), style);
	}

	/**
	 * Links to a place in the guild.
	 * @param place the place
	 * @return the mention
	 */
	static Navigation navigation(GuildNavigation place) {
		return new Navigation(place, 0);
	}

	/**
	 * Links to a linked role of the guild.
	 * @param roleId the role
	 * @return the mention
	 */
	static Navigation linkedRole(long roleId) {
		return new Navigation(GuildNavigation.LINKED_ROLES, roleId);
	}

	/**
	 * Reads one mention.
	 * @param text the mention and nothing else, of any kind
	 * @return the mention
	 * @throws MentionException if it is none
	 */
	static Mention parse(String text) {
		return MentionParser.parse(text);
	}

	/**
	 * Reads one mention of a kind: {@code Mention.parse(text, Mention.User.class).id()}.
	 * @param text the mention and nothing else
	 * @param type the kind
	 * @param <T> the kind
	 * @return the mention
	 * @throws MentionException if it is none, or of another kind
	 */
	static <T extends Mention> T parse(String text, Class<T> type) {
		Mention mention = parse(text);
		if (!type.isInstance(mention)) {
			throw new MentionException(type, mention);
		}
		return type.cast(mention);
	}

	private static void checkId(long id) {
		if (id == 0) {
			throw new IllegalArgumentException("A mention needs an id, but it is 0");
		}
	}

	/**
	 * A user. The old form {@code <@!id>} is read too.
	 *
	 * @param id the user
	 */
	record User(long id) implements Mention {

		public User {
			checkId(id);
		}

		@Override
		public String toString() {
			return "<@" + Snowflake.toString(this.id) + ">";
		}

	}

	/**
	 * A role.
	 *
	 * @param id the role
	 */
	record Role(long id) implements Mention {

		public Role {
			checkId(id);
		}

		@Override
		public String toString() {
			return "<@&" + Snowflake.toString(this.id) + ">";
		}

	}

	/**
	 * A channel or a thread.
	 *
	 * @param id the channel
	 */
	record Channel(long id) implements Mention {

		public Channel {
			checkId(id);
		}

		@Override
		public String toString() {
			return "<#" + Snowflake.toString(this.id) + ">";
		}

	}

	/**
	 * A custom emoji.
	 *
	 * @param name its name
	 * @param id its id
	 * @param animated whether it moves
	 */
	record Emoji(String name, long id, boolean animated) implements Mention {

		public Emoji {
			checkId(id);
			if (!MentionParser.isEmojiName(name)) {
				throw new IllegalArgumentException(
						"The name of an emoji is 1 to 32 letters, digits and underscores, but is \"" + name + "\"");
			}
		}

		/**
		 * Gives the form that names the emoji of a reaction in Discord's API. It is to be
		 * encoded in URLs.
		 * @return name and id, with a colon between
		 */
		public String reaction() {
			return this.name + ":" + Snowflake.toString(this.id);
		}

		@Override
		public String toString() {
			return (this.animated ? "<a:" : "<:") + this.name + ":" + Snowflake.toString(this.id) + ">";
		}

	}

	/**
	 * A slash command.
	 *
	 * @param id the command
	 * @param name its name
	 * @param group name of the group, if the sub command is in one
	 * @param subcommand name of the sub command, if there is one
	 */
	record Command(long id, String name, @Nullable String group, @Nullable String subcommand) implements Mention {

		public Command {
			checkId(id);
			check(name);
			if (group != null) {
				check(group);
			}
			if (subcommand != null) {
				check(subcommand);
			}
			else if (group != null) {
				throw new IllegalArgumentException("A group of commands cannot be called without a sub command");
			}
		}

		private static void check(String name) {
			if (!MentionParser.isCommandName(name)) {
				throw new IllegalArgumentException(
						"The name of a command is 1 to 32 letters, digits, '-', '_' and \"'\"," + " but is \"" + name
								+ "\"");
			}
		}

		/**
		 * Gives the whole name, as the user writes it after the slash.
		 * @return the names with spaces between
		 */
		public String fullName() {
			String result = (this.group != null) ? this.name + " " + this.group : this.name;
			return (this.subcommand != null) ? result + " " + this.subcommand : result;
		}

		@Override
		public String toString() {
			return "</" + fullName() + ":" + Snowflake.toString(this.id) + ">";
		}

	}

	/**
	 * A time, which each reader sees in the own time zone.
	 *
	 * @param seconds seconds since 1970
	 * @param style how it is shown, {@code null} for the default
	 */
	record Timestamp(long seconds, @Nullable TimestampStyle style) implements Mention {

		public Timestamp {
			if (Math.abs(seconds) > MentionParser.MAX_SECONDS || seconds == Long.MIN_VALUE) {
				throw new IllegalArgumentException("A timestamp is at most " + MentionParser.MAX_SECONDS
						+ " seconds away from 1970, but is " + seconds);
			}
		}

		/**
		 * Gives the time.
		 * @return the instant, in whole seconds
		 */
		public Instant instant() {
			return Instant.ofEpochSecond(this.seconds);
		}

		@Override
		public String toString() {
			return (this.style != null) ? "<t:" + this.seconds + ":" + this.style.symbol() + ">"
					: "<t:" + this.seconds + ">";
		}

	}

	/**
	 * A place of the guild that is no channel.
	 *
	 * @param place the place
	 * @param roleId the linked role, 0 for none
	 */
	record Navigation(GuildNavigation place, long roleId) implements Mention {

		public Navigation {
			Objects.requireNonNull(place, "place");
			if (roleId != 0 && place != GuildNavigation.LINKED_ROLES) {
				throw new IllegalArgumentException("Only " + GuildNavigation.LINKED_ROLES + " takes a role");
			}
		}

		@Override
		public String toString() {
			return "<id:" + this.place.value() + ((this.roleId != 0) ? ":" + Snowflake.toString(this.roleId) : "")
					+ ">";
		}

	}

	/**
	 * Everyone, or everyone who is online.
	 */
	enum Everyone implements Mention {

		/** Everyone in the channel. */
		EVERYONE("@everyone"),

		/** Everyone in the channel who is online. */
		HERE("@here");

		private final String text;

		Everyone(String text) {
			this.text = text;
		}

		@Override
		public String toString() {
			return this.text;
		}

	}

}
