package io.github.discordspring.benchmarks;

import java.util.concurrent.TimeUnit;

import io.github.discordspring.model.codec.Codec;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.codec.Selection;
import io.github.discordspring.model.event.EventType;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What it costs to read the data of events. The ratio that counts is {@code json} to
 * {@code tokens}, the floor: it shall be 1.5 or less. {@code etf} is the same event in
 * Erlang's format, which shall be no slower. {@code nothing} selects no property, so that
 * it shows what skipping costs.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(5)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 3, time = 1)
public class ModelBenchmark {

	/** Jackson as it comes. */
	private static final JsonFactory JACKSON = new JsonFactory();

	/**
	 * Which event is read.
	 */
	@Param({ "typing-dm", "typing", "message", "presence", "guild-100k", "guild-1M" })
	private String event = "";

	private byte[] json = new byte[0];

	private byte[] term = new byte[0];

	private EventType type = EventType.TYPING_START;

	private Part<?> nothing = Part.nothingOf(this.type.codec());

	/**
	 * Makes the data.
	 */
	@Setup
	public void load() {
		this.json = switch (this.event) {
			case "typing-dm" -> GatewaySamples.typingStartInDirectMessage();
			case "typing" -> GatewaySamples.typingStart();
			case "message" -> SamplePayloads.messageCreateData();
			case "presence" -> GatewaySamples.presenceUpdate();
			case "guild-100k" -> GatewaySamples.guildCreate(125);
			default -> GatewaySamples.guildCreate(1350);
		};
		this.type = switch (this.event) {
			case "typing-dm", "typing" -> EventType.TYPING_START;
			case "message" -> EventType.MESSAGE_CREATE;
			case "presence" -> EventType.PRESENCE_UPDATE;
			default -> EventType.GUILD_CREATE;
		};
		this.term = EtfPayloads.of(this.json);
		this.nothing = Part.nothingOf(this.type.codec());
	}

	/**
	 * Walks the tokens by Jackson's own parser and makes nothing of them.
	 * @return something that depends on all of them
	 */
	@Benchmark
	public int tokens() {
		int count = 0;
		try (JsonParser parser = JACKSON.createParser(ObjectReadContext.empty(), this.json, 0, this.json.length)) {
			for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
				count += token.id();
			}
		}
		return count;
	}

	/**
	 * Reads JSON into the event.
	 * @return the event
	 */
	@Benchmark
	public Object json() {
		return Encoding.JSON.read(this.type.codec(), this.json, 0, this.json.length);
	}

	/**
	 * Reads Erlang's format into the event.
	 * @return the event
	 */
	@Benchmark
	public Object etf() {
		return Encoding.ETF.read(this.type.codec(), this.term, 0, this.term.length);
	}

	/**
	 * Reads of JSON only what the event cannot do without.
	 * @return the event, with next to nothing in it
	 */
	@Benchmark
	public Object nothing() {
		return this.nothing.read(this.json);
	}

	/**
	 * A codec with a selection of its own type.
	 *
	 * @param <T> the type of the event
	 * @param codec reads the event
	 * @param selection what is read of it
	 */
	private record Part<T>(Codec<T> codec, Selection<T> selection) {

		static <T> Part<T> nothingOf(Codec<T> codec) {
			return new Part<>(codec, Selection.of(codec));
		}

		T read(byte[] json) {
			return Encoding.JSON.read(this.codec, this.selection, json, 0, json.length);
		}

	}

}
