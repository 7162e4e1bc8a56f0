package io.github.discordspring.emulator.world;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.gateway.Intent;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An application and its bot, which have the same id.
 */
public final class Application {

	private static final Map<Intent, Integer> INTENT_FLAGS = Map.of(Intent.GUILD_PRESENCES, 1 << 12,
			Intent.GUILD_MEMBERS, 1 << 14, Intent.MESSAGE_CONTENT, 1 << 18);

	private final long id;

	private final String name;

	private final ObjectNode bot;

	private final String tokenSalt;

	private volatile String token;

	private int tokens;

	private final SigningKey signingKey;

	private final Set<Intent> privilegedIntents = EnumSet.copyOf(INTENT_FLAGS.keySet());

	private final Map<Long, ObjectNode> entitlements = new LinkedHashMap<>();

	private final ObjectNode settings = Json.object();

	private final ArrayNode emojis = Json.array();

	private final Map<Long, ObjectNode> globalCommands = new LinkedHashMap<>();

	private final Map<Long, Map<Long, ObjectNode>> guildCommands = new LinkedHashMap<>();

	Application(ObjectNode bot, String tokenSalt) {
		this.id = Json.id(bot, "id");
		this.name = Json.text(bot, "username");
		this.bot = bot;
		this.tokenSalt = tokenSalt;
		this.token = tokenOf(this.id, tokenSalt);
		this.signingKey = new SigningKey(sha256("verify_key:" + this.id + tokenSalt));
	}

	/**
	 * Makes a token in Discord's form. Its last part tells that it is the emulator's; the
	 * same id gives the same token, so that a bot may keep it.
	 */
	private static String tokenOf(long id, String salt) {
		Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
		String hash = base64.encodeToString(sha256("token:" + salt + id));
		return base64.encodeToString(Snowflake.toString(id).getBytes(StandardCharsets.US_ASCII)) + "."
				+ hash.substring(0, 6) + ".emulator-" + hash.substring(6, 35);
	}

	private static byte[] sha256(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Each JDK has SHA-256", ex);
		}
	}

	/**
	 * Gives the id of the application, which is also the one of its bot.
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
	 * Gives the bot's token.
	 * @return the token, without {@code Bot} in front
	 */
	public String token() {
		return this.token;
	}

	/**
	 * Gives the bot another token, as Discord does when one is misused. The one before is
	 * worth nothing from then on.
	 */
	public void resetToken() {
		this.tokens++;
		this.token = tokenOf(this.id, this.tokenSalt + "reset " + this.tokens + ":");
	}

	/**
	 * Gives the key with which requests to the application can be checked.
	 * @return the public key, in 64 hexadecimal digits
	 */
	public String publicKey() {
		return this.signingKey.publicKey();
	}

	/**
	 * Signs a request to the application.
	 */
	String sign(String timestamp, byte[] body) {
		return this.signingKey.sign(timestamp, body);
	}

	/**
	 * Gives the bot's user.
	 * @return the user; not to be changed
	 */
	public ObjectNode bot() {
		return this.bot;
	}

	/**
	 * Gives the privileged intents that are switched on, as in Discord's developer
	 * portal.
	 * @return a set that may be changed
	 */
	public Set<Intent> privilegedIntents() {
		return this.privilegedIntents;
	}

	/**
	 * Gives what users and guilds have bought of it.
	 * @return entitlements by id
	 */
	public Map<Long, ObjectNode> entitlements() {
		return this.entitlements;
	}

	/**
	 * Gives what was set of it besides its name.
	 * @return properties as Discord writes them, which may be changed
	 */
	public ObjectNode settings() {
		return this.settings;
	}

	/**
	 * Gives the emojis that it may use everywhere.
	 * @return a list that may be changed
	 */
	public ArrayNode emojis() {
		return this.emojis;
	}

	/**
	 * Gives the application's flags.
	 * @return the bits
	 */
	public int flags() {
		int flags = 0;
		for (Intent intent : this.privilegedIntents) {
			flags |= INTENT_FLAGS.getOrDefault(intent, 0);
		}
		return flags;
	}

	/**
	 * Gives the commands of a place.
	 * @param guildId the guild, 0 for the global ones
	 * @return the commands by id
	 */
	Map<Long, ObjectNode> commands(long guildId) {
		return (guildId == 0) ? this.globalCommands
				: this.guildCommands.computeIfAbsent(guildId, (id) -> new LinkedHashMap<>());
	}

	Iterable<Map<Long, ObjectNode>> guildCommands() {
		return this.guildCommands.values();
	}

	/**
	 * Writes the application as its owner sees it.
	 * @param owner user who owns it
	 * @param guildCount how many guilds the bot is in
	 * @return the application
	 */
	public ObjectNode toJson(ObjectNode owner, int guildCount) {
		ObjectNode json = Json.object()
			.put("id", Snowflake.toString(this.id))
			.put("name", this.name)
			.putNull("icon")
			.put("description", "")
			.put("summary", "")
			.putNull("type");
		json.set("bot", this.bot);
		json.put("bot_public", true)
			.put("bot_require_code_grant", false)
			.put("is_verified", false)
			.put("verify_key", publicKey())
			.put("flags", flags())
			.put("flags_new", Integer.toString(flags()))
			.put("hook", true);
		json.set("redirect_uris", Json.array());
		json.putNull("interactions_endpoint_url")
			.putNull("role_connections_verification_url")
			.put("approximate_guild_count", guildCount)
			.put("approximate_user_install_count", 0)
			.put("approximate_user_authorization_count", 0)
			.put("explicit_content_filter", 0);
		json.set("owner", owner);
		json.putNull("team");
		json.set("eligible_oauth2_scopes", Json.array().add("bot").add("applications.commands"));
		json.putObject("integration_types_config").putObject("0");
		json.setAll(this.settings.deepCopy().without("role_connections_metadata"));
		return json;
	}

	@Override
	public String toString() {
		return "Application " + Snowflake.toString(this.id) + " (" + this.name + ")";
	}

}
