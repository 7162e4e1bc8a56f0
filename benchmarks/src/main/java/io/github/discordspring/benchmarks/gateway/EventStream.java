package io.github.discordspring.benchmarks.gateway;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What Discord sends on one connection of a bot that is in some hundreds of guilds:
 * Hello, READY, a GUILD_CREATE for each guild, most small and a few large, and then what
 * happens in them, more in the large ones. Made by a seeded generator: the same numbers
 * make the same bytes.
 * <p>
 * Heartbeats are acknowledged now and then, whether they were sent or not, so that the
 * stream can be compressed once for all who read it. Here and there somebody writes a
 * message that starts with {@value #MARK}, so that bots see how far they are.
 */
final class EventStream {

	/** Start of the messages that tell how far the stream is. */
	static final String MARK = "mark:";

	/** Payloads before the first GUILD_CREATE: Hello, an ACK, READY. */
	static final int PAYLOADS_BEFORE_GUILDS = 3;

	private static final int SMALLEST = 4;

	private static final int LARGEST = 3000;

	static final int ACKNOWLEDGE_EVERY = 20_000;

	/**
	 * With an interval of ten minutes: no run gets to the second heartbeat, not even
	 * where the machine is busy. It would not be acknowledged in time, and a connection
	 * that ends for that cannot be resumed, as the stream begins anew.
	 */
	private static final byte[] HELLO = ("{\"t\":null,\"s\":null,\"op\":10,\"d\":{\"heartbeat_interval\":600000,"
			+ "\"_trace\":[\"[\\\"gateway-prd-bench\\\",{\\\"micros\\\":0.0}]\"]}}")
		.getBytes(StandardCharsets.UTF_8);

	private static final byte[] ACKNOWLEDGE = "{\"t\":null,\"s\":null,\"op\":11,\"d\":null}"
		.getBytes(StandardCharsets.UTF_8);

	private final Random random;

	private final int events;

	private final int markEvery;

	private final List<GuildActivity> guilds = new ArrayList<>();

	/** Guilds by how much happens in them. */
	private final int[] scene;

	private long sequence;

	/**
	 * Makes a stream.
	 * @param seed makes other bytes of the same kind
	 * @param guilds number of guilds
	 * @param events number of events after the last GUILD_CREATE
	 * @param markEvery after how many events there is a mark; the last is the event after
	 * all others
	 */
	EventStream(long seed, int guilds, int events, int markEvery) {
		this.random = new Random(seed);
		this.events = events;
		this.markEvery = markEvery;
		List<Integer> scene = new ArrayList<>();
		for (int i = 0; i < guilds; i++) {
			// Pareto: four of five guilds hold less than 50 members, one in a hundred
			// over
			// 800
			int members = (int) Math.min(LARGEST, SMALLEST / Math.pow(1 - this.random.nextDouble(), 1.2));
			this.guilds.add(new GuildActivity(this.random, i, Math.max(SMALLEST, members)));
			for (int share = 0; share < 1 + members / 20; share++) {
				scene.add(i);
			}
		}
		this.scene = scene.stream().mapToInt(Integer::intValue).toArray();
	}

	/**
	 * Makes the payloads that come before Identify.
	 * @param consumer gets each payload
	 */
	static void greet(Consumer<byte[]> consumer) {
		consumer.accept(HELLO.clone());
		consumer.accept(ACKNOWLEDGE.clone());
	}

	/**
	 * Makes the payloads that follow Identify, READY first. Can be called once.
	 * @param address where the session is resumed
	 * @param consumer gets each payload
	 */
	void play(String address, Consumer<byte[]> consumer) {
		Bot bot = new Bot();
		consumer.accept(dispatch("READY", ready(bot, address)));
		for (GuildActivity guild : this.guilds) {
			consumer.accept(dispatch("GUILD_CREATE", guild.create(bot)));
		}
		for (int i = 1; i <= this.events; i++) {
			boolean mark = i % this.markEvery == 0;
			GuildActivity guild = this.guilds.get(this.scene[this.random.nextInt(this.scene.length)]);
			GuildActivity.Event event = mark ? guild.messageCreate(MARK + i) : guild.next();
			consumer.accept(dispatch(event.type(), event.data()));
			if (i % ACKNOWLEDGE_EVERY == 0) {
				consumer.accept(ACKNOWLEDGE);
			}
		}
	}

	private byte[] ready(Bot bot, String address) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), bytes)) {
			json.writeStartObject();
			json.writeNumberProperty("v", 10);
			json.writeName("user_settings");
			json.writeStartObject();
			json.writeEndObject();
			json.writeName("user");
			bot.write(json);
			json.writeStringProperty("session_type", "normal");
			json.writeStringProperty("session_id", "0123456789abcdef0123456789abcdef");
			json.writeStringProperty("resume_gateway_url", "ws://" + address);
			json.writeName("shard");
			json.writeStartArray();
			json.writeNumber(0);
			json.writeNumber(1);
			json.writeEndArray();
			for (String empty : List.of("relationships", "private_channels", "presences", "guild_join_requests")) {
				json.writeName(empty);
				json.writeStartArray();
				json.writeEndArray();
			}
			json.writeName("guilds");
			json.writeStartArray();
			for (GuildActivity guild : this.guilds) {
				json.writeStartObject();
				json.writeBooleanProperty("unavailable", true);
				json.writeStringProperty("id", Long.toString(guild.id()));
				json.writeEndObject();
			}
			json.writeEndArray();
			json.writeName("application");
			json.writeStartObject();
			json.writeStringProperty("id", Long.toString(Bot.ID));
			json.writeNumberProperty("flags", 565248);
			json.writeEndObject();
			json.writeEndObject();
		}
		return bytes.toByteArray();
	}

	private byte[] dispatch(String type, byte[] data) {
		byte[] head = ("{\"t\":\"" + type + "\",\"s\":" + ++this.sequence + ",\"op\":0,\"d\":")
			.getBytes(StandardCharsets.UTF_8);
		byte[] payload = new byte[head.length + data.length + 1];
		System.arraycopy(head, 0, payload, 0, head.length);
		System.arraycopy(data, 0, payload, head.length, data.length);
		payload[payload.length - 1] = '}';
		return payload;
	}

}
