package io.github.discordspring.model.webhookevent;

import java.util.Collection;

import io.github.discordspring.model.StringEnum;

/**
 * What an application can be told over HTTP.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/events/webhook-events#event-types">Event types</a>
 */
public final class WebhookEventType extends StringEnum {

	private static final Constants<WebhookEventType> CONSTANTS = new Constants<>(WebhookEventType::new);

	/** A user installed or authorised the application. */
	public static final WebhookEventType APPLICATION_AUTHORIZED = CONSTANTS.add("APPLICATION_AUTHORIZED");

	/** A user took the authorisation back. */
	public static final WebhookEventType APPLICATION_DEAUTHORIZED = CONSTANTS.add("APPLICATION_DEAUTHORIZED");

	/** An entitlement was made. */
	public static final WebhookEventType ENTITLEMENT_CREATE = CONSTANTS.add("ENTITLEMENT_CREATE");

	/** An entitlement changed. */
	public static final WebhookEventType ENTITLEMENT_UPDATE = CONSTANTS.add("ENTITLEMENT_UPDATE");

	/** An entitlement was deleted. */
	public static final WebhookEventType ENTITLEMENT_DELETE = CONSTANTS.add("ENTITLEMENT_DELETE");

	/** A user takes part in a quest. Applications cannot receive it now. */
	public static final WebhookEventType QUEST_USER_ENROLLMENT = CONSTANTS.add("QUEST_USER_ENROLLMENT");

	/** A message was written in a lobby. */
	public static final WebhookEventType LOBBY_MESSAGE_CREATE = CONSTANTS.add("LOBBY_MESSAGE_CREATE");

	/** A message in a lobby changed. */
	public static final WebhookEventType LOBBY_MESSAGE_UPDATE = CONSTANTS.add("LOBBY_MESSAGE_UPDATE");

	/** A message in a lobby was deleted. */
	public static final WebhookEventType LOBBY_MESSAGE_DELETE = CONSTANTS.add("LOBBY_MESSAGE_DELETE");

	/** A direct message was written while one of both played. */
	public static final WebhookEventType GAME_DIRECT_MESSAGE_CREATE = CONSTANTS.add("GAME_DIRECT_MESSAGE_CREATE");

	/** A direct message changed while one of both played. */
	public static final WebhookEventType GAME_DIRECT_MESSAGE_UPDATE = CONSTANTS.add("GAME_DIRECT_MESSAGE_UPDATE");

	/** A direct message was deleted while one of both played. */
	public static final WebhookEventType GAME_DIRECT_MESSAGE_DELETE = CONSTANTS.add("GAME_DIRECT_MESSAGE_DELETE");

	private WebhookEventType(String value) {
		super(value);
	}

	/**
	 * Finds the element of a string.
	 * @param value the string that Discord uses
	 * @return the constant, or an element that keeps the string
	 */
	public static WebhookEventType of(String value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable collection
	 */
	public static Collection<WebhookEventType> values() {
		return CONSTANTS.all();
	}

}
