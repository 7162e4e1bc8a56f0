package io.github.discordspring.benchmarks.gateway;

import java.time.Instant;
import java.util.Arrays;
import java.util.Random;

import io.github.discordspring.benchmarks.GatewaySamples;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A guild and what happens in it: each event refers to members, channels, roles and
 * messages that GUILD_CREATE or an event before it told of.
 */
final class GuildActivity {

	/** Out of a thousand, in the order of {@link #next}. */
	private static final int[] SHARES = { 380, 150, 180, 40, 15, 45, 15, 10, 60, 75, 10, 6, 4, 10 };

	private static final String[] PHRASES = { "has anybody seen the new patch notes?", "lol",
			"I think so, but not sure", "good morning everyone!",
			"that is what I meant when I said it would be better to wait a bit",
			"where can I find the rules for the event on Saturday? I looked into the pinned messages and found nothing",
			"<:emoji_7:613425648685547541> yes", "https://example.org/articles/2024/11/how-to-make-a-bot?ref=chat",
			"être ou ne pas être", "今日はいい天気ですね", "ok", "gg everyone, that was close \uD83C\uDF89", "brb" };

	private static final int REMEMBERED = 32;

	private final Random random;

	private final long id;

	private final int firstUser;

	private final int members;

	private final int roles;

	/** Of the members that were there from the start, who alone do something. */
	private final @Nullable String[] nicks;

	private final long[] messages = new long[REMEMBERED];

	private final int[] messageChannels = new int[REMEMBERED];

	private final int[] messageAuthors = new int[REMEMBERED];

	private int messageCount;

	private int joined;

	private long nextMessage;

	GuildActivity(Random random, int number, int members) {
		this.random = random;
		this.id = (1L << 60) + ((long) number << 44);
		this.firstUser = 60 * number;
		this.members = members;
		this.roles = GatewaySamples.roles(members);
		this.nicks = new @Nullable String[members];
		Arrays.setAll(this.nicks, GatewaySamples::nick);
		this.nextMessage = this.id + (1L << 43);
	}

	long id() {
		return this.id;
	}

	byte[] create(Bot bot) {
		GatewaySamples data = start();
		data.guild(this.members, () -> bot.write(data.json()));
		return data.finish();
	}

	/**
	 * Lets something happen.
	 * @return name and data of the event
	 */
	Event next() {
		int chance = this.random.nextInt(1000);
		int kind = 0;
		while (chance >= SHARES[kind]) {
			chance -= SHARES[kind++];
		}
		return switch (kind) {
			case 0 -> presenceUpdate();
			case 2 -> messageCreate(null);
			case 3 -> (this.messageCount > 0) ? messageUpdate() : typingStart();
			case 4 -> (this.messageCount > 0) ? messageDelete() : typingStart();
			case 5 -> memberUpdate();
			case 6 -> memberAdd();
			case 7 -> (this.joined > 0) ? memberRemove() : memberAdd();
			case 8 -> voiceStateUpdate();
			case 9 -> (this.messageCount > 0) ? reaction("MESSAGE_REACTION_ADD") : typingStart();
			case 10 -> (this.messageCount > 0) ? reaction("MESSAGE_REACTION_REMOVE") : typingStart();
			case 11 -> channelUpdate();
			case 12 -> roleUpdate();
			case 13 -> interactionCreate();
			default -> typingStart();
		};
	}

	private Event presenceUpdate() {
		GatewaySamples data = start();
		data.presence(anyMember(), true, this.random.nextInt(5) < 2);
		return new Event("PRESENCE_UPDATE", data.finish());
	}

	private Event typingStart() {
		GatewaySamples data = start();
		JsonGenerator json = data.json();
		int member = anyMember();
		json.writeStartObject();
		json.writeStringProperty("user_id", data.user(member));
		json.writeNumberProperty("timestamp", 1763648493);
		json.writeName("member");
		data.member(member, this.roles, this.nicks[member]);
		json.writeStringProperty("channel_id", data.channelId(anyTextChannel()));
		writeGuild(json);
		json.writeEndObject();
		return new Event("TYPING_START", data.finish());
	}

