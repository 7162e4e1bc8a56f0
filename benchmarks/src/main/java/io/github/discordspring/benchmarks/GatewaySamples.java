package io.github.discordspring.benchmarks;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Makes the data of events as the gateway sends it: every property that Discord writes,
 * in its order, text of natural length, a part of it not in ASCII. The same seed makes
 * the same bytes.
 */
public final class GatewaySamples {

	private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter
		.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'+00:00'", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private static final long GUILD = 613425648685547541L;

	private static final long USER = 80351110224678912L;

	private static final String[] WORDS = { "general", "off-topic", "help", "news", "music", "staff", "voice", "art",
			"games", "memes", "rules", "welcome", "dev", "support", "ideas", "events", "日本語", "français" };

	private static final String[] NAMES = { "mason", "nelly", "jake", "sarah", "luca", "mira", "owen", "zoë", "finn",
			"ada", "noah", "emil", "かえで", "pia", "ravi", "sven" };

	private static final String[] STATUS = { "online", "idle", "dnd" };

	private static final JsonFactory FACTORY = new JsonFactory();

	private final Random random;

	private final long guild;

	private final int firstUser;

	/** Writes the bot's user, where the bot is in the guild. */
	private @Nullable Runnable bot;

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private final JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), this.bytes);

	private GatewaySamples(long seed) {
		this(new Random(seed), GUILD, 0);
	}

	/**
	 * Starts the data of one event, or of a part of it.
	 * @param random where chance comes from; what is known of a member, a role or a
	 * channel does not depend on it
	 * @param guild the guild's id, with the lowest 44 bits of one's own
	 * @param firstUser the number of the user who is the guild's member 0
	 */
	public GatewaySamples(Random random, long guild, int firstUser) {
		this.random = random;
		this.guild = guild;
		this.firstUser = firstUser;
	}

	/**
	 * Gives what writes, for what is not offered here.
	 * @return the generator
	 */
	public JsonGenerator json() {
		return this.json;
	}

	/**
	 * Ends the data.
	 * @return its bytes
	 */
	public byte[] finish() {
		this.json.close();
		return this.bytes.toByteArray();
	}

	/** The data of a TYPING_START in a guild, with the member. */
	static byte[] typingStart() {
		GatewaySamples samples = new GatewaySamples(3);
		JsonGenerator json = samples.json;
		json.writeStartObject();
		json.writeStringProperty("user_id", samples.user(5));
		json.writeNumberProperty("timestamp", 1763648493);
		json.writeName("member");
		samples.member(5, 3);
		json.writeStringProperty("channel_id", samples.channelId(7));
		json.writeStringProperty("guild_id", id(GUILD));
		json.writeEndObject();
		return samples.finish();
	}

	/** The data of a TYPING_START in a direct message, the smallest event of all. */
	static byte[] typingStartInDirectMessage() {
		GatewaySamples samples = new GatewaySamples(4);
		JsonGenerator json = samples.json;
		json.writeStartObject();
		json.writeStringProperty("user_id", samples.user(5));
		json.writeNumberProperty("timestamp", 1763648493);
		json.writeStringProperty("channel_id", samples.channelId(7));
		json.writeEndObject();
		return samples.finish();
	}

	/** The data of a PRESENCE_UPDATE of somebody who plays a game. */
	static byte[] presenceUpdate() {
		GatewaySamples samples = new GatewaySamples(2);
		samples.presence(5, true, true);
		return samples.finish();
	}

	/**
	 * The data of a GUILD_CREATE.
	 * @param members how many members are in it; everything else grows with them
	 */
	static byte[] guildCreate(int members) {
		GatewaySamples samples = new GatewaySamples(1);
		samples.guild(members);
		return samples.finish();
	}

	/**
	 * Writes a guild with the bot in it.
	 * @param members how many members are in it, beside the bot
	 * @param bot writes the bot's user
	 */
	public void guild(int members, Runnable bot) {
		this.bot = bot;
		guild(members);
	}

	private void guild(int members) {
		int roles = roles(members);
		this.json.writeStartObject();
		this.json.writeNullProperty("application_id");
		this.json.writeNumberProperty("premium_tier", 2);
		this.json.writeNullProperty("public_updates_channel_id");
		this.json.writeStringProperty("rules_channel_id", id(this.guild + 17));
		this.json.writeNumberProperty("verification_level", 2);
		this.json.writeStringProperty("name", "A guild of some size");
		this.json.writeStringProperty("icon", hash(this.random));
		this.json.writeBooleanProperty("large", members > 250);
		this.json.writeNumberProperty("max_members", 500000);
		this.json.writeStringProperty("joined_at", time(this.random));
		this.json.writeStringProperty("id", id(this.guild));
		array("features", 14, (i) -> this.json.writeString("FEATURE_" + WORDS[i].toUpperCase(Locale.ROOT)));
		array("stickers", members / 60, this::sticker);
		array("roles", roles, this::role);
		array("emojis", members / 8, (i) -> emoji(i, roles));
		array("channels", channels(members), (i) -> channel(i, roles));
		array("threads", members / 40, this::thread);
		array("members", members + ((this.bot != null) ? 1 : 0), (i) -> {
			if (i < members) {
				member(i, roles);
			}
			else {
				bot(roles);
			}
		});
		array("presences", members / 3, (i) -> presence(i, false, i % 3 == 0));
		array("voice_states", members / 25, this::voiceState);
		array("stage_instances", 0, (i) -> {
		});
		array("guild_scheduled_events", 0, (i) -> {
		});
		array("soundboard_sounds", members / 80, this::sound);
		this.json.writeStringProperty("description", "Where people meet to talk about what they like");
		this.json.writeNullProperty("banner");
		this.json.writeNullProperty("splash");
		this.json.writeNullProperty("discovery_splash");
		this.json.writeNullProperty("vanity_url_code");
		this.json.writeStringProperty("owner_id", user(1));
		this.json.writeStringProperty("preferred_locale", "en-US");
		this.json.writeNullProperty("afk_channel_id");
		this.json.writeNumberProperty("afk_timeout", 300);
		this.json.writeNumberProperty("default_message_notifications", 1);
		this.json.writeNumberProperty("explicit_content_filter", 2);
		this.json.writeNumberProperty("mfa_level", 1);
		this.json.writeNumberProperty("nsfw_level", 0);
		this.json.writeBooleanProperty("nsfw", false);
		this.json.writeStringProperty("system_channel_id", id(this.guild + 18));
		this.json.writeNumberProperty("system_channel_flags", 8);
		this.json.writeNumberProperty("premium_subscription_count", 9);
		this.json.writeBooleanProperty("premium_progress_bar_enabled", true);
		this.json.writeNumberProperty("max_video_channel_users", 25);
		this.json.writeNumberProperty("max_stage_video_channel_users", 50);
		this.json.writeNullProperty("safety_alerts_channel_id");
		this.json.writeNullProperty("incidents_data");
		this.json.writeBooleanProperty("unavailable", false);
		this.json.writeNumberProperty("member_count", members * 3);
		this.json.writeEndObject();
	}

	/**
	 * Writes a role.
	 * @param number its number in the guild
	 */
	public void role(int number) {
		this.json.writeStartObject();
		this.json.writeNumberProperty("version", 1700000000000L + number);
		this.json.writeNullProperty("unicode_emoji");
		this.json.writeName("tags");
		this.json.writeStartObject();
		if (number % 8 == 7) {
			this.json.writeStringProperty("bot_id", user(number));
		}
		this.json.writeEndObject();
		this.json.writeNumberProperty("position", number);
		this.json.writeStringProperty("permissions", Long.toString(new Random(number).nextLong() >>> 14));
		this.json.writeStringProperty("name", word(number));
		this.json.writeBooleanProperty("mentionable", number % 5 == 0);
		this.json.writeBooleanProperty("managed", number % 8 == 7);
		this.json.writeStringProperty("id", roleId(number));
		this.json.writeNullProperty("icon");
		this.json.writeBooleanProperty("hoist", number % 4 == 0);
		this.json.writeNumberProperty("flags", 0);
		this.json.writeName("colors");
		this.json.writeStartObject();
		int color = new Random(number).nextInt(1 << 24);
		this.json.writeNumberProperty("primary_color", color);
		this.json.writeNullProperty("secondary_color");
		this.json.writeNullProperty("tertiary_color");
		this.json.writeEndObject();
		this.json.writeNumberProperty("color", color);
		this.json.writeEndObject();
	}

	private void emoji(int number, int roles) {
		this.json.writeStartObject();
		array("roles", (number % 20 == 0) ? 1 : 0, (i) -> this.json.writeString(roleId(number % roles)));
		this.json.writeBooleanProperty("require_colons", true);
		this.json.writeStringProperty("name", "emoji_" + number);
		this.json.writeBooleanProperty("managed", false);
		this.json.writeStringProperty("id", id(this.guild + ((long) number << 24) + 3));
		this.json.writeBooleanProperty("available", true);
		this.json.writeBooleanProperty("animated", number % 3 == 0);
		this.json.writeEndObject();
	}

	private void sticker(int number) {
		this.json.writeStartObject();
		this.json.writeNumberProperty("type", 2);
		this.json.writeStringProperty("tags", "wave");
		this.json.writeStringProperty("name", word(number));
		this.json.writeStringProperty("id", id(this.guild + ((long) number << 25) + 4));
		this.json.writeStringProperty("guild_id", id(this.guild));
		this.json.writeNumberProperty("format_type", 1);
		this.json.writeStringProperty("description", "Waves at whoever comes in");
		this.json.writeStringProperty("asset", "");
		this.json.writeBooleanProperty("available", true);
		this.json.writeEndObject();
	}

	private void sound(int number) {
		this.json.writeStartObject();
		this.json.writeNumberProperty("volume", 0.75);
		this.json.writeStringProperty("user_id", user(number));
		this.json.writeStringProperty("sound_id", id(this.guild + ((long) number << 26) + 5));
		this.json.writeStringProperty("name", word(number));
		this.json.writeStringProperty("guild_id", id(this.guild));
		this.json.writeStringProperty("emoji_name", "🎺");
		this.json.writeNullProperty("emoji_id");
		this.json.writeBooleanProperty("available", true);
		this.json.writeEndObject();
	}

	private void channel(int number, int roles) {
		channel(number, roles, (json) -> {
		});
	}

	/**
	 * Writes a channel.
	 * @param number its number in the guild
	 * @param roles how many roles the guild has
	 * @param more writes what else it has
	 */
	public void channel(int number, int roles, Consumer<JsonGenerator> more) {
		boolean voice = number % 6 == 5;
		this.json.writeStartObject();
		this.json.writeNumberProperty("version", 1700000000000L + number);
		if (voice) {
			this.json.writeNumberProperty("user_limit", 10);
			this.json.writeNullProperty("rtc_region");
			this.json.writeNumberProperty("bitrate", 64000);
		}
		this.json.writeNumberProperty("type", voice ? 2 : (number % 6 == 0) ? 4 : 0);
		this.json.writeStringProperty("topic", (number % 3 == 1) ? "What belongs into " + word(number) : "");
		this.json.writeNumberProperty("rate_limit_per_user", number % 7);
		this.json.writeNumberProperty("position", number);
		array("permission_overwrites", number % 4, (i) -> {
			this.json.writeStartObject();
			this.json.writeNumberProperty("type", i % 2);
			this.json.writeStringProperty("id", roleId(i % roles));
			this.json.writeStringProperty("deny", (i % 2 == 0) ? "1024" : "0");
			this.json.writeStringProperty("allow", (i % 2 == 0) ? "0" : "2248473465835073");
			this.json.writeEndObject();
		});
		if (number % 6 == 0) {
			this.json.writeNullProperty("parent_id");
		}
		else {
			this.json.writeStringProperty("parent_id", channelId(number - number % 6));
		}
		this.json.writeStringProperty("name", word(number));
		this.json.writeStringProperty("last_message_id", id(this.guild + ((long) number << 32)));
		this.json.writeStringProperty("id", channelId(number));
		this.json.writeName("icon_emoji");
		this.json.writeStartObject();
		this.json.writeStringProperty("name", "🎨");
		this.json.writeNullProperty("id");
		this.json.writeEndObject();
		this.json.writeNumberProperty("flags", 0);
		more.accept(this.json);
		this.json.writeEndObject();
	}

	private void thread(int number) {
		this.json.writeStartObject();
		this.json.writeNumberProperty("type", 11);
		this.json.writeNumberProperty("total_message_sent", number * 3);
		this.json.writeName("thread_metadata");
		this.json.writeStartObject();
		this.json.writeBooleanProperty("locked", false);
		this.json.writeStringProperty("create_timestamp", time(this.random));
		this.json.writeNumberProperty("auto_archive_duration", 1440);
		this.json.writeBooleanProperty("archived", false);
		this.json.writeStringProperty("archive_timestamp", time(this.random));
		this.json.writeEndObject();
		this.json.writeNumberProperty("rate_limit_per_user", 0);
		this.json.writeStringProperty("parent_id", channelId(textChannel(number)));
		this.json.writeStringProperty("owner_id", user(number));
		this.json.writeStringProperty("name", "About " + word(number) + " and so on");
		this.json.writeNumberProperty("message_count", number * 3);
		this.json.writeNumberProperty("member_count", 4);
		this.json.writeStringProperty("last_message_id", id(this.guild + ((long) number << 33)));
		this.json.writeStringProperty("id", id(this.guild + ((long) number << 31) + 2));
		this.json.writeStringProperty("guild_id", id(this.guild));
		this.json.writeNumberProperty("flags", 0);
		this.json.writeEndObject();
	}

	private void bot(int roles) {
		this.json.writeStartObject();
		this.json.writeName("user");
		Objects.requireNonNull(this.bot).run();
		memberProperties(1, roles, null);
		this.json.writeEndObject();
	}

	/**
	 * Writes a member with the user.
	 * @param number the member's number in the guild
	 * @param roles how many roles the guild has
	 */
	public void member(int number, int roles) {
		member(number, roles, nick(number));
	}

	/**
	 * Writes a member.
	 * @param number the member's number in the guild
	 * @param roles how many roles the guild has
	 * @param nick the nickname, or {@code null}
	 */
	public void member(int number, int roles, @Nullable String nick) {
		this.json.writeStartObject();
		this.json.writeName("user");
		userObject(number);
		memberProperties(number, roles, nick);
		this.json.writeEndObject();
	}

	/**
	 * Gives the nickname that a member has at first.
	 * @param number the member's number in the guild
	 * @return the nickname, or {@code null}
	 */
	public static @Nullable String nick(int number) {
		return (number % 6 == 0) ? "The " + word(number) : null;
	}

	/**
	 * Writes a user.
	 * @param number the member's number in the guild
	 */
	public void userObject(int number) {
		int user = this.firstUser + number;
		this.json.writeStartObject();
		this.json.writeStringProperty("username", NAMES[user % NAMES.length] + user);
		this.json.writeNumberProperty("public_flags", (user % 3 == 0) ? 64 : 0);
		this.json.writeNullProperty("primary_guild");
		this.json.writeStringProperty("id", user(number));
		if (user % 3 == 0) {
			this.json.writeNullProperty("global_name");
		}
		else {
			this.json.writeStringProperty("global_name", NAMES[user * 7 % NAMES.length] + " " + word(user));
		}
		this.json.writeNullProperty("display_name_styles");
		this.json.writeStringProperty("discriminator", "0");
		this.json.writeNullProperty("collectibles");
		this.json.writeBooleanProperty("bot", user % 20 == 19);
		this.json.writeNullProperty("avatar_decoration_data");
		this.json.writeStringProperty("avatar", hash(new Random(user)));
		this.json.writeEndObject();
	}

	/**
	 * Writes what a member has beside the user.
	 * @param number the member's number in the guild
	 * @param roles how many roles the guild has
	 * @param nick the nickname, or {@code null}
	 */
	public void memberProperties(int number, int roles, @Nullable String nick) {
		array("roles", number % 6, (i) -> this.json.writeString(roleId(1 + i * 3 % (roles - 1))));
		this.json.writeNullProperty("premium_since");
		this.json.writeBooleanProperty("pending", false);
		if (nick != null) {
			this.json.writeStringProperty("nick", nick);
		}
		else {
			this.json.writeNullProperty("nick");
		}
		this.json.writeBooleanProperty("mute", false);
		this.json.writeStringProperty("joined_at", time(new Random(number)));
		this.json.writeNumberProperty("flags", number % 2 * 10);
		this.json.writeBooleanProperty("deaf", false);
		this.json.writeNullProperty("communication_disabled_until");
		this.json.writeNullProperty("banner");
		this.json.writeNullProperty("avatar");
	}

	/**
	 * Writes a presence.
	 * @param number the member's number in the guild
	 * @param guild whether to name the guild
	 * @param game whether the member plays
	 */
	public void presence(int number, boolean guild, boolean game) {
		this.json.writeStartObject();
		this.json.writeName("user");
		this.json.writeStartObject();
		this.json.writeStringProperty("id", user(number));
		this.json.writeEndObject();
		this.json.writeStringProperty("status", STATUS[number % STATUS.length]);
		if (guild) {
			this.json.writeStringProperty("guild_id", id(this.guild));
		}
		this.json.writeName("client_status");
		this.json.writeStartObject();
		this.json.writeStringProperty((number % 2 == 0) ? "desktop" : "mobile", STATUS[number % STATUS.length]);
		this.json.writeEndObject();
		array("activities", game ? 1 : 0, this::activity);
		this.json.writeEndObject();
	}

	private void activity(int number) {
		this.json.writeStartObject();
		this.json.writeNumberProperty("type", 0);
		this.json.writeName("timestamps");
		this.json.writeStartObject();
		this.json.writeNumberProperty("start", 1763648493512L + number);
		this.json.writeEndObject();
		this.json.writeStringProperty("state", "In a match, 3 of 5 rounds");
		this.json.writeStringProperty("name", "Some Game of Some Sort");
		this.json.writeStringProperty("id", "ec0b28a579ecb4bd");
		this.json.writeStringProperty("details", "Competitive: Île de Ré");
		this.json.writeNumberProperty("created_at", 1763648493999L + number);
		this.json.writeName("assets");
		this.json.writeStartObject();
		this.json.writeStringProperty("small_text", "Level 45");
		this.json.writeStringProperty("small_image", id(this.guild + 99));
		this.json.writeStringProperty("large_text", "The harbour by night");
		this.json.writeStringProperty("large_image", id(this.guild + 98));
		this.json.writeEndObject();
		this.json.writeStringProperty("application_id", id(this.guild + 97));
		this.json.writeEndObject();
	}

	private void voiceState(int number) {
		this.json.writeStartObject();
		voiceProperties(number, channelId(5));
		this.json.writeEndObject();
	}

	/**
	 * Writes what a voice state has beside guild and member.
	 * @param number the member's number in the guild
	 * @param channel id of the channel, or {@code null} if the member has left
	 */
	public void voiceProperties(int number, @Nullable String channel) {
		this.json.writeStringProperty("user_id", user(number));
		this.json.writeBooleanProperty("suppress", false);
		this.json.writeStringProperty("session_id", hash(new Random(number)));
		this.json.writeBooleanProperty("self_video", false);
		this.json.writeBooleanProperty("self_mute", number % 2 == 0);
		this.json.writeBooleanProperty("self_deaf", false);
		this.json.writeNullProperty("request_to_speak_timestamp");
		this.json.writeBooleanProperty("mute", false);
		this.json.writeBooleanProperty("deaf", false);
		if (channel != null) {
			this.json.writeStringProperty("channel_id", channel);
		}
		else {
			this.json.writeNullProperty("channel_id");
		}
	}

	/**
	 * Writes an array.
	 * @param name name of the property
	 * @param size how many elements it has
	 * @param element writes an element
	 */
	public void array(String name, int size, IntConsumer element) {
		this.json.writeName(name);
		this.json.writeStartArray();
		for (int i = 0; i < size; i++) {
			element.accept(i);
		}
		this.json.writeEndArray();
	}

	private static String word(int number) {
		return WORDS[number % WORDS.length] + "-" + number;
	}

	private static String time(Random random) {
		return TIMESTAMP.format(
				Instant.ofEpochSecond(1_500_000_000L + random.nextInt(200_000_000), random.nextInt(1_000_000) * 1000L));
	}

	private static String hash(Random random) {
		return String.format(Locale.ROOT, "%016x%016x", random.nextLong(), random.nextLong());
	}

	/** Role 0 is everyone. */
	String roleId(int number) {
		return id(this.guild + ((long) number << 28));
	}

	/**
	 * Gives the id of a channel. Each sixth from the first on is a category, and each
	 * sixth from the last but one on is a voice channel.
	 * @param number its number in the guild
	 * @return the id
	 */
	public String channelId(int number) {
		return id(this.guild + ((long) number << 30) + 1);
	}

	/**
	 * Gives the number of the text channel that is next to a channel.
	 * @param number any number
	 * @return that of a text channel
	 */
	public static int textChannel(int number) {
		return number - number % 6 + 1 + number % 4;
	}

	/**
	 * Gives the id of a member.
	 * @param number the member's number in the guild
	 * @return the id of the user
	 */
	public String user(int number) {
		return id(USER + ((long) (this.firstUser + number) << 34));
	}

	/**
	 * Tells how many roles a guild has.
	 * @param members how many members are in it
	 * @return the number
	 */
	public static int roles(int members) {
		return Math.min(200, 10 + members / 12);
	}

	/**
	 * Tells how many channels a guild has.
	 * @param members how many members are in it
	 * @return the number
	 */
	public static int channels(int members) {
		return Math.min(450, 20 + members / 8);
	}

	private static String id(long id) {
		return Long.toUnsignedString(id);
	}

}
