package io.github.discordspring.emulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

import io.github.discordspring.emulator.form.CommandForm;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.world.Application;
import io.github.discordspring.emulator.world.Channel;
import io.github.discordspring.emulator.world.Guild;
import io.github.discordspring.emulator.world.RequestContext;
import io.github.discordspring.emulator.world.ScheduledEvents;
import io.github.discordspring.emulator.world.UploadedFile;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.model.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A person, or a bot's user, and what people do. What Discord would refuse throws with
 * Discord's error in its message.
 */
public final class EmulatedUser {

	private final World world;

	private final long id;

	private final String name;

	EmulatedUser(World world, ObjectNode user) {
		this.world = world;
		this.id = Json.id(user, "id");
		this.name = Json.text(user, "username");
	}

	/**
	 * Gives the id.
	 * @return the id
	 */
	public long id() {
		return this.id;
	}

	/**
	 * Gives the name.
	 * @return the name
	 */
	public String name() {
		return this.name;
	}

	/**
	 * Gives the language of their client.
	 * @return a locale of Discord's, {@code en-US} if none was set
	 */
	public String locale() {
		return this.world.call(() -> this.world.users().locale(this.id));
	}

	/**
	 * Sets the language of their client, which comes with what they use.
	 * @param locale a locale of Discord's, such as {@code de}; {@code en-US} if nothing
	 * is said
	 * @throws RuntimeException with Discord's error if it is none of them
	 */
	public void speaks(String locale) {
		this.world.run(() -> this.world.users().locale(this.id, locale));
	}

	/**
	 * Writes a message.
	 * @param channel name or id of the channel
	 * @param content the text, up to 2000 characters
	 * @return the message
	 */
	public EmulatedMessage says(String channel, String content) {
		return this.world.call(() -> says(Lookup.channel(this.world, channel), content));
	}

	/**
	 * Writes a message.
	 * @param channelId the channel
	 * @param content the text, up to 2000 characters
	 * @return the message
	 */
	public EmulatedMessage says(long channelId, String content) {
		return this.world.call(() -> says(this.world.channel(channelId), content));
	}

	/**
	 * Writes a message to the first bot alone.
	 * @param content the text, up to 2000 characters
	 * @return the message
	 */
	public EmulatedMessage saysPrivately(String content) {
		return this.world.call(() -> {
			Application application = this.world.applications().iterator().next();
			return says(this.world.channelOperations().direct(application, this.id), content);
		});
	}

	private EmulatedMessage says(Channel channel, String content) {
		ObjectNode body = Json.object().put("content", content);
		return EmulatedMessage.of(this.world.messageOperations().write(this.id, channel.id(), body));
	}

	/**
	 * Changes a message of their own.
	 * @param messageId the message
	 * @param content the new text
	 */
	public void edits(long messageId, String content) {
		this.world.run(() -> this.world.messageOperations()
			.edit(this.id, Lookup.channelOf(this.world, messageId).id(), messageId,
					Json.object().put("content", content)));
	}

	/**
	 * Deletes a message.
	 * @param messageId the message
	 */
	public void deletes(long messageId) {
		this.world.run(() -> this.world.messageOperations()
			.delete(this.id, Lookup.channelOf(this.world, messageId).id(), messageId));
	}

	/**
	 * Reacts to a message.
	 * @param messageId the message
	 * @param emoji the emoji's characters, or {@code name:id} of one of the guild's
	 */
	public void reacts(long messageId, String emoji) {
		this.world.run(() -> this.world.reactionOperations()
			.add(this.id, Lookup.channelOf(this.world, messageId).id(), messageId, emoji));
	}

	/**
	 * Votes in a poll.
	 * @param messageId message of the poll
	 * @param answers numbers of the answers, none to take the vote back
	 */
	public void votes(long messageId, Integer... answers) {
		this.world.run(() -> this.world.polls()
			.vote(this.id, Lookup.channelOf(this.world, messageId).id(), messageId, Set.of(answers)));
	}

	/**
	 * Joins a guild.
	 * @param invite code of an invite to it
	 */
	public void accepts(String invite) {
		this.world.run(() -> this.world.invites().accept(this.id, invite));
	}

	/**
	 * Is interested in a scheduled event, or no longer.
	 * @param eventId the event
	 * @param yes whether they are
	 */
	public void isInterestedIn(long eventId, boolean yes) {
		this.world.run(() -> this.world.guildsOf(this.id)
			.stream()
			.filter((guild) -> guild.objects(ScheduledEvents.KIND).containsKey(eventId))
			.forEach((guild) -> this.world.scheduledEvents().interest(guild, eventId, this.id, yes)));
	}