	/**
	 * Somebody writes.
	 * @param content what, or {@code null} for something
	 */
	Event messageCreate(@Nullable String content) {
		int slot = this.messageCount++ % REMEMBERED;
		this.nextMessage += 1 + this.random.nextInt(1 << 22);
		this.messages[slot] = this.nextMessage;
		this.messageChannels[slot] = anyTextChannel();
		this.messageAuthors[slot] = anyMember();
		GatewaySamples data = start();
		JsonGenerator json = data.json();
		json.writeStartObject();
		message(data, slot, (content != null) ? content : text(), null);
		json.writeName("member");
		json.writeStartObject();
		data.memberProperties(this.messageAuthors[slot], this.roles, this.nicks[this.messageAuthors[slot]]);
		json.writeEndObject();
		writeGuild(json);
		int reference = (slot + REMEMBERED - 1) % REMEMBERED;
		if (content == null && this.messageCount > 1 && this.random.nextInt(5) == 0) {
			json.writeName("message_reference");
			json.writeStartObject();
			json.writeNumberProperty("type", 0);
			json.writeStringProperty("message_id", Long.toString(this.messages[reference]));
			json.writeStringProperty("channel_id", data.channelId(this.messageChannels[reference]));
			writeGuild(json);
			json.writeEndObject();
			json.writeName("referenced_message");
			json.writeStartObject();
			message(data, reference, text(), null);
			json.writeEndObject();
		}
		json.writeEndObject();
		return new Event("MESSAGE_CREATE", data.finish());
	}

	private Event messageUpdate() {
		int slot = anyMessage();
		GatewaySamples data = start();
		JsonGenerator json = data.json();
		json.writeStartObject();
		message(data, slot, text(), Instant.ofEpochSecond(1763648493).toString());
		json.writeName("member");
		json.writeStartObject();
		data.memberProperties(this.messageAuthors[slot], this.roles, this.nicks[this.messageAuthors[slot]]);
		json.writeEndObject();
		writeGuild(json);
		json.writeEndObject();
		return new Event("MESSAGE_UPDATE", data.finish());
	}

	private void message(GatewaySamples data, int slot, String content, @Nullable String edited) {
		JsonGenerator json = data.json();
		Random own = new Random(this.messages[slot]);
		json.writeNumberProperty("type", 0);
		json.writeBooleanProperty("tts", false);
		json.writeStringProperty("timestamp", "2025-11-20T14:21:33.512000+00:00");
		json.writeBooleanProperty("pinned", false);
		json.writeStringProperty("nonce", Long.toString(this.messages[slot] + 1));
		data.array("mentions", (own.nextInt(6) == 0) ? 1 : 0, (i) -> data.userObject(own.nextInt(this.members)));
		data.array("mention_roles", 0, (i) -> {
		});
		json.writeBooleanProperty("mention_everyone", false);
		json.writeStringProperty("id", Long.toString(this.messages[slot]));
		json.writeNumberProperty("flags", 0);
		data.array("embeds", (own.nextInt(12) == 0) ? 1 : 0, (i) -> embed(json));
		if (edited != null) {
			json.writeStringProperty("edited_timestamp", edited);
		}
		else {
			json.writeNullProperty("edited_timestamp");
		}
		json.writeStringProperty("content", content);
		data.array("components", 0, (i) -> {
		});
		json.writeNumberProperty("channel_type", 0);
		json.writeStringProperty("channel_id", data.channelId(this.messageChannels[slot]));
		json.writeName("author");
		data.userObject(this.messageAuthors[slot]);
		data.array("attachments", (own.nextInt(10) == 0) ? 1 : 0, (i) -> attachment(json, this.messages[slot] + 2));
	}

	private static void embed(JsonGenerator json) {
		json.writeStartObject();
		json.writeStringProperty("type", "rich");
		json.writeStringProperty("url", "https://example.org/articles/2024/11/how-to-make-a-bot");
		json.writeStringProperty("title", "How to make a bot");
		json.writeStringProperty("description", "Everything that one must know to make a bot that people like to use, "
				+ "from the first line to fifty machines");
		json.writeNumberProperty("color", 5814783);
		json.writeName("fields");
		json.writeStartArray();
		for (int i = 0; i < 2; i++) {
			json.writeStartObject();
			json.writeStringProperty("name", "Part " + i);
			json.writeStringProperty("value", "What is in it, in a few words");
			json.writeBooleanProperty("inline", true);
			json.writeEndObject();
		}
		json.writeEndArray();
		json.writeEndObject();
	}

