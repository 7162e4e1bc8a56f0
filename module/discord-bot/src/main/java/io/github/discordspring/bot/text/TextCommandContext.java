package io.github.discordspring.bot.text;

import java.util.List;

import io.github.discordspring.bot.handler.EventContext;
import io.github.discordspring.bot.handler.RefusedException;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.gateway.ShardId;
import org.jspecify.annotations.Nullable;

/**
 * A text command that is being handled.
 */
public final class TextCommandContext implements EventContext {

	private final EventContext listened;

	private final MessageCreateEvent event;

	private final String prefix;

	private final String name;

	private final String text;

	private final TextCommandMethod command;

	private @Nullable List<@Nullable Object> values;

	TextCommandContext(EventContext listened, MessageCreateEvent event, String prefix, String name, String text,
			TextCommandMethod command) {
		this.listened = listened;
		this.event = event;
		this.prefix = prefix;
		this.name = name;
		this.text = text;
		this.command = command;
	}

	@Override
	public DispatchEvent event() {
		return this.event;
	}

	@Override
	public EventType type() {
		return EventType.MESSAGE_CREATE;
	}

	@Override
	public @Nullable ShardId shard() {
		return this.listened.shard();
	}

	/**
	 * Gives the message.
	 * @return the event that brought it
	 */
	public MessageCreateEvent message() {
		return this.event;
	}

	/**
	 * Gives the prefix that the user took.
	 * @return the prefix as it was written
	 */
	public String prefix() {
		return this.prefix;
	}

	/**
	 * Gives the name that the user took, which may be an alias.
	 * @return the name as it was written
	 */
	public String name() {
		return this.name;
	}

	/**
	 * Gives the text behind the name.
	 * @return the text
	 */
	public String text() {
		return this.text;
	}

	/**
	 * Gives an argument. All are read with the first one, which is when the guards have
	 * let the user pass: who is not allowed to call the command is not told its usage,
	 * and Discord is not asked what they mention.
	 */
	@Nullable Object value(int index) {
		List<@Nullable Object> known = this.values;
		if (known == null) {
			known = read();
			this.values = known;
		}
		return known.get(index);
	}

	private List<@Nullable Object> read() {
		try {
			return this.command.read(this.text, this.event);
		}
		catch (TextArgumentException ex) {
			throw new RefusedException(ex.getMessage() + "\nUsage: `" + this.command.usage(this.prefix) + "`");
		}
	}

}