	/**
	 * Shows that they type.
	 * @param channel name or id of the channel
	 */
	public void types(String channel) {
		this.world.run(() -> this.world.channelOperations().type(this.id, Lookup.channel(this.world, channel).id()));
	}

	/**
	 * Joins a voice channel, or goes over to it from another one.
	 * @param channel name or id of the channel
	 */
	public void joinsVoice(String channel) {
		this.world.run(() -> {
			Channel where = Lookup.channel(this.world, channel);
			Guild guild = this.world.guildOf(where.guildId(), this.id);
			this.world.voice().connect(guild, this.id, where.id(), false, false);
		});
	}

	/**
	 * Leaves the voice channels of all guilds.
	 */
	public void leavesVoice() {
		this.world.run(() -> this.world.guildsOf(this.id)
			.stream()
			.filter((guild) -> this.world.voice().find(guild, this.id) != null)
			.forEach((guild) -> this.world.voice().join(guild, this.id, 0, false, false)));
	}

	/**
	 * Uses a slash command without options.
	 * @param channel name or id of the channel
	 * @param command name of the command; those of group and subcommand follow after
	 * spaces
	 * @return what comes of it
	 */
	public EmulatedInteraction uses(String channel, String command) {
		return uses(channel, command, Map.of());
	}

	/**
	 * Uses a slash command.
	 * @param channel name or id of the channel
	 * @param command name of the command; those of group and subcommand follow after
	 * spaces
	 * @param options values by the names of the options; a user, channel or role can be
	 * named, a file is an {@link EmulatedFile}
	 * @return what comes of it
	 * @throws NoSuchElementException if there is no such command
	 */
	public EmulatedInteraction uses(String channel, String command, Map<String, ?> options) {
		List<UploadedFile> files = new ArrayList<>();
		Map<String, Object> values = new LinkedHashMap<>();
		options.forEach((option, value) -> {
			if (value instanceof EmulatedFile file) {
				values.put(option, files.size());
				files.add(new UploadedFile("files[" + files.size() + "]", file.filename(), file.contentType(),
						file.content()));
			}
			else {
				values.put(option, value);
			}
		});
		return this.world.call(new RequestContext(null, files), () -> {
			Channel where = Lookup.channel(this.world, channel);
			String[] path = command.split(" ", -1);
			ObjectNode declared = command(path[0], CommandForm.CHAT_INPUT, where);
			ObjectNode request = Json.object().put("command_id", Json.text(declared, "id"));
			request.set("options", options(declared, path, 1, values));
			return useCommand(where, request, true);
		});
	}

	/**
	 * Types an option of a slash command, for which the bot offers choices.
	 * @param channel name or id of the channel
	 * @param command name of the command; those of group and subcommand follow after
	 * spaces
	 * @param option name of the option
	 * @param typed what is typed so far
	 * @return what comes of it
	 * @throws NoSuchElementException if there is no such command or option
	 */
	public EmulatedInteraction completes(String channel, String command, String option, String typed) {
		return completes(channel, command, option, typed, Map.of());
	}

	/**
	 * Types an option of a slash command, for which the bot offers choices, when others
	 * were given already.
	 * @param channel name or id of the channel
	 * @param command name of the command; those of group and subcommand follow after
	 * spaces
	 * @param option name of the option
	 * @param typed what is typed so far
	 * @param others values by the names of the other options; a user, channel or role can
	 * be named
	 * @return what comes of it
	 * @throws NoSuchElementException if there is no such command or option
	 */
	public EmulatedInteraction completes(String channel, String command, String option, String typed,
			Map<String, ?> others) {
		return this.world.call(() -> {
			Channel where = Lookup.channel(this.world, channel);
			String[] path = command.split(" ", -1);
			ObjectNode declared = command(path[0], CommandForm.CHAT_INPUT, where);
			ObjectNode request = Json.object().put("command_id", Json.text(declared, "id"));
			Map<String, Object> values = new LinkedHashMap<>(others);
			values.put(option, typed);
			ArrayNode options = options(declared, path, 1, values);
			JsonNode level = options;
			for (int depth = 1; depth < path.length; depth++) {
				level = level.path(0).path("options");
			}
			for (JsonNode given : level) {
				if (Json.text(given, "name").equals(option)) {
					((ObjectNode) given).put("focused", true);
				}
			}
			request.set("options", options);
			return useCommand(where, request, false);
		});
	}

	/**
	 * Uses a command of a message's menu.
	 * @param messageId the message
	 * @param command name of the command
	 * @return what comes of it
	 * @throws NoSuchElementException if there is no such command or message
	 */
	public EmulatedInteraction usesOnMessage(long messageId, String command) {
		return this.world
			.call(() -> useOn(Lookup.channelOf(this.world, messageId), CommandForm.MESSAGE, command, messageId));
	}