	private static void attachment(JsonGenerator json, long id) {
		json.writeStartObject();
		json.writeNumberProperty("width", 1280);
		json.writeStringProperty("url", "https://cdn.discordapp.com/attachments/613425648685547541/" + id
				+ "/image.png?ex=68f1a2b3&is=68f05133&hm=9d7c8a6b5e4f3a2b1c0d9e8f7a6b5c4d");
		json.writeNumberProperty("size", 348213);
		json.writeStringProperty("proxy_url",
				"https://media.discordapp.net/attachments/613425648685547541/" + id + "/image.png?ex=68f1a2b3");
		json.writeStringProperty("id", Long.toString(id));
		json.writeNumberProperty("height", 720);
		json.writeStringProperty("filename", "image.png");
		json.writeStringProperty("content_type", "image/png");
		json.writeEndObject();
	}

	private Event messageDelete() {
		int slot = anyMessage();
		GatewaySamples data = start();
		JsonGenerator json = data.json();
		json.writeStartObject();
		json.writeStringProperty("id", Long.toString(this.messages[slot]));
		json.writeStringProperty("channel_id", data.channelId(this.messageChannels[slot]));
		writeGuild(json);
		json.writeEndObject();
		return new Event("MESSAGE_DELETE", data.finish());
	}

	private Event memberUpdate() {
		int member = anyMember();
		GatewaySamples data = start();
		JsonGenerator json = data.json();
		json.writeStartObject();
		json.writeName("user");
		data.userObject(member);
		this.nicks[member] = "nick " + this.random.nextInt(1000);
		data.memberProperties(member, this.roles, this.nicks[member]);
		writeGuild(json);
		json.writeEndObject();
		return new Event("GUILD_MEMBER_UPDATE", data.finish());
	}

	private Event memberAdd() {
		int member = this.members + this.joined++;
		GatewaySamples data = start();
		JsonGenerator json = data.json();
		json.writeStartObject();
		json.writeName("user");
		data.userObject(member);
		data.memberProperties(member, this.roles, null);
		writeGuild(json);
		json.writeEndObject();
		return new Event("GUILD_MEMBER_ADD", data.finish());
	}

	private Event memberRemove() {
		int member = this.members + --this.joined;
		GatewaySamples data = start();
		JsonGenerator json = data.json();
		json.writeStartObject();
		json.writeName("user");
		data.userObject(member);
		writeGuild(json);
		json.writeEndObject();
		return new Event("GUILD_MEMBER_REMOVE", data.finish());
	}

	private Event voiceStateUpdate() {
		int member = anyMember();
		GatewaySamples data = start();
		JsonGenerator json = data.json();
		json.writeStartObject();
		data.voiceProperties(member, (this.random.nextInt(3) > 0) ? data.channelId(5) : null);
		json.writeName("member");
		data.member(member, this.roles, this.nicks[member]);
		writeGuild(json);
		json.writeEndObject();
		return new Event("VOICE_STATE_UPDATE", data.finish());
	}

	private Event reaction(String type) {
		int slot = anyMessage();
		int member = anyMember();
		GatewaySamples data = start();
		JsonGenerator json = data.json();
		json.writeStartObject();
		json.writeStringProperty("user_id", data.user(member));
		json.writeNumberProperty("type", 0);
		json.writeStringProperty("message_id", Long.toString(this.messages[slot]));
		if (type.endsWith("ADD")) {
			json.writeStringProperty("message_author_id", data.user(this.messageAuthors[slot]));
			json.writeName("member");
			data.member(member, this.roles, this.nicks[member]);
		}
		json.writeName("emoji");
		json.writeStartObject();
		json.writeStringProperty("name", "\uD83D\uDC4D");
		json.writeNullProperty("id");
		json.writeEndObject();
		json.writeStringProperty("channel_id", data.channelId(this.messageChannels[slot]));
		json.writeBooleanProperty("burst", false);
		writeGuild(json);
		json.writeEndObject();
		return new Event(type, data.finish());
	}

	private Event channelUpdate() {
		GatewaySamples data = start();
		data.channel(anyTextChannel(), this.roles, this::writeGuild);
		return new Event("CHANNEL_UPDATE", data.finish());
	}

