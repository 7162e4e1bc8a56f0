package io.github.discordspring.gateway;

import java.util.Set;

import io.github.discordspring.model.gateway.CloseCode;
import io.github.discordspring.model.gateway.Intent;
import io.github.discordspring.model.gateway.ShardId;

/**
 * Discord closed the connection of a shard with a code after which it is of no use to
 * connect again: the token, the intents or the sharding must be changed.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes">Gateway
 * close event codes</a>
 */
public final class GatewayClosedException extends RuntimeException {

	private final ShardId shard;

	private final CloseCode code;

	private final int intents;

	/**
	 * Tells what happened.
	 * @param shard shard whose connection was closed
	 * @param code why
	 * @param reason what Discord said, may be empty
	 * @param intents what the shard had asked for
	 */
	public GatewayClosedException(ShardId shard, CloseCode code, String reason, int intents) {
		super(message(shard, code, reason, intents));
		this.shard = shard;
		this.code = code;
		this.intents = intents;
	}

	private static String message(ShardId shard, CloseCode code, String reason, int intents) {
		String said = reason.isEmpty() ? "" : " (" + reason + ")";
		return "Discord closed shard " + shard + " with " + code.value() + " " + code + said + ": "
				+ remedy(code, intents);
	}

	private static String remedy(CloseCode code, int intents) {
		return switch (code.value()) {
			case 4004 -> "the token is wrong. Check discord.token";
			case 4010 -> "the shard is not one of the shards. Check discord.sharding.count and discord.sharding.ids";
			case 4011 -> "there are too many guilds for so few shards. Raise discord.sharding.count, or set it to auto";
			case 4013 -> "the intents " + intents + " hold a bit that does not exist. Check discord.gateway.intents";
			case 4014 -> "the bot asked for the privileged intents " + privileged(intents)
					+ " which are not switched on. Switch them on in the developer portal, on the application's page "
					+ "'Bot', or do not ask for them";
			default -> "connecting again would fail in the same way";
		};
	}

	private static Set<Intent> privileged(int intents) {
		Set<Intent> privileged = Intent.setOf(intents);
		privileged.removeIf((intent) -> !intent.isPrivileged());
		return privileged;
	}

	/**
	 * Tells which shard it was.
	 * @return the shard
	 */
	public ShardId shard() {
		return this.shard;
	}

	/**
	 * Tells why it was closed.
	 * @return the code of the close frame
	 */
	public CloseCode code() {
		return this.code;
	}

	/**
	 * Tells which privileged intents the shard had asked for: with
	 * {@link CloseCode#DISALLOWED_INTENTS}, one of these is refused.
	 * @return the intents
	 */
	public Set<Intent> privilegedIntents() {
		return privileged(this.intents);
	}

}
