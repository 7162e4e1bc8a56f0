package io.github.discordspring.emulator.world;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

import io.github.discordspring.model.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something a person did with an application: a command, a component, a form.
 */
public final class Interaction {

	private final long id;

	private final Application application;

	private final String token;

	private final int type;

	private final long userId;

	private final Channel channel;

	private final ObjectNode data;

	/** The message whose component was used, also of the form that it led to. */
	private final @Nullable Message source;

	/** What led to a form. */
	private final @Nullable Interaction trigger;

	private InteractionState state = InteractionState.PENDING;

	private @Nullable String failure;

	private @Nullable Message original;

	private @Nullable ObjectNode modal;

	private @Nullable ArrayNode choices;

	Interaction(long id, Application application, int type, long userId, Channel channel, ObjectNode data,
			@Nullable Message source, @Nullable Interaction trigger) {
		this.id = id;
		this.application = application;
		this.token = tokenOf(id);
		this.type = type;
		this.userId = userId;
		this.channel = channel;
		this.data = data;
		this.source = source;
		this.trigger = trigger;
	}

	private static String tokenOf(long id) {
		String text = "interaction:" + Snowflake.toString(id) + ":" + UUID.randomUUID();
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
	}

	/**
	 * Reads the id out of a token.
	 * @return the id, 0 if the text is no token
	 */
	static long idOf(String token) {
		try {
			String[] parts = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII).split(":", -1);
			return (parts.length == 3) ? Snowflake.parse(parts[1]) : 0;
		}
		catch (IllegalArgumentException ex) {
			return 0;
		}
	}

	/**
	 * Gives the id.
	 * @return the id
	 */
	public long id() {
		return this.id;
	}

	Application application() {
		return this.application;
	}

	String token() {
		return this.token;
	}

	int type() {
		return this.type;
	}

	long userId() {
		return this.userId;
	}

	Channel channel() {
		return this.channel;
	}

	ObjectNode data() {
		return this.data;
	}

	@Nullable Message source() {
		return this.source;
	}

	@Nullable Interaction trigger() {
		return this.trigger;
	}

	/**
	 * Tells how far it has come.
	 * @return the state
	 */
	public InteractionState state() {
		return this.state;
	}

	void state(InteractionState state) {
		this.state = state;
	}

	/**
	 * Tells why it failed.
	 * @return the reason, or {@code null} if it has not failed
	 */
	public @Nullable String failure() {
		return this.failure;
	}

	void fail(String reason) {
		this.state = InteractionState.FAILED;
		this.failure = reason;
	}

	/**
	 * Gives the message that is the first answer, or that was changed by it.
	 * @return the message, or {@code null} as long as there is none
	 */
	public @Nullable Message original() {
		return this.original;
	}

	void original(@Nullable Message message) {
		this.original = message;
	}

	/**
	 * Gives the form that is the first answer.
	 * @return the form, or {@code null} if there is none
	 */
	public @Nullable ObjectNode modal() {
		return this.modal;
	}

	void modal(ObjectNode form) {
		this.modal = form;
	}

	/**
	 * Gives what is offered for an option that is being typed.
	 * @return the choices, or {@code null} as long as there are none
	 */
	public @Nullable ArrayNode choices() {
		return this.choices;
	}

	void choices(ArrayNode offered) {
		this.choices = offered;
	}

	@Override
	public String toString() {
		return "Interaction " + Snowflake.toString(this.id);
	}

}