	private Event roleUpdate() {
		GatewaySamples data = start();
		JsonGenerator json = data.json();
		json.writeStartObject();
		json.writeName("role");
		data.role(1 + this.random.nextInt(this.roles - 1));
		writeGuild(json);
		json.writeEndObject();
		return new Event("GUILD_ROLE_UPDATE", data.finish());
	}

	private Event interactionCreate() {
		int member = anyMember();
		this.nextMessage += 1 + this.random.nextInt(1 << 22);
		GatewaySamples data = start();
		JsonGenerator json = data.json();
		json.writeStartObject();
		json.writeNumberProperty("version", 1);
		json.writeNumberProperty("type", 2);
		json.writeStringProperty("token", "aW50ZXJhY3Rpb246MTQ0MDk4NDQyNDEyNzY0MzY2OTpzb21ldGhpbmdsb25nYW5kc2VjcmV0");
		json.writeName("member");
		json.writeStartObject();
		json.writeName("user");
		data.userObject(member);
		data.memberProperties(member, this.roles, this.nicks[member]);
		json.writeStringProperty("permissions", "2248473465835073");
		json.writeEndObject();
		json.writeStringProperty("locale", "en-GB");
		json.writeStringProperty("id", Long.toString(this.nextMessage));
		json.writeStringProperty("guild_locale", "en-US");
		writeGuild(json);
		json.writeName("guild");
		json.writeStartObject();
		json.writeStringProperty("locale", "en-US");
		json.writeStringProperty("id", Long.toString(this.id));
		data.array("features", 0, (i) -> {
		});
		json.writeEndObject();
		json.writeName("data");
		json.writeStartObject();
		json.writeNumberProperty("type", 1);
		data.array("options", 1, (i) -> {
			json.writeStartObject();
			json.writeStringProperty("value", text());
			json.writeNumberProperty("type", 3);
			json.writeStringProperty("name", "text");
			json.writeEndObject();
		});
		json.writeStringProperty("name", "echo");
		json.writeStringProperty("id", Long.toString(this.id + 11));
		json.writeEndObject();
		int channel = anyTextChannel();
		json.writeStringProperty("channel_id", data.channelId(channel));
		json.writeName("channel");
		json.writeStartObject();
		json.writeNumberProperty("type", 0);
		json.writeStringProperty("permissions", "2248473465835073");
		json.writeStringProperty("name", "general");
		json.writeStringProperty("id", data.channelId(channel));
		writeGuild(json);
		json.writeNumberProperty("flags", 0);
		json.writeEndObject();
		json.writeStringProperty("application_id", Long.toString(Bot.ID));
		json.writeStringProperty("app_permissions", "2248473465835073");
		json.writeNumberProperty("attachment_size_limit", 10485760);
		json.writeNumberProperty("context", 0);
		data.array("entitlements", 0, (i) -> {
		});
		json.writeName("authorizing_integration_owners");
		json.writeStartObject();
		json.writeStringProperty("0", Long.toString(this.id));
		json.writeEndObject();
		json.writeEndObject();
		return new Event("INTERACTION_CREATE", data.finish());
	}

	private GatewaySamples start() {
		return new GatewaySamples(this.random, this.id, this.firstUser);
	}

	private void writeGuild(JsonGenerator json) {
		json.writeStringProperty("guild_id", Long.toString(this.id));
	}

	private int anyMember() {
		// Few do most of it
		double share = this.random.nextDouble();
		return (int) (this.members * share * share);
	}

	private int anyTextChannel() {
		return GatewaySamples.textChannel(this.random.nextInt(GatewaySamples.channels(this.members) - 6));
	}

	private int anyMessage() {
		return this.random.nextInt(Math.min(this.messageCount, REMEMBERED));
	}

	private String text() {
		String text = PHRASES[this.random.nextInt(PHRASES.length)];
		while (this.random.nextInt(3) == 0) {
			text += " " + PHRASES[this.random.nextInt(PHRASES.length)];
		}
		return text;
	}

	/**
	 * An event.
	 *
	 * @param type its name
	 * @param data its data, in JSON
	 */
	@SuppressWarnings("ArrayRecordComponent") // nobody compares them
	record Event(String type, byte[] data) {

	}

}