	/**
	 * Uses a command of a user's menu.
	 * @param channel name or id of the channel
	 * @param user the other user
	 * @param command name of the command
	 * @return what comes of it
	 * @throws NoSuchElementException if there is no such command
	 */
	public EmulatedInteraction usesOnUser(String channel, EmulatedUser user, String command) {
		return this.world.call(() -> useOn(Lookup.channel(this.world, channel), CommandForm.USER, command, user.id()));
	}

	private EmulatedInteraction useOn(Channel channel, int type, String command, long targetId) {
		return useCommand(channel,
				Json.object()
					.put("command_id", Json.text(command(command, type, channel), "id"))
					.put("target_id", Snowflake.toString(targetId)),
				true);
	}

	private EmulatedInteraction useCommand(Channel channel, ObjectNode request, boolean complete) {
		return new EmulatedInteraction(this.world,
				this.world.interactionOperations().useCommand(this.id, channel.id(), request, complete));
	}

	private ObjectNode command(String command, int type, Channel channel) {
		for (JsonNode candidate : this.world.commandOperations().all()) {
			boolean here = !candidate.has("guild_id") || Json.id(candidate, "guild_id") == channel.guildId();
			if (here && Json.number(candidate, "type") == type && Json.text(candidate, "name").equals(command)) {
				return (ObjectNode) candidate;
			}
		}
		throw new NoSuchElementException("No bot has registered the command " + command);
	}

	private ArrayNode options(ObjectNode declared, String[] path, int depth, Map<String, ?> values) {
		ArrayNode options = Json.array();
		if (depth < path.length) {
			ObjectNode subcommand = declaredOption(declared, path[depth]);
			options.addObject()
				.put("name", path[depth])
				.put("type", Json.number(subcommand, "type"))
				.set("options", options(subcommand, path, depth + 1, values));
			return options;
		}
		values.forEach((option, value) -> {
			int type = Json.number(declaredOption(declared, option), "type");
			options.addObject()
				.put("name", option)
				.put("type", type)
				.set("value", Json.valueOf(Lookup.idOf(this.world, type, value)));
		});
		return options;
	}

	private static ObjectNode declaredOption(ObjectNode declared, String option) {
		ObjectNode found = CommandForm.option(declared, option);
		if (found == null) {
			throw new NoSuchElementException(Json.text(declared, "name") + " has no option named " + option);
		}
		return found;
	}

	/**
	 * Presses a button.
	 * @param messageId message with the button
	 * @param customId custom id of the button
	 * @return what comes of it
	 */
	public EmulatedInteraction clicks(long messageId, String customId) {
		return useComponent(messageId, customId, null);
	}

	/**
	 * Picks from a select.
	 * @param messageId message with the select
	 * @param customId custom id of the select
	 * @param values what is picked
	 * @return what comes of it
	 */
	public EmulatedInteraction selects(long messageId, String customId, String... values) {
		return useComponent(messageId, customId, List.of(values));
	}

	private EmulatedInteraction useComponent(long messageId, String customId, @Nullable List<String> values) {
		return this.world.call(() -> {
			ObjectNode request = Json.object()
				.put("message_id", Snowflake.toString(messageId))
				.put("custom_id", customId);
			if (values != null) {
				request.set("values", Json.valueOf(values));
			}
			return new EmulatedInteraction(this.world, this.world.interactionOperations()
				.useComponent(this.id, Lookup.channelOf(this.world, messageId).id(), request));
		});
	}

	/**
	 * Fills in a form that a bot has shown, and sends it.
	 * @param modal the form
	 * @param values what is entered by the custom ids of the fields; the others are sent
	 * as the bot filled them in. A text for text inputs and radio groups; a
	 * {@code Boolean} for checkboxes; one or a {@code Collection} for the others: values
	 * of options, users, channels and roles by name or id, an {@link EmulatedFile} for
	 * uploads
	 * @return what comes of it
	 * @throws IllegalArgumentException if the form has no such field
	 * @throws RuntimeException if Discord's client would not send it: something required
	 * is missing, a text has a wrong length, a value is not offered, there are too few or
	 * too many; the message names the field and what is wrong
	 */
	public EmulatedInteraction submits(ObjectNode modal, Map<String, ?> values) {
		return this.world.call(() -> {
			FilledForm form = new FilledForm(this.world, modal, values);
			return this.world.call(new RequestContext(null, form.files()), () -> new EmulatedInteraction(this.world,
					this.world.interactionOperations().submitModal(this.id, form.request())));
		});
	}

	@Override
	public String toString() {
		return this.name;
	}

}
